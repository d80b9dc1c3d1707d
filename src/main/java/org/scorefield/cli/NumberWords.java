package org.scorefield.cli;

import java.util.function.Function;
import org.scorefield.choice.NumberText;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers as options mean them, and what to say to those who write something else. */
final class NumberWords {
    private NumberWords() {}

    /** Makes every option of these types read its numbers here. */
    static void teach(CommandLine line) {
        ITypeConverter<Integer> ints = text -> whole(text, NumberText::whole, Integer.MAX_VALUE);
        ITypeConverter<Long> longs = text -> whole(text, NumberText::longWhole, Long.MAX_VALUE);
        line.registerConverter(int.class, ints);
        line.registerConverter(Integer.class, ints);
        line.registerConverter(long.class, longs);
        line.registerConverter(Long.class, longs);
        line.registerConverter(double.class, NumberWords::real);
        line.registerConverter(Double.class, NumberWords::real);
    }

    private static <T> T whole(String text, Function<String, T> read, long most) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    NumberText.isWhole(text)
                            ? "a whole number must lie between " + (-most - 1) + " and " + most + ", but this is '"
                                    + text + "'"
                            : "write a whole number, such as 10, but not '" + text + "'");
        }
    }

    private static double real(String text) {
        try {
            return NumberText.real(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("write a number, such as 0.5, but not '" + text + "'");
        }
    }
}
