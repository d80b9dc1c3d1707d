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

    @Test
    void wordsMayBeginAnyOfTheOtherNames() {
        String names = "dsm Vincent 2011, A connection between score matching and denoising autoencoders";
        assertTrue(Fuzzy.score("dsm", "Denoising", names).isPresent());
        assertTrue(Fuzzy.score("denoising score matching", "Denoising", names).isPresent());
        assertTrue(Fuzzy.score("Denoising Auto", "Denoising", names).isPresent());
        assertTrue(Fuzzy.score("score sliced", "Denoising", names).isEmpty());
        assertTrue(Fuzzy.score("atching", "Denoising", names).isEmpty(), "words begin, they are not cut");
        assertTrue(Fuzzy.score("an", "Noise", "and another").isEmpty(), "two letters begin too much");
    }

    @Test
    void aWordOfTheTitleCountsMoreThanOneOfAnotherName() {
        int inTitle = Fuzzy.score("heun", "Sampler: Heun", "").orElseThrow();
        int elsewhere = Fuzzy.score("heun", "Sampler: EDM", "Heun's method").orElseThrow();
        int strewn = Fuzzy.score("dsm", "Read arrows as denoiser, map", "").orElse(0);
        assertTrue(inTitle > elsewhere);
        assertTrue(Fuzzy.score("dsm", "Denoising", "dsm").orElseThrow() > strewn);
    }

    private static int score(String query, String title) {
        return Fuzzy.score(query, title).orElseThrow();
    }
}
