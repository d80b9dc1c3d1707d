package org.scorefield.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.scorefield.figure.Layer;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Lane;

/**
 * What came out of an experiment.
 *
 * @param sentence the answer in words, with its number and the number it should be held against
 * @param table the numbers; may have no rows
 * @param plot drawn in px on a panel of its own, as {@code figure.FisherBars} is
 * @param overlay drawn over the canvas, scene units
 * @param cure an edit that mends what was found
 * @param lanes runs to be watched side by side, each over the density it should reach
 */
public record Finding(
        String sentence,
        Table table,
        Optional<Layer> plot,
        List<Layer> overlay,
        Optional<Cure> cure,
        List<Lane> lanes) {
    public Finding {
        overlay = List.copyOf(overlay);
        lanes = List.copyOf(lanes);
    }

    /** Words and numbers alone. */
    public static Finding of(String sentence, Table table) {
        return new Finding(sentence, table, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    public Finding withPlot(Layer newPlot) {
        return new Finding(sentence, table, Optional.of(newPlot), overlay, cure, lanes);
    }

    public Finding withOverlay(Layer... layers) {
        return new Finding(sentence, table, plot, List.of(layers), cure, lanes);
    }

    public Finding withCure(String label, UnaryOperator<Recipe> edit) {
        return new Finding(sentence, table, plot, overlay, Optional.of(new Cure(label, edit)), lanes);
    }

    public Finding withLanes(List<Lane> newLanes) {
        return new Finding(sentence, table, plot, overlay, cure, newLanes);
    }

    /**
     * An edit of the recipe that one click applies, and that undo takes back.
     *
     * @param label what the button says, and undo: "use ε = 2e-5"
     */
    public record Cure(String label, UnaryOperator<Recipe> edit) {}

    /**
     * Rows of words and numbers as people read them.
     *
     * @param columns headings
     * @param rows each as long as the headings
     */
    public record Table(List<String> columns, List<List<String>> rows) {
        public static final Table NONE = new Table(List.of(), List.of());

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row must have " + columns.size() + " cells, but " + row + " has " + row.size());
                }
            }
        }

        /** An empty table with these headings, to be filled by {@link #and}. */
        public static Table headed(String... columns) {
            return new Table(List.of(columns), List.of());
        }

        /** This table with one row more. */
        public Table and(String... cells) {
            List<List<String>> more = new ArrayList<>(rows);
            more.add(List.of(cells));
            return new Table(columns, more);
        }

        /** Tab-separated, headings first: what a spreadsheet takes from the clipboard. */
        public String asText() {
            StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
            rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
            return text.toString();
        }
    }
}
