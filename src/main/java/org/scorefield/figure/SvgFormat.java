package org.scorefield.figure;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** SVG by Batik: sizes in cm, text as outlines under which it can be selected, images inside the file, an attachment in {@code metadata}. */
final class SvgFormat implements FigureWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** Images are made as sharp as print needs: three to a px are 288 dpi in natural size. */
    private static final double RESOLUTION = 3;

    @Override
    public byte[] write(Figure figure, Print print) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("Scorefield");
        context.setPrecision(3);
        context.setImageHandler(new InlinePng());
        SVGGraphics2D g = new SVGGraphics2D(context, true);
        double width = figure.widthPx();
        double height = figure.heightPx();
        g.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
        Transcript transcript = new Transcript();
        figure.paint(g, RESOLUTION, transcript);
        Element root = g.getRoot();
        if (!transcript.words().isEmpty()) {
            root.appendChild(unseen(root.getOwnerDocument(), transcript.words()));
        }
        double heightCm = print.widthCm() * height / width;
        root.setAttributeNS(null, "width", decimal(print.widthCm()) + "cm");
        root.setAttributeNS(null, "height", decimal(heightCm) + "cm");
        root.setAttributeNS(null, "viewBox", "0 0 " + decimal(width) + " " + decimal(height));
        if (!figure.attachment().isEmpty()) {
            Element metadata = root.getOwnerDocument().createElementNS(SVG, "metadata");
            metadata.setAttributeNS(null, "id", Formats.ATTACHMENT);
            metadata.setTextContent(figure.attachment());
            root.insertBefore(metadata, root.getFirstChild());
        }
        StringWriter out = new StringWriter();
        try {
            g.stream(root, out, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException("the SVG could not be put into words", e);
        }
        // Without the DTD, which readers would fetch from the network; and the platform must not show in the bytes.
        return out.toString()
                .replaceFirst("(?s)<!DOCTYPE.*?>\\s*", "")
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The words over their outlines, without ink: nothing is drawn of them, yet they can be found, selected and read out. */
    private static Element unseen(Document document, List<Transcript.Word> words) {
        Element group = document.createElementNS(SVG, "g");
        group.setAttributeNS(null, "fill", "none");
        group.setAttributeNS(null, "stroke", "none");
        group.setAttributeNS(null, "pointer-events", "all");
        group.setAttributeNS(null, "font-family", "sans-serif");
        for (Transcript.Word word : words) {
            Element text = document.createElementNS(SVG, "text");
            text.setAttributeNS(null, "x", decimal(word.where().x()));
            text.setAttributeNS(null, "y", decimal(word.where().y()));
            text.setAttributeNS(null, "font-size", decimal(word.where().sizePx()) + "px");
            text.setAttributeNS(null, "textLength", decimal(word.where().widthPx()));
            text.setAttributeNS(null, "lengthAdjust", "spacingAndGlyphs");
            text.setTextContent(word.text());
            group.appendChild(text);
        }
        return group;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML document builder", e);
        }
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Writes an image as PNG into the file itself: Batik's own handler needs a codec that is not aboard. */
    private static final class InlinePng extends DefaultImageHandler {
        @Override
        protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
            if (!(image instanceof BufferedImage pixels)) {
                throw new IllegalArgumentException("only buffered images are drawn, but got " + image.getClass());
            }
            int[] argb = pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth());
            byte[] png = PngFormat.encode(
                    pixels.getWidth(), pixels.getHeight(), argb, Viewport.PX_PER_INCH * RESOLUTION, "");
            element.setAttributeNS(
                    XLINK,
                    "xlink:href",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        }
    }
}
