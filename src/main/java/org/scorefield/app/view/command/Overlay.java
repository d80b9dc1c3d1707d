package org.scorefield.app.view.command;

import java.util.List;
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

/**
 * What floats over the whole window, one thing at a time: a click beside it or Esc puts it away and gives the focus back.
 * Tab goes round in it, unless it means something of its own there.
 */
public final class Overlay extends StackPane {
    /** Set on content that has another use for Tab. */
    static final String OWN_TAB = "own-tab";

    private @Nullable Node before;
    private boolean beforeSeen;

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
        window.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (isVisible() && e.getCode() == KeyCode.ESCAPE) { // wherever the focus is
                hide();
                e.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
    }

    /** From the last stop to the first, and back; what lies under it is out of reach. */
    private void goRound(KeyEvent e) {
        if (e.getCode() != KeyCode.TAB
                || getChildren().stream().anyMatch(c -> c.getProperties().containsKey(OWN_TAB))) {
            return;
        }
        List<Node> stops = FocusRegions.stops(this);
        Node end = stops.isEmpty() ? null : e.isShiftDown() ? stops.getFirst() : stops.getLast();
        if (end == null || FocusRegions.within(end, getScene().getFocusOwner())) {
            if (stops.size() > 1) {
                FocusRegions.focus(e.isShiftDown() ? stops.getLast() : stops.getFirst(), true);
            }
            e.consume();
        }
    }

    /** Shows {@code content} at {@code place} in the place of what is shown. */
    public void show(Region content, Pos place) {
        Scene scene = getScene();
        if (!isVisible()) {
            before = scene == null ? null : scene.getFocusOwner();
            beforeSeen = before != null && before.isFocusVisible();
        }
        setAlignment(content, place);
        getChildren().setAll(content);
        setVisible(true);
        toFront();
        FocusRegions.enter(content, beforeSeen);
    }

    /** Puts away what is shown. */
    public void hide() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            if (before != null) {
                FocusRegions.focus(before, beforeSeen);
            }
            before = null;
        }
    }
}
