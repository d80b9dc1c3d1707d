package org.scorefield.app.view.control;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.scorefield.experiment.Finding;

/** A table of words and numbers: words at the left, numbers right-aligned in tabular figures, thin lines between rows. */
public final class FindingTable extends GridPane {
    /** An empty table. */
    public FindingTable() {
        getStyleClass().add("finding-table");
        setId("finding-table");
    }

    /**
     * Shows a table in place of the one before.
     *
     * @param said turns a word of the table into the language of the window
     */
    public void show(Finding.Table table, UnaryOperator<String> said) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int c = 0; c < table.columns().size(); c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(c == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            getColumnConstraints().add(column);
            add(cell(said.apply(table.columns().get(c)), "finding-head"), c, 0);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                add(cell(said.apply(row.get(c)), c == 0 ? "finding-word" : "finding-number"), c, r + 1);
            }
        }
        setVisible(!table.columns().isEmpty());
        setManaged(isVisible());
        setAccessibleText(new Finding.Table(
                        table.columns().stream().map(said).toList(),
                        table.rows().stream()
                                .map(row -> row.stream().map(said).toList())
                                .toList())
                .asText());
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
