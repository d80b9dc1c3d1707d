package org.scorefield.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number to a person is one here, and nothing else is. */
class NumberTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"3,3", "-0.5,-0.5", ".5,0.5", "5.,5", "+2,2", "1e-3,0.001", "2E2,200", "Infinity,Infinity", "NaN,NaN"})
    void theseAreReal(String text, double value) {
        assertEquals(value, NumberText.real(" " + text + " "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", ".", "-", "0.3d", "0.3f", "0x1p-2", "1_000", "1,5", "٣", "１", "1e", "e3", "inf", "1 2"})
    void theseAreNot(String text) {
        assertThrows(NumberFormatException.class, () -> NumberText.real(text));
        assertThrows(NumberFormatException.class, () -> NumberText.whole(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatOurFilesHoldIsReadBitForBit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            assertEquals(value, NumberText.real(Double.toString(value)));
        }
    }

    @Test
    void aWholeNumberMayBeTooLargeAndIsStillOne() {
        assertEquals(Long.MIN_VALUE, NumberText.longWhole("-9223372036854775808"));
        assertTrue(NumberText.isWhole("9223372036854775808"));
        assertThrows(NumberFormatException.class, () -> NumberText.longWhole("9223372036854775808"));
        assertFalse(NumberText.isWhole("1.0"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "-0 | 0",
                "-0.000 | 0.000",
                "off by -0.0000; | off by 0.0000;",
                "-0.00, -0.01 | 0.00, -0.01",
                "-0.001 | -0.001",
                "1.0e-07 | 1.0e-07",
                "-0.0e-07 | -0.0e-07",
                "two-0 | two-0",
            })
    void aNoughtHasNoMinus(String text, String shown) {
        assertEquals(shown, NumberText.withoutMinusNought(text));
    }
}
