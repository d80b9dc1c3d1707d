package org.scorefield.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of figures, read from the program itself: no figure depends on what a machine has installed. */
public enum Face {
    REGULAR("Inter-Regular.otf"),
    SEMIBOLD("Inter-SemiBold.otf"),
    ITALIC("Inter-Italic.otf"),
    /** For numbers that stand in columns. */
    MONO("JetBrainsMono-Regular.ttf"),
    /** Italic letters of formulas. */
    MATH("KaTeX_Math-Italic.ttf");

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

    Font at(double sizePx) {
        return font.deriveFont((float) sizePx);
    }

    /** How wide a text is, px. */
    public double widthPx(String text, double sizePx) {
        return at(sizePx).createGlyphVector(EXACT, text).getLogicalBounds().getWidth();
    }
}
