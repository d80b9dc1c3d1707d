package org.scorefield.app.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A line of the inspector, 28 px: a muted label of 88 px and one editor or several, which share the rest. The label
 * scrubs the first number. What is wrong with what was typed is said underneath.
 */
public final class FieldRow extends VBox {
    /**
     * A row with its editors.
     *
     * @param label   a word and a symbol: "weight π"
     * @param editors number fields, combo boxes, labels
     */
    public FieldRow(String label, Region... editors) {
        Label word = new Label(label);
        word.getStyleClass().add("field-label");
        HBox line = new HBox(word);
        line.getStyleClass().add("field-line");
        getStyleClass().add("field-row");
        getChildren().add(line);
        for (Region editor : editors) {
            editor.setMaxWidth(Double.MAX_VALUE);
            editor.setMinWidth(0);
            editor.setPrefWidth(0); // so that two numbers share a row evenly
            HBox.setHgrow(editor, Priority.ALWAYS);
            line.getChildren().add(editor);
        }
        boolean scrubs = false;
        for (Region editor : editors) {
            if (editor instanceof NumberField number && !scrubs) {
                number.scrubBy(word);
                scrubs = true;
            }
            if (editor instanceof Complaining typed) {
                getChildren().add(complaint(typed));
            }
        }
        if (editors.length > 0) {
            word.setLabelFor(editors[0]);
        }
    }

    private static Label complaint(Complaining typed) {
        Label sentence = new Label();
        sentence.setId(typed.getId() + "-message");
        sentence.getStyleClass().add("field-message");
        sentence.setWrapText(true);
        typed.messageIsShown();
        sentence.textProperty().bind(typed.messageProperty());
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }
}
