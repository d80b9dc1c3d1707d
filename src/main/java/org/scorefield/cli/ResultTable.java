package org.scorefield.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scorefield.choice.NumberText;

/**
 * A table of words and numbers, to be read by a person, a spreadsheet or a script.
 *
 * @param columns their names, as in CSV and JSON
 * @param rows one value a column: text, whole number or number
 */
record ResultTable(List<String> columns, List<List<Object>> rows) {
    ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + columns.size() + " values here, but " + row.size() + " were given");
            }
        }
    }

    /** How a table is printed; a name is what one types after {@code --format}. */
    enum Format {
        TEXT,
        CSV,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Aligned columns, four significant digits: for people. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(c -> c.replace('_', ' ')).toList());
        rows.forEach(row -> lines.add(row.stream().map(ResultTable::cell).toList()));
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder words = new StringBuilder();
            for (int c = 0; c < line.size(); c++) {
                int column = c;
                int width = lines.stream()
                        .mapToInt(l -> l.get(column).length())
                        .max()
                        .orElse(0);
                words.append(line.get(c)).repeat(' ', width - line.get(c).length() + 2);
            }
            out.append(words.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String cell(Object value) {
        return value instanceof Double d
                ? NumberText.withoutMinusNought(String.format(Locale.ROOT, "%.4g", d))
                : value.toString();
    }

    /** A header line and one line a row, {@code ,} between; a number is the shortest decimal that reads back. */
    String csv() {
        StringBuilder out = new StringBuilder(String.join(",", columns)).append('\n');
        for (List<Object> row : rows) {
            out.append(String.join(
                            ",",
                            row.stream()
                                    .map(v -> v instanceof Number ? Json.of(v) : quoted(v.toString()))
                                    .toList()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** One object a row, for {@link Json}. */
    List<Map<String, Object>> objects() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                object.put(columns.get(c), row.get(c));
            }
            objects.add(object);
        }
        return objects;
    }
}
