package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void lettersMustOccurInOrder() {
        assertTrue(Fuzzy.score("osr", "Open scene: Ring").isPresent());
        assertTrue(Fuzzy.score("gnir", "Open scene: Ring").isEmpty());
        assertTrue(Fuzzy.score("ringg", "Open scene: Ring").isEmpty());
        assertEquals(OptionalInt.of(0), Fuzzy.score(" ", "anything"));
    }

    @Test
    void lettersInARowAndAtWordStartsCountMore() {
        assertTrue(score("ring", "Open scene: Ring") > score("ring", "Drawing"));
        assertTrue(score("und", "Undo") > score("und", "Number of hands"));
        assertTrue(score("td", "Train: data") > score("td", "Tidal"));
    }

    @Test
    void theBestWayToFindTheLettersCounts() {
        // The first r is that of "Colour"; a greedy reader would take it and miss the word.
        assertEquals(score("ring", "x ring"), score("ring", "r ring"));
    }

    private static int score(String query, String title) {
        return Fuzzy.score(query, title).orElseThrow();
    }
}
