package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula means what mathematics means by it, and nothing else. */
class FormulaTest {
    private static final List<String> XY = List.of("x", "y");

    @ParameterizedTest(name = "{0} = {1} at (2, 3)")
    @CsvSource(
            delimiter = '|',
            value = {
                "x + y * 2 | 8",
                "-x^2 | -4",
                "2^3^2 | 512",
                "2x + 3(y - 1) | 10",
                "x / y / 2 | 0.3333333333333333",
                "(x + y) % 2 | NaN",
                "mod(y, x) | 1",
                "SIN(pi / 2) | 1",
                "exp(0) + ln(e) | 2",
                "sqrt(hypot(3, 4) + 4) | 3",
                "min(x, y) - max(x, y) | -1",
                "1e-3 * 1000 | 1",
                ".5 + x | 2.5",
                "atan2(0, -1) - π | 0",
                "log(-1) | NaN",
                "1/0 | Infinity",
            })
    void meansWhatMathematicsMeans(String text, double expected) throws BadFileException {
        if (text.contains("%")) {
            refuse(text, "has no meaning here");
        } else {
            assertEquals(expected, Formula.parse(text, XY).at(2, 3), 1e-15);
        }
    }

    @Test
    void theBellCurveIsTheBellCurveBitForBit() throws BadFileException {
        Formula bell = Formula.parse("exp(-(x^2 + y^2)/2)", XY);
        for (double x = -3; x <= 3; x += 0.37) {
            assertEquals(StrictMath.exp(-(StrictMath.pow(x, 2) + StrictMath.pow(1, 2)) / 2), bell.at(x, 1), 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x + z | no variable is called \"z\"; use x, y, pi, e",
                "x + | formula",
                "(x | formula",
                "RANDOM() | formula",
                "STR_FORMAT(\"%s\", x) | formula",
                "DT_NOW() | formula",
                "FACT(9999999) | formula",
                "\"text\" | has no meaning here",
                "x > y | has no meaning here",
                "x = y | has no meaning here",
                "x && y | has no meaning here",
                "0xFF | has no meaning here",
                "` ` | is empty",
                "sin(x, y) | formula",
                "sin() | formula",
                "x[0] | formula",
                "x.y | formula",
                "TRUE | no variable is called",
            })
    void whatIsNoFormulaSaysWhere(String text, String message) {
        refuse(text, message);
    }

    /** Towers of powers, thousands of digits and brackets: answered at once, or refused. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"9^9^9^9^9", "1e999", "1e9999999999", "99999999999999999999999999999999^99999"})
    void hugeNumbersCostNothing(String text) {
        try {
            assertTrue(Formula.parse(text, XY).at(0, 0) > 1e300);
        } catch (BadFileException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("formula"), e.getMessage());
        }
    }

    @Test
    void deepBracketsAreRefusedBeforeTheyAreRead() {
        refuse("(".repeat(100) + "x" + ")".repeat(100), "more than 64 brackets");
        refuse("x".repeat(501), "at most 500 characters");
        refuse("-".repeat(400) + "(", "formula");
    }

    private static void refuse(String text, String message) {
        BadFileException e = assertThrows(BadFileException.class, () -> Formula.parse(text, XY), text);
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains(message) && said.length() <= 300, text + ": " + said);
    }
}
