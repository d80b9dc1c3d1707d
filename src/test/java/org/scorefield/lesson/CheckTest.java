package org.scorefield.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.lesson.Check.Relation;

/** What counts as done, and what a lesson may set. */
@NullMarked
class CheckTest {
    @ParameterizedTest(name = "{1} {0} 0.5: {2}")
    @CsvSource({
        "BELOW, 0.49, true", "BELOW, 0.5, false", "BELOW, 0.51, false",
        "ABOVE, 0.49, false", "ABOVE, 0.5, false", "ABOVE, 0.51, true"
    })
    void aNumberIsDoneOnceItIsPastTheMarkAndNotAtIt(Relation relation, double now, boolean done) {
        Check check = new Check(Quantity.SIGMA, relation, "0.5");
        assertEquals(done, check.met(new Observed().with(Quantity.SIGMA, now)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BELOW", "ABOVE"})
    void whatIsNotKnownYetIsNotDone(Relation relation) {
        Check check = new Check(Quantity.FISHER_ERROR, relation, "0");
        assertFalse(check.met(new Observed()));
        assertFalse(check.met(new Observed().with(Quantity.SIGMA, relation == Relation.ABOVE ? 1 : -1)));
        assertFalse(new Check(Quantity.SAMPLER, Relation.IS, "langevin").met(new Observed()));
    }

    @Test
    void aWordIsTheWholeWordAndAListHasIt() {
        Observed now = new Observed().with(Quantity.LAYERS, "density,exact").with(Quantity.SAMPLER, "langevin");
        assertTrue(new Check(Quantity.LAYERS, Relation.HAS, "exact").met(now));
        assertFalse(new Check(Quantity.LAYERS, Relation.HAS, "act").met(now));
        assertFalse(new Check(Quantity.LAYERS, Relation.IS, "exact").met(now));
        assertTrue(new Check(Quantity.SAMPLER, Relation.IS, "langevin").met(now));
        assertFalse(new Check(Quantity.SAMPLER, Relation.IS, "annealed-langevin").met(now));
    }

    @Test
    void numbersAreComparedAndWordsAreNot() {
        assertThrows(IllegalArgumentException.class, () -> new Check(Quantity.SIGMA, Relation.IS, "0.5"));
        assertThrows(IllegalArgumentException.class, () -> new Check(Quantity.SAMPLER, Relation.ABOVE, "1"));
        assertThrows(IllegalArgumentException.class, () -> new Check(Quantity.SIGMA, Relation.ABOVE, "NaN"));
        assertThrows(IllegalArgumentException.class, () -> new Check(Quantity.SIGMA, Relation.ABOVE, "much"));
    }

    static Stream<Key> keys() {
        return Stream.of(Key.values());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyTakesItsWordsOrItsRangeAndNothingElse(Key key) {
        assertEquals(key, Key.of(key.id()));
        assertThrows(IllegalArgumentException.class, () -> new Assignment(key, "no such thing"));
        for (String word : key.words()) {
            assertEquals(word, new Assignment(key, word).value());
        }
    }

    @Test
    void bothEndsOfARangeAreAllowed() {
        assertEquals(16, new Assignment(Key.SPEED, "16").number());
        assertEquals(0.125, new Assignment(Key.SPEED, "0.125").number());
        assertThrows(IllegalArgumentException.class, () -> new Assignment(Key.SPEED, "16.01"));
        assertThrows(IllegalArgumentException.class, () -> new Assignment(Key.SPEED, "0.12"));
        assertThrows(IllegalArgumentException.class, () -> new Assignment(Key.SIGMA, "NaN"));
        assertTrue(new Assignment(Key.PLAYING, "on").isOn());
        assertFalse(new Assignment(Key.PLAYING, "off").isOn());
    }

    @Test
    void onlyWholeRegionsCanBeHidden() {
        assertFalse(Part.of("play").canBeHidden());
        assertTrue(Part.of("tool-rail").canBeHidden());
    }
}
