package org.scorefield.app.view.control;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The column at the right edge, 320 px: sections and plots one under the other, scrolled when they are too many. */
public final class Inspector extends ScrollPane {
    private final VBox column = new VBox();

    /** A column with its first parts. */
    public Inspector(Node... parts) {
        column.getChildren().addAll(parts);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("inspector");
        getStyleClass().add("inspector");
    }

    /** The sections and plots, from the top. */
    public ObservableList<Node> parts() {
        return column.getChildren();
    }
}
