package org.scorefield.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** PDF by PDFBox: one page as large as the figure, text as outlines under which it can be selected, an attachment as an embedded file. */
final class PdfFormat implements FigureWriter {
    private static final float POINTS_PER_INCH = 72;
    private static final double RESOLUTION = 3;
    private static final String FILE = "scene.scorefield";
    private static final String SUBTYPE = "application/x-scorefield";

    /** How that name stands in the file, where a slash is written as a number. */
    static final String KIND = "application#2Fx-scorefield";

    @Override
    public byte[] write(Figure figure, Print print) {
        float scale = (float) (print.widthInch() * POINTS_PER_INCH / figure.widthPx());
        float width = (float) figure.widthPx();
        float height = (float) figure.heightPx();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width * scale, height * scale));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            Transcript transcript = new Transcript();
            figure.paint(g, RESOLUTION, transcript);
            g.dispose();
            PDFormXObject drawing = g.getXFormObject();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(drawing);
            }
            PdfText.lay(document, page, transcript.words(), height);
            PDDocumentInformation about = new PDDocumentInformation(); // without dates
            about.setProducer("Scorefield");
            if (!figure.attachment().isEmpty()) {
                embed(document, figure.attachment());
            }
            document.setDocumentInformation(about);
            document.setDocumentId(0L); // else PDFBox takes the clock
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF could not be put together", e);
        }
    }

    /** As an embedded file, which readers list and let one save; not compressed, so that a byte scan finds it. */
    private static void embed(PDDocument document, String attachment) throws IOException {
        byte[] bytes = attachment.getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.getCOSObject().setName(COSName.SUBTYPE, SUBTYPE);
        file.setSize(bytes.length);
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(FILE);
        named.setFileUnicode(FILE);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(FILE, named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
