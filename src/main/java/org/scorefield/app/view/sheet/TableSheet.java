package org.scorefield.app.view.sheet;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.scorefield.app.view.control.Texts;
import org.scorefield.io.BadFileException;
import org.scorefield.io.TableDialect;
import org.scorefield.io.TablePreview;

/** A table before it is read: its first rows, how it seems to be written, and what to change about that. */
public final class TableSheet extends Sheet {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', ' ');

    private final byte[] head;
    private final String name;
    private final Texts texts;
    private final ChoiceBox<String> separator = new ChoiceBox<>();
    private final ChoiceBox<String> decimal = new ChoiceBox<>();
    private final ChoiceBox<String> columnX = new ChoiceBox<>();
    private final ChoiceBox<String> columnY = new ChoiceBox<>();
    private final GridPane rows = new GridPane();
    private TablePreview preview;
    private boolean filling;

    /**
     * Shows a table.
     *
     * @param head its beginning
     * @param onGo told the dialect to read it in
     */
    public TableSheet(byte[] head, String name, TablePreview preview, Texts texts, Consumer<TableDialect> onGo) {
        super("table-sheet", texts.get("import.table", name), texts);
        this.head = head.clone();
        this.name = name;
        this.texts = texts;
        this.preview = preview;
        for (String each : List.of("comma", "semicolon", "tab", "blank")) {
            separator.getItems().add(texts.get("import." + each));
        }
        decimal.getItems().addAll(texts.get("import.point"), texts.get("import.decimal-comma"));
        separator.setId("import-separator");
        decimal.setId("import-decimal");
        columnX.setId("import-x");
        columnY.setId("import-y");
        rows.setId("import-rows");
        rows.getStyleClass().add("import-rows");
        row(texts.get("import.separator"), separator);
        row(texts.get("import.number"), decimal);
        row(texts.get("import.columns"), new Label("x"), columnX, new Label("y"), columnY);
        whole(rows);
        say(
                preview.doubt() == TablePreview.Doubt.NONE
                        ? ""
                        : texts.get("import.doubt." + preview.doubt().ordinal()));
        fill();
        filling = true; // a subscription begins with the value there is
        separator.getSelectionModel().selectedIndexProperty().subscribe(i -> readAgain());
        decimal.getSelectionModel().selectedIndexProperty().subscribe(i -> readAgain());
        filling = false;
        onGo(() -> onGo.accept(dialect()));
    }

    private TableDialect dialect() {
        return preview.guess()
                .withColumns(
                        columnX.getSelectionModel().getSelectedIndex(),
                        columnY.getSelectionModel().getSelectedIndex());
    }

    private void readAgain() {
        if (filling) {
            return;
        }
        char wanted = SEPARATORS.get(separator.getSelectionModel().getSelectedIndex());
        boolean comma = decimal.getSelectionModel().getSelectedIndex() == 1;
        try {
            preview = TablePreview.of(head, name, wanted, comma);
            say("");
            ready(true);
            fill();
        } catch (BadFileException e) {
            say(texts.phrase(String.valueOf(e.getMessage())));
            ready(false);
        }
    }

    private void fill() {
        filling = true;
        TableDialect guess = preview.guess();
        separator.getSelectionModel().select(SEPARATORS.indexOf(guess.separator()));
        decimal.getSelectionModel().select(guess.decimalComma() ? 1 : 0);
        columnX.getItems().setAll(preview.names());
        columnY.getItems().setAll(preview.names());
        columnX.getSelectionModel().select(guess.columnX());
        columnY.getSelectionModel().select(guess.columnY());
        rows.getChildren().clear();
        int shown = Math.min(preview.names().size(), 6);
        for (int c = 0; c < shown; c++) {
            Label title = new Label(preview.names().get(c));
            title.getStyleClass().add("import-head");
            rows.add(title, c, 0);
        }
        for (int r = 0; r < Math.min(5, preview.rows().size()); r++) {
            List<String> row = preview.rows().get(r);
            for (int c = 0; c < Math.min(shown, row.size()); c++) {
                Label cell = new Label(row.get(c));
                cell.getStyleClass().add("import-cell");
                rows.add(cell, c, r + 1);
            }
        }
        filling = false;
    }
}
