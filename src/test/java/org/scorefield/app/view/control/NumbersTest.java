package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsShownReadsBackToWithinHalfItsLastDecimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int decimals = random.nextInt(6);
        double value = random.nextDouble(-1000, 1000);
        double halfUnit = 0.5 * Math.pow(10, -decimals);
        double readBack = Numbers.parse(Numbers.fixed(value, decimals)).orElseThrow();
        assertEquals(value, readBack, halfUnit * (1 + 1e-9)); // the margin is for ties in binary
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void threeDigitsKeepThreeDigits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-9, 9));
        double readBack = Numbers.parse(Numbers.threeDigits(value)).orElseThrow();
        assertEquals(value, readBack, Math.abs(value) * 0.005001); // half a unit in the third of three digits
    }

    @ParameterizedTest
    @CsvSource({
        "'0,5', 0.5",
        "0.5, 0.5",
        "−3, -3",
        "-3, -3",
        "' 1e-3 ', 1e-3",
        "1E−3, 1e-3",
        ".5, 0.5",
        "5., 5",
        "+2, 2",
        "１．５, 1.5",
        "－０，２５, -0.25",
        "１ｅ－３, 1e-3"
    })
    void pointAndCommaHyphenAndMinusAreOneToTheReader(String typed, double expected) {
        assertEquals(expected, Numbers.parse(typed).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "1d", "0x1p3", "NaN", "Infinity", "1e999", "1..2", "1,2,3", "--1", "e5", "1e"})
    void whatIsNoFiniteNumberIsEmpty(String typed) {
        assertTrue(Numbers.parse(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.50", "0.23, 0.23", "0.05, 0.050", "0.0073, 0.0073", "12.5, 12.5"})
    void aNoiseLevelShowsAtLeastTwoLeadingDigits(double sigma, String shown) {
        assertEquals(shown, Numbers.sigma(sigma));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "0.0005, 5e−4", "256, 256", "3.2, 3.2", "1000, 1000", "-0.25, −0.25", "0, 0"})
    void idleZerosAreDropped(double value, String shown) {
        assertEquals(shown, Numbers.threeDigits(value));
    }

    @Test
    void zeroHasNoSignAndWhatIsNotFiniteIsShownAsSuch() {
        assertEquals("0.00", Numbers.fixed(-0.001, 2));
        assertEquals("0.00", Numbers.fixed(-0.0, 2));
        assertEquals("–", Numbers.fixed(Double.NaN, 2));
        assertEquals("−∞", Numbers.fixed(Double.NEGATIVE_INFINITY, 2));
        assertEquals("8\u2009412", Numbers.grouped(8412));
    }

    /** Whether the text asks for a number or just has a place for one. */
    @Test
    void aCountWithinASentenceIsWrittenAsOneAlone() {
        Texts texts = Texts.english();
        assertEquals("step 8\u2009412", texts.get("status.step", 8412L));
        assertTrue(texts.get("object.points", 5000).startsWith("5\u2009000 "), texts.get("object.points", 5000));
        assertEquals(
                "seed 123456 · bit-reproducible", texts.get("status.seed", 123456L), "a seed is a name, not a count");
    }
}
