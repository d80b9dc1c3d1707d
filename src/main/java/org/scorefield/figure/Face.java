package org.scorefield.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The fonts of figures, read from the program itself: no figure depends on what a machine has installed. */
public enum Face {
    REGULAR("Inter-Regular.otf"),
    SEMIBOLD("Inter-SemiBold.otf"),
    ITALIC("Inter-Italic.otf"),
    /** For numbers that stand in columns. */
    MONO("JetBrainsMono-Regular.ttf"),
    /** Signs of formulas, such as ∇ and ∝, which the faces of text lack. */
    SIGNS("KaTeX_Main-Regular.ttf");

    /** Unhinted and fractional, so that text is as wide at 72 dpi as at 600. */
    static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    Face(String file) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font fonts/" + file + " is missing from the program");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the font fonts/" + file + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font fonts/" + file + " is damaged", e);
        }
    }

    private Font at(double sizePx, String text) {
        return font.canDisplayUpTo(text) < 0
                ? font.deriveFont((float) sizePx)
                : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) sizePx);
    }

    /** Letters that one face has. */
    record Run(Face face, String text) {
        /** Its font; the machine's own where the program has none for a letter, as for Chinese. */
        Font font(double sizePx) {
            return face.at(sizePx, text);
        }

        double widthPx(double sizePx) {
            return font(sizePx)
                    .createGlyphVector(EXACT, text)
                    .getLogicalBounds()
                    .getWidth();
        }
    }

    /** A text in this face, with what it lacks in {@link #SIGNS}; what neither has stays here, for {@link Run#font}. */
    List<Run> runs(String text) {
        if (font.canDisplayUpTo(text) < 0) {
            return List.of(new Run(this, text));
        }
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            Face face = borrows(text.charAt(from)) ? SIGNS : this;
            int to = from + 1;
            while (to < text.length() && (borrows(text.charAt(to)) ? SIGNS : this) == face) {
                to++;
            }
            runs.add(new Run(face, text.substring(from, to)));
            from = to;
        }
        return runs;
    }

    private boolean borrows(char letter) {
        return !font.canDisplay(letter) && SIGNS.font.canDisplay(letter);
    }

    /** How wide a text is, px. */
    public double widthPx(String text, double sizePx) {
        return runs(text).stream().mapToDouble(run -> run.widthPx(sizePx)).sum();
    }
}
