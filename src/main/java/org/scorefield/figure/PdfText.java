package org.scorefield.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Text that is not seen but can be searched, selected and copied, over the outlines of a PDF.
 *
 * <p>Its font is of type 3 with glyphs that draw nothing, each half an em wide and stretched to where its outline stands; a
 * map to Unicode says which letters they are. So no font is needed, any letter goes, and the same figure gives the same
 * bytes.
 *
 * @see "ISO 32000-1:2008, Document management: Portable document format 1.7, 9.6.5 and 9.10.3"
 */
final class PdfText {
    /** One byte names a glyph, and 0 is left out. */
    private static final int LETTERS_OF_A_FONT = 255;

    private static final int EM = 1000;
    private static final int ADVANCE = 500;
    private static final int ASCENT = 750;
    private static final int DESCENT = -250;

    private final List<Integer> letters = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();

    private PdfText() {}

    /**
     * Lays the words over a page that is drawn and whose content ends in units of px.
     *
     * @param heightPx of the page
     */
    static void lay(PDDocument document, PDPage page, List<Transcript.Word> words, double heightPx) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        PdfText text = new PdfText();
        for (Transcript.Word word : words) {
            text.add(word, heightPx);
        }
        COSDictionary fonts = new COSDictionary();
        for (int font = 0; font * LETTERS_OF_A_FONT < text.letters.size(); font++) {
            fonts.setItem(name(font), text.font(document, font));
        }
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        List<PDStream> contents = new ArrayList<>();
        page.getContentStreams().forEachRemaining(contents::add);
        contents.add(new PDStream(stream(document, "BT 3 Tr\n" + text.content + "ET\n")));
        page.setContents(contents);
    }

    private static String name(int font) {
        return "T" + font;
    }

    private void add(Transcript.Word word, double heightPx) {
        int[] letters = word.text().codePoints().toArray();
        Transcript.Span where = word.where();
        double stretch = where.widthPx() / (where.sizePx() * letters.length * ADVANCE / EM);
        content.append(number(100 * stretch))
                .append(" Tz 1 0 0 1 ")
                .append(number(where.x()))
                .append(' ')
                .append(number(heightPx - where.y()))
                .append(" Tm\n");
        int from = 0;
        while (from < letters.length) {
            int font = place(letters[from]) / LETTERS_OF_A_FONT;
            content.append('/')
                    .append(name(font))
                    .append(' ')
                    .append(number(where.sizePx()))
                    .append(" Tf <");
            while (from < letters.length && place(letters[from]) / LETTERS_OF_A_FONT == font) {
                content.append(hex(1 + place(letters[from]) % LETTERS_OF_A_FONT, 2));
                from++;
            }
            content.append("> Tj\n");
        }
    }

    private int place(int letter) {
        int at = letters.indexOf(letter);
        if (at < 0) {
            letters.add(letter);
            return letters.size() - 1;
        }
        return at;
    }

    private COSDictionary font(PDDocument document, int font) throws IOException {
        int from = font * LETTERS_OF_A_FONT;
        List<Integer> own = letters.subList(from, Math.min(letters.size(), from + LETTERS_OF_A_FONT));
        COSDictionary glyphs = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.get(1));
        COSStream nothing = stream(document, ADVANCE + " 0 d0\n");
        StringBuilder unicode = new StringBuilder();
        for (int i = 0; i < own.size(); i++) {
            COSName glyph = COSName.getPDFName("g" + (i + 1));
            differences.add(glyph);
            glyphs.setItem(glyph, nothing);
            widths.add(COSInteger.get(ADVANCE));
            unicode.append('<').append(hex(i + 1, 2)).append("> <");
            for (char unit : Character.toChars(own.get(i))) {
                unicode.append(hex(unit, 4));
            }
            unicode.append(">\n");
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary made = new COSDictionary();
        made.setItem(COSName.TYPE, COSName.FONT);
        made.setItem(COSName.SUBTYPE, COSName.TYPE3);
        made.setItem(COSName.FONT_BBOX, array(0, DESCENT, ADVANCE, ASCENT));
        made.setItem(COSName.FONT_MATRIX, array(1.0f / EM, 0, 0, 1.0f / EM, 0, 0));
        made.setItem(COSName.CHAR_PROCS, glyphs);
        made.setItem(COSName.ENCODING, encoding);
        made.setInt(COSName.FIRST_CHAR, 1);
        made.setInt(COSName.LAST_CHAR, own.size());
        made.setItem(COSName.WIDTHS, widths);
        made.setItem(COSName.RESOURCES, new COSDictionary());
        made.setItem(COSName.TO_UNICODE, stream(document, map(unicode, own.size())));
        return made;
    }

    private static String map(StringBuilder lines, int count) {
        StringBuilder text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CMapName /Scorefield def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        List<String> all = lines.toString().lines().toList();
        int most = 100; // of a block, as the format has it
        for (int from = 0; from < count; from += most) {
            List<String> block = all.subList(from, Math.min(count, from + most));
            text.append(block.size()).append(" beginbfchar\n");
            text.append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static COSArray array(float... numbers) {
        COSArray all = new COSArray();
        for (float number : numbers) {
            all.add(new COSFloat(number));
        }
        return all;
    }

    private static String hex(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "X", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
