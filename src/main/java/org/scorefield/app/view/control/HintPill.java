package org.scorefield.app.view.control;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** A pill with one invitation ("Drag this blob. The field will relearn."); a click takes it away. */
public final class HintPill extends Button {
    /** A pill not shown: set its text and make it visible. */
    public HintPill(Texts texts) {
        Naming.name(this, "hint-pill", texts);
        getStyleClass().add("hint-pill");
        setGraphic(new FontIcon(MaterialDesignG.GESTURE_TAP));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        setOnAction(e -> setVisible(false));
    }

    /** Shows {@code sentence}. */
    public void show(String sentence) {
        setText(sentence);
        setAccessibleText(sentence);
        setVisible(true);
    }
}
