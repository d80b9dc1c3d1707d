package org.scorefield.choice;

import java.util.List;
import java.util.Locale;

/** One thing that can be set on a {@link Choice}: its name, range, unit and help, declared once and drawn by anyone. */
public sealed interface Parameter {
    /** The key in files and on the command line, kebab-case. */
    String name();

    /** One sentence, with the symbol the papers use. */
    String help();

    /** What a number of it counts or measures; none where it is a word or a switch. */
    default Unit unit() {
        return Unit.NONE;
    }

    /** The value when nobody has set one. */
    Object initial();

    /** Returns {@code value} in this parameter's own type, or says what would be right. */
    Object check(Object value);

    /** A real number in {@code [least, most]}; {@code logarithmic} tells a slider how to spread it. */
    record Real(
            String name, String help, Unit unit, double initialValue, double least, double most, boolean logarithmic)
            implements Parameter {
        @Override
        public Object initial() {
            return initialValue;
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof Number n) || !(n.doubleValue() >= least && n.doubleValue() <= most)) {
                throw wrong(this, "a number between " + least + " and " + most, value);
            }
            return n.doubleValue();
        }
    }

    /** A whole number in {@code [least, most]}. */
    record Whole(String name, String help, Unit unit, long initialValue, long least, long most) implements Parameter {
        @Override
        public Object initial() {
            return initialValue;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof Number n
                    && n.doubleValue() == Math.rint(n.doubleValue())
                    && n.longValue() >= least
                    && n.longValue() <= most) {
                return n.longValue();
            }
            throw wrong(this, "a whole number between " + least + " and " + most, value);
        }
    }

    /** One word out of a list. */
    record OneOf(String name, String help, String initialValue, List<String> options) implements Parameter {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public Object initial() {
            return initialValue;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof String s && options.contains(s)) {
                return s;
            }
            throw wrong(this, "one of " + String.join(", ", options), value);
        }
    }

    /** On or off. */
    record Flag(String name, String help, boolean initialValue) implements Parameter {
        @Override
        public Object initial() {
            return initialValue;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof Boolean b) {
                return b;
            }
            throw wrong(this, "true or false", value);
        }
    }

    /** Reads {@code text} as typed on a command line or into a field, and checks it. */
    default Object parse(String text) {
        return switch (this) {
            case Real r -> r.check(number(r, text));
            case Whole w -> w.check(number(w, text));
            case OneOf o -> o.check(text.strip());
            case Flag f ->
                f.check(
                        switch (text.strip().toLowerCase(Locale.ROOT)) {
                            case "true", "on", "yes" -> true;
                            case "false", "off", "no" -> false;
                            default -> text;
                        });
        };
    }

    private static Object number(Parameter parameter, String text) {
        try {
            return NumberText.real(text);
        } catch (NumberFormatException e) {
            throw wrong(parameter, "a number", text);
        }
    }

    private static IllegalArgumentException wrong(Parameter parameter, String rule, Object value) {
        boolean whole = value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15;
        return new IllegalArgumentException(parameter.name() + " must be " + rule + ", but was "
                + (whole ? Long.toString(((Double) value).longValue()) : value));
    }
}
