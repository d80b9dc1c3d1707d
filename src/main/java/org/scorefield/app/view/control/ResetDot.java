package org.scorefield.app.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A dot beside something that is not set as it would be by itself; a click, or Ctrl+Backspace in what it stands beside,
 * sets it so again.
 */
public final class ResetDot extends Button {
    private ResetDot(String id, String initial, ObservableValue<Boolean> differs, Runnable reset, Texts texts) {
        this(id);
        explain(initial, texts);
        visibleProperty().bind(differs);
        setOnAction(e -> reset.run());
    }

    /** A dot that its owner shows, explains and listens to. */
    ResetDot(String id) {
        setId(id + "-reset");
        getStyleClass().add("reset-dot");
        setGraphic(new Region());
        setFocusTraversable(false); // reached by Ctrl+Backspace; one Tab stop a field is enough
        managedProperty().bind(visibleProperty());
    }

    /** Says what it goes back to. */
    void explain(String initial, Texts texts) {
        String sentence = texts.get("field.reset", initial);
        setAccessibleText(sentence);
        Naming.explain(this, sentence);
    }

    /** A menu with its dot. */
    public static <T> HBox beside(ComboBox<T> menu, T initial, Texts texts) {
        String said = menu.getConverter() == null
                ? String.valueOf(initial)
                : menu.getConverter().toString(initial);
        ResetDot dot = new ResetDot(
                menu.getId(),
                said,
                menu.valueProperty().map(now -> !now.equals(initial)).orElse(false),
                () -> menu.setValue(initial),
                texts);
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMinWidth(0);
        menu.setPrefWidth(0);
        return beside(menu, dot);
    }

    /** A switch with its dot. */
    public static HBox beside(CheckBox flag, boolean initial, Texts texts) {
        ResetDot dot = new ResetDot(
                flag.getId(),
                texts.get(initial ? "field.on" : "field.off"),
                flag.selectedProperty().map(now -> now != initial),
                flag::fire,
                texts);
        return beside(flag, dot);
    }

    private static HBox beside(Node editor, ResetDot dot) {
        editor.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.BACK_SPACE && e.isShortcutDown() && dot.isVisible()) {
                dot.fire();
                e.consume();
            }
        });
        HBox both = new HBox(editor, dot);
        both.getStyleClass().add("with-reset");
        if (editor instanceof ComboBox<?>) {
            HBox.setHgrow(editor, Priority.ALWAYS);
        }
        return both;
    }
}
