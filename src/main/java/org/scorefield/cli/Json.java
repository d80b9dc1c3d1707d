package org.scorefield.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as one line of JSON: maps in their order, lists, numbers, text; a number that is none is null. */
final class Json {
    private Json() {}

    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case Double d -> out.append(Double.isFinite(d) ? plain(d) : "null");
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            case List<?> list -> {
                String separator = "[";
                for (Object element : list) {
                    out.append(separator);
                    separator = ",";
                    write(out, element);
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    out.append(separator);
                    separator = ",";
                    text(out, e.getKey().toString());
                    out.append(':');
                    write(out, e.getValue());
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default -> text(out, value.toString());
        }
    }

    private static String plain(double d) {
        return d == Math.rint(d) && Math.abs(d) < 1e15 ? Long.toString((long) d) : Double.toString(d);
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
