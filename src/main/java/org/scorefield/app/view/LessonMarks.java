package org.scorefield.app.view;

import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.scorefield.lesson.Part;

/** Frames round what a lesson points at, and regions taken out of sight that would distract. Takes no pointer. */
public final class LessonMarks extends Pane {
    /** So many frames until the layout has followed the step. */
    private static final int SETTLING_FRAMES = 6;

    /** How far below the upper edge what is revealed comes to stand. */
    private static final double ABOVE_PX = 40;

    private static final double ROOM_PX = 3;
    private static final double ROUND_PX = 8;

    private final Pane window;
    private Set<Part> pointed = Set.of();
    private Set<Part> hidden = Set.of();
    private int settling;

    /** Marks over {@code window}, which keeps its own layout. */
    public LessonMarks(Pane window) {
        this.window = window;
        setId("lesson-marks");
        setManaged(false);
        setMouseTransparent(true);
        window.getChildren().add(this);
        window.layoutBoundsProperty().subscribe(b -> resizeRelocate(0, 0, b.getWidth(), b.getHeight()));
    }

    /** Points at these parts and hides those; what was hidden before comes back. */
    public void show(Set<Part> point, Set<Part> hide) {
        hidden.forEach(part -> hide(part, false));
        hide.forEach(part -> hide(part, true));
        pointed = new TreeSet<>(point);
        hidden = Set.copyOf(hide);
        toFront();
        settling = SETTLING_FRAMES;
        follow();
    }

    /** Once a frame: the frames stay round what they frame. */
    public void follow() {
        if (settling > 0) {
            settling--;
            reveal();
        }
        while (getChildren().size() < pointed.size()) {
            Rectangle frame = new Rectangle();
            frame.getStyleClass().add("lesson-frame");
            frame.setArcWidth(ROUND_PX);
            frame.setArcHeight(ROUND_PX);
            getChildren().add(frame);
        }
        int i = 0;
        for (Part part : pointed) {
            place((Rectangle) getChildren().get(i++), window.lookup("#" + part.id()));
        }
        for (; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(false);
        }
    }

    /** Brings what is pointed at into sight, where it stands in something that scrolls. */
    private void reveal() {
        for (Part part : pointed) {
            Node target = part.inInspector() ? window.lookup("#" + part.id()) : null;
            if (target != null && scroller(target) instanceof ScrollPane pane && pane.getContent() != null) {
                double top = pane.getContent()
                        .sceneToLocal(target.localToScene(target.getLayoutBounds()))
                        .getMinY();
                double hidden = pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                if (hidden > 0) {
                    pane.setVvalue(Math.clamp((top - ABOVE_PX) / hidden, 0, 1));
                }
                return;
            }
        }
    }

    private static @Nullable Node scroller(Node node) {
        Node n = node.getParent();
        while (n != null && !(n instanceof ScrollPane)) {
            n = n.getParent();
        }
        return n;
    }

    private static boolean inSight(Node target, Bounds inScene) {
        Node pane = scroller(target);
        return pane == null
                || pane.localToScene(pane.getLayoutBounds()).contains(inScene.getCenterX(), inScene.getCenterY());
    }

    private void place(Rectangle frame, @Nullable Node target) {
        boolean there = target != null
                && target.getScene() != null
                && shown(target)
                && inSight(target, target.localToScene(target.getLayoutBounds()));
        frame.setVisible(there);
        if (there && target != null) {
            Bounds b = sceneToLocal(target.localToScene(target.getLayoutBounds()));
            frame.setX(Math.max(1, b.getMinX() - ROOM_PX));
            frame.setY(Math.max(1, b.getMinY() - ROOM_PX));
            frame.setWidth(Math.min(getWidth() - 1, b.getMaxX() + ROOM_PX) - frame.getX());
            frame.setHeight(Math.min(getHeight() - 1, b.getMaxY() + ROOM_PX) - frame.getY());
        }
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Out of sight and out of reach, but its room is kept: nothing jumps. */
    private void hide(Part part, boolean on) {
        Node node = window.lookup("#" + part.id());
        if (node != null) {
            node.setOpacity(on ? 0 : 1);
            node.setDisable(on);
        }
    }
}
