package org.scorefield.app.view.control;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A titled part of the inspector; what belongs to it follows as children. */
public final class Section extends VBox {
    private final Label heading = new Label();

    /**
     * A section under {@code title}.
     *
     * @param id kebab-case
     */
    public Section(String id, String title, Node... parts) {
        heading.setText(title);
        heading.getStyleClass().add("section-title");
        setId(id);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(title);
        getStyleClass().add("section");
        getChildren().add(heading);
        getChildren().addAll(parts);
    }

    /** The title, which follows the thing selected. */
    public StringProperty titleProperty() {
        return heading.textProperty();
    }
}
