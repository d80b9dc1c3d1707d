package org.scorefield.figure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Finds the text that travels inside a figure, such as the project that made it.
 *
 * <p>A file from elsewhere is only searched: no pixels are decoded, no XML parser runs, no link is followed.
 */
public final class Attachments {
    private static final byte[] PNG = PngChunks.SIGNATURE;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final Pattern METADATA = Pattern.compile(
            "<(?:[A-Za-z]+:)?metadata\\s[^<>]{0,400}\\bid\\s*=\\s*[\"']" + Formats.ATTACHMENT + "[\"'][^<>]{0,400}>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot|apos));");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,9})\\b");

    /** A stream's dictionary is shorter than this. */
    private static final int DICTIONARY = 400;

    /** The word {@code stream}, and with the end of its line. */
    private static final int STREAM = 6;

    private static final int STREAM_END = STREAM + 1;

    /** Held, so that its level stays: what PDFBox thinks of a damaged file is said by us, in one line. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

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
            Optional<String> found = pdf(file);
            return found.isPresent() ? found : oldPdf(file);
        }
        String head = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.UTF_8);
        return head.contains("<svg") ? svg(new String(file, StandardCharsets.UTF_8)) : Optional.empty();
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
                CRC32 crc = new CRC32();
                crc.update(file, at + 4, 4 + length);
                if ((int) crc.getValue() != in.getInt(body + length)) {
                    throw new IOException("the PNG is damaged: the check sum of its project at byte " + at
                            + " is wrong; take the file from where it was made");
                }
                return Optional.of(new String(file, body + key.length, length - key.length, StandardCharsets.UTF_8));
            }
            at = body + length + 4;
        }
        return Optional.empty();
    }

    private static Optional<String> svg(String text) throws IOException {
        Matcher begin = METADATA.matcher(text);
        if (!begin.find()) {
            return Optional.empty();
        }
        int end = text.indexOf('<', begin.end());
        if (end < 0 || !text.startsWith("</", end)) {
            throw new IOException("the SVG is damaged: the project in its metadata does not end");
        }
        return Optional.of(ENTITY.matcher(text.substring(begin.end(), end)).replaceAll(Attachments::character));
    }

    private static String character(MatchResult entity) {
        String named = entity.group(3);
        if (named != null) {
            return switch (named) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> "'";
            };
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        String letter = Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
        return Matcher.quoteReplacement(letter);
    }

    /** The embedded file of our kind, which is written without compression: its dictionary, then its bytes. */
    private static Optional<String> pdf(byte[] file) throws IOException {
        int named = indexOf(file, PdfFormat.KIND.getBytes(StandardCharsets.ISO_8859_1), 0);
        if (named < 0) {
            return Optional.empty();
        }
        int stream = indexOf(file, new byte[] {'s', 't', 'r', 'e', 'a', 'm'}, named);
        int from = Math.max(0, named - DICTIONARY);
        if (stream < 0 || stream > named + DICTIONARY || stream + STREAM_END >= file.length) {
            throw new IOException("the PDF is damaged: the project it names at byte " + named + " is not there");
        }
        String dictionary = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj"))));
        int begin = stream + STREAM + (file[stream + STREAM] == '\r' ? 2 : 1);
        if (!length.find() || Long.parseLong(length.group(1)) > file.length - begin) {
            throw new IOException("the PDF is damaged: the project at byte " + begin + " is cut off");
        }
        return Optional.of(new String(file, begin, Integer.parseInt(length.group(1)), StandardCharsets.UTF_8));
    }

    /** Before figures carried their project as an embedded file, it stood among the document's information. */
    private static Optional<String> oldPdf(byte[] file) throws IOException {
        PDFBOX.setLevel(Level.OFF);
        try (PDDocument document = Loader.loadPDF(file)) {
            return Optional.ofNullable(document.getDocumentInformation().getCustomMetadataValue(Formats.ATTACHMENT));
        } catch (IOException | RuntimeException e) {
            throw new IOException("the PDF is damaged: " + e.getMessage(), e);
        }
    }

    private static int indexOf(byte[] file, byte[] sought, int from) {
        for (int i = from; i <= file.length - sought.length; i++) {
            if (file[i] == sought[0] && Arrays.equals(file, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
