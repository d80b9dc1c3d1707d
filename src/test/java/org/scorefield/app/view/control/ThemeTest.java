package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest extends Robot {
    /** WCAG 2.2, 1.4.3, for text. */
    private static final double TEXT_CONTRAST = 4.5;
    /** WCAG 2.2, 1.4.11, for marks. */
    private static final double MARK_CONTRAST = 3;

    private Region probe;

    @Override
    Parent part() {
        probe = new Region();
        probe.setMinSize(10, 10);
        return new javafx.scene.layout.VBox(probe);
    }

    private Color colour(Theme theme, String name) {
        on(() -> {
            theme.applyTo(probe.getScene());
            probe.setStyle("-fx-background-color: " + name + ";");
            probe.applyCss();
        });
        return (Color) probe.getBackground().getFills().getFirst().getFill();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textReadsOnEveryGround(Theme theme) {
        for (String ground : List.of("-sf-page", "-sf-panel")) {
            for (String text : List.of("-sf-text", "-sf-muted", "-sf-learned", "-sf-bad")) {
                double contrast = contrast(colour(theme, text), colour(theme, ground));
                assertTrue(contrast >= TEXT_CONTRAST, text + " on " + ground + ": " + contrast);
            }
        }
        double onAccent = contrast(colour(theme, "-sf-on-accent"), colour(theme, "-sf-accent-fill"));
        assertTrue(onAccent >= TEXT_CONTRAST, "on accent: " + onAccent);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyRoleShowsOnTheCanvas(Theme theme) {
        for (String role : List.of("learned", "exact", "error", "particle", "trail", "data")) {
            double contrast = contrast(colour(theme, "-sf-" + role), colour(theme, "-sf-canvas"));
            assertTrue(contrast >= MARK_CONTRAST, role + ": " + contrast);
        }
    }

    /** Relative luminance and contrast of WCAG 2.2. */
    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "JetBrains Mono", "KaTeX_Main", "KaTeX_Math"})
    void theBundledFontsAreThere(String family) {
        Theme.loadFonts();
        assertEquals(family, Font.font(family, 13).getFamily());
    }

    @Test
    void theThemesAreEachOthersOther() {
        for (Theme theme : Theme.values()) {
            assertEquals(theme, theme.other().other());
            assertTrue(theme != theme.other());
        }
    }
}
