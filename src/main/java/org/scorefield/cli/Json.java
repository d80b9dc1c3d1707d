package org.scorefield.cli;

import java.util.List;
import java.util.Map;
import org.scorefield.io.JsonText;

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
            case Double d -> {
                if (Double.isFinite(d)) {
                    JsonText.number(out, d);
                } else {
                    out.append("null");
                }
            }
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
                    JsonText.string(out, e.getKey().toString());
                    out.append(':');
                    write(out, e.getValue());
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default -> JsonText.string(out, value.toString());
        }
    }
}
