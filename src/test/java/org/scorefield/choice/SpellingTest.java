package org.scorefield.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suggestion helps only where it is near. */
class SpellingTest {
    private static final List<String> KNOWN = List.of("ring", "two-modes", "eight-gaussians", "dsm", "heun");

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "rign, ring",
        "RING, ring",
        "dms, dsm",
        "hoin, heun",
        "two-moods, two-modes",
        "eight_gausians, eight-gaussians",
        "eightgaussian, eight-gaussians",
    })
    void aSlipOrTwoIsUnderstood(String typed, String meant) {
        assertEquals(meant, Spelling.nearest(typed, KNOWN).orElseThrow());
    }

    @ParameterizedTest(name = "\"{0}\" means nothing known")
    @CsvSource({"nonsense", "''", "モード", "spiral", "clean"})
    void aStrangeWordIsNotGuessedAt(String typed) {
        assertTrue(Spelling.nearest(typed, KNOWN).isEmpty());
    }

    @Test
    void ofAnEmptyMenuNothingIsMeant() {
        assertTrue(Spelling.nearest("ring", List.of()).isEmpty());
    }
}
