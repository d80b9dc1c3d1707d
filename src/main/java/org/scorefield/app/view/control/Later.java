package org.scorefield.app.view.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place for something seldom wanted. Its content enters the window when the place is first shown, so that a start does
 * not pay for the style of what nobody looks at.
 */
public final class Later extends StackPane {
    private final Node content;

    /**
     * An empty place.
     *
     * @param shown while true, the place and its content are seen; else they take no room
     */
    public Later(Node content, ObservableValue<Boolean> shown) {
        this.content = content;
        visibleProperty().bind(shown);
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(content);
            }
        });
    }

    /** What belongs here, in the window or not yet. */
    public Node content() {
        return content;
    }
}
