package org.scorefield.app.view.command;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What floats over the whole window, one thing at a time: a click beside it or Esc puts it away and gives the focus back. */
public final class Overlay extends StackPane {
    private @Nullable Node before;

    /** An empty overlay over {@code window}, which keeps its own layout. */
    public Overlay(Pane window) {
        setId("overlay");
        getStyleClass().add("overlay");
        setManaged(false);
        setVisible(false);
        window.getChildren().add(this);
        window.layoutBoundsProperty().subscribe(b -> resizeRelocate(0, 0, b.getWidth(), b.getHeight()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getTarget() == this) {
                hide();
                e.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                hide();
                e.consume();
            }
        });
    }

    /** Shows {@code content} at {@code place} in the place of what is shown. */
    public void show(Region content, Pos place) {
        Scene scene = getScene();
        if (!isVisible()) {
            before = scene == null ? null : scene.getFocusOwner();
        }
        setAlignment(content, place);
        getChildren().setAll(content);
        setVisible(true);
        toFront();
    }

    /** Puts away what is shown. */
    public void hide() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
    }
}
