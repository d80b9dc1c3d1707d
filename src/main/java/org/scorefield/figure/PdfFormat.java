package org.scorefield.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** PDF by PDFBox: one page as large as the figure, text as outlines, an attachment in the document's information. */
final class PdfFormat implements FigureWriter {
    private static final float POINTS_PER_INCH = 72;
    private static final double RESOLUTION = 3;

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
            figure.paint(g, RESOLUTION);
            g.dispose();
            PDFormXObject drawing = g.getXFormObject();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(drawing);
            }
            PDDocumentInformation about = new PDDocumentInformation(); // without dates
            about.setProducer("Scorefield");
            if (!figure.attachment().isEmpty()) {
                about.setCustomMetadataValue(Formats.ATTACHMENT, figure.attachment());
            }
            document.setDocumentInformation(about);
            document.setDocumentId(0L); // else PDFBox takes the clock
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF could not be put together", e);
        }
    }
}
