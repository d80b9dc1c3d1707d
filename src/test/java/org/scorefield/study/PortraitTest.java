package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.figure.DensityLayer;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Scenes;

/** What a picture shows is the scene, however small the picture. */
class PortraitTest {
    /** With steps of 6 px, of 0.24 units there, a bridge joins the modes and the innermost contours are specks. */
    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(doubles = {120, 150, 300, 600})
    void narrowPanelsShowTheContoursThatWideOnesShow(double width) {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        DensityLayer narrow = Portrait.density(truth, 0.3, viewport(width));
        DensityLayer wide = Portrait.density(truth, 0.3, viewport(1200));
        for (double tone : narrow.tones()) {
            assertEquals(wide.lines(tone).size(), narrow.lines(tone).size(), "contours at tone " + tone);
        }
    }

    private static Viewport viewport(double width) {
        return new Viewport(Box.square(3), width, width, Gutter.NONE);
    }
}
