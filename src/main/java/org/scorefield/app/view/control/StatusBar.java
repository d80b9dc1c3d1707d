package org.scorefield.app.view.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Quiet facts along the bottom, 24 px, in the order they were first named; empty ones take no room. */
public final class StatusBar extends HBox {
    private final Map<String, Label> items = new LinkedHashMap<>();

    /** An empty line. */
    public StatusBar() {
        getStyleClass().add("status-bar");
        setId("status-bar");
    }

    /**
     * The text of one fact; asked for the first time, it is put after the others.
     *
     * @param id kebab-case; the label's id is {@code status-id}
     */
    public StringProperty item(String id) {
        return items.computeIfAbsent(id, this::added).textProperty();
    }

    /** Puts something before all facts, where a narrow window does not cut it off. */
    public void begin(Node first) {
        getChildren().addFirst(first);
    }

    private Label added(String id) {
        Label label = new Label();
        label.setId("status-" + id);
        label.getStyleClass().add("status-item");
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        getChildren().add(label);
        return label;
    }
}
