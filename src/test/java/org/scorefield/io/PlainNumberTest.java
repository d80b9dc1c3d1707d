package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.RandomStream;

class PlainNumberTest {
    private static double read(String text, char point) {
        char[] line = ("," + text + ",").toCharArray();
        return PlainNumber.read(line, 1, line.length - 1, point);
    }

    /** Bit by bit, the sign of nought too. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itIsTheNumberJavaReads(long seed) {
        RandomGenerator random = RandomStream.of(seed, "plain numbers");
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = random.nextInt(0, 18);
            int point = random.nextInt(-3, digits + 1);
            for (int d = 0; d < digits; d++) {
                text.append(d == point ? "." : "").append((char) ('0' + random.nextInt(10)));
            }
            double read = read(text.toString(), '.');
            if (!Double.isNaN(read)) {
                plain++;
                assertEquals(
                        Double.doubleToRawLongBits(Double.parseDouble(text.toString())),
                        Double.doubleToRawLongBits(read),
                        text.toString());
            }
        }
        assertTrue(plain > 12_000, plain + " were plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "1e5", "+1", "1.2.3", "1,5", "NaN", "0x1", "1234567890123456", " 1"})
    void whatIsNotPlainIsLeftToOthers(String text) {
        assertTrue(Double.isNaN(read(text, '.')), text);
    }

    @Test
    void theDecimalSignIsWhatItIsSaidToBe() {
        assertEquals(1.5, read("1,5", ','));
        assertEquals(-0.25, read("-,25", ','));
    }
}
