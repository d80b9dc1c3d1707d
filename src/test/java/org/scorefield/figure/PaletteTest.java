package org.scorefield.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /** WCAG 2.2, success criterion 1.4.11: graphical objects. */
    private static final double GRAPHICS_CONTRAST = 3.0;

    /** WCAG 2.2, success criterion 1.4.3: text. */
    private static final double TEXT_CONTRAST = 4.5;

    /** Far above a just noticeable difference of 1 to 2, so that thin marks are told apart too. */
    private static final double DISTINCT = 15;

    private static final List<Role> MARKS =
            List.of(Role.LEARNED, Role.EXACT, Role.ERROR, Role.PARTICLE, Role.TRAIL, Role.DATA);

    @ParameterizedTest
    @EnumSource
    void everyMarkStandsOutFromTheWholeRamp(Palette palette) {
        for (Role role : MARKS) {
            for (int i = 0; i <= 64; i++) {
                double contrast =
                        ColourScience.contrast(palette.of(role), palette.mist().argb(i / 64.0));
                assertTrue(contrast >= GRAPHICS_CONTRAST, role + " on mist " + i + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textIsLegibleOnPanelPageAndCanvas(Palette palette) {
        for (Role role : List.of(Role.TEXT, Role.MUTED)) {
            for (int ground : new int[] {palette.of(Role.PANEL), palette.of(Role.PAGE), palette.canvas()}) {
                double contrast = ColourScience.contrast(palette.of(role), ground);
                assertTrue(contrast >= TEXT_CONTRAST, role + ": " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksAreToldApartInNormalVisionAndThreeDeficiencies(Palette palette) {
        List<Role> told = List.of(Role.LEARNED, Role.EXACT, Role.ERROR, Role.PARTICLE, Role.TRAIL);
        for (ColourScience.Vision vision : ColourScience.Vision.values()) {
            for (Role a : told) {
                for (Role b : told) {
                    if (a.compareTo(b) < 0) {
                        double distance =
                                ColourScience.difference(vision.see(palette.of(a)), vision.see(palette.of(b)));
                        assertTrue(distance >= DISTINCT, a + " and " + b + ", " + vision + ": " + distance);
                    }
                }
            }
        }
    }

    /** The text's colour is no mark's and is not chosen to be told from them: its curve has dashes of its own. */
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void fourCurvesOfAContestAreToldApartByEveryEye(ColourScience.Vision vision) {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK, Palette.PAPER)) {
            for (int i = 0; i < 4; i++) {
                for (int k = 0; k < i; k++) {
                    Line a = CurvePlot.line(palette, i);
                    Line b = CurvePlot.line(palette, k);
                    double seen = ColourScience.difference(vision.see(a.argb()), vision.see(b.argb()));
                    assertTrue(
                            seen >= DISTINCT || a.dashPx() != b.dashPx(),
                            palette + ": " + k + " and " + i + " differ by " + seen);
                }
            }
        }
    }

    /** Pairs 1, 4 and 17 of the test data of Sharma, Wu and Dalal 2005. */
    @Test
    void ciede2000GivesThePublishedDistances() {
        double published = 1e-4;
        assertEquals(2.0425, ColourScience.ciede2000(50, 2.6772, -79.7751, 50, 0, -82.7485), published);
        assertEquals(1.0000, ColourScience.ciede2000(50, -1.3802, -84.2814, 50, 0, -82.7485), published);
        assertEquals(27.1492, ColourScience.ciede2000(50, 2.5, 0, 73, 25, -18), published);
    }

    @Test
    void blackOnWhiteHasContrastTwentyOne() {
        assertEquals(21, ColourScience.contrast(0xFF000000, 0xFFFFFFFF), 1e-9);
    }

    @Test
    void aColourMapMeetsItsStopsAndItsEnds() {
        assertEquals(0xFF00224E, ColorMap.CIVIDIS.argb(0));
        assertEquals(0xFFFEE838, ColorMap.CIVIDIS.argb(2));
        assertEquals(0xFF123570, ColorMap.CIVIDIS.argb(1 / 9.0));
        ColorMap grey = ColorMap.CATALOGUE.getLast();
        assertEquals(0xFF000000, grey.argb(Double.NaN));
        assertEquals(0xFF808080, grey.argb(0.5));
    }

    /** So that lengths are told apart in grey print, and by those who see few colours. */
    @Test
    void everyMapOfLengthsGrowsLighterAllTheWay() {
        for (ColorMap map : ColorMap.CATALOGUE) {
            for (int i = 1; i <= 100; i++) {
                double step = ColourScience.contrast(0xFF000000, map.argb(i / 100.0))
                        - ColourScience.contrast(0xFF000000, map.argb((i - 1) / 100.0));
                assertTrue(step > 0, map.id() + " at " + i + " %");
            }
        }
    }

    @Test
    void paletteIdsAreWhatTheCommandLineTakes() {
        assertEquals(Palette.PAPER, Palette.of("paper"));
        assertEquals(0xFF2F5BE0, Palette.LIGHT.of(Role.LEARNED));
        assertEquals(0x802F5BE0, Palette.LIGHT.of(Role.LEARNED, 0.5));
    }
}
