package org.scorefield.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds the text that travels inside a figure, such as the project that made it. */
public final class Attachments {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private Attachments() {}

    /**
     * Reads the attachment of a PNG, SVG or PDF.
     *
     * @param file the whole file
     * @return empty if there is none, or the file is of no such kind
     * @throws IOException if the file begins as one of these but is damaged
     */
    public static Optional<String> read(byte[] file) throws IOException {
        if (startsWith(file, PNG)) {
            return png(file);
        }
        if (startsWith(file, PDF)) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return Optional.ofNullable(
                        document.getDocumentInformation().getCustomMetadataValue(Formats.ATTACHMENT));
            }
        }
        String head = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.UTF_8);
        return head.contains("<svg") ? svg(file) : Optional.empty();
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private static Optional<String> png(byte[] file) throws IOException {
        byte[] key = (Formats.ATTACHMENT + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer in = ByteBuffer.wrap(file);
        int at = 8;
        while (at + 12 <= file.length) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw new IOException("the PNG is damaged: a chunk of " + length + " bytes at byte " + at
                        + " does not fit into the file's " + file.length);
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int body = at + 8;
            if (type.equals("iTXt")
                    && length >= key.length
                    && Arrays.equals(file, body, body + key.length, key, 0, key.length)) {
                return Optional.of(new String(file, body + key.length, length - key.length, StandardCharsets.UTF_8));
            }
            at = body + length + 4;
        }
        return Optional.empty();
    }

    private static Optional<String> svg(byte[] file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // A file from elsewhere must not make the program read other files or the network.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList found = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getElementsByTagName("metadata");
            for (int i = 0; i < found.getLength(); i++) {
                if (found.item(i) instanceof Element e && e.getAttribute("id").equals(Formats.ATTACHMENT)) {
                    return Optional.of(e.getTextContent());
                }
            }
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no safe XML parser", e);
        } catch (SAXException e) {
            throw new IOException("the SVG is damaged: " + e.getMessage(), e);
        }
    }
}
