package org.scorefield.app.view.present;

import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a lecturer points with, over the whole window: a ring round the pointer, a spotlight, a pen, the last key in
 * large letters, and black. Takes the pointer only while the pen is in hand or all is black.
 */
public final class PresenterLayer extends StackPane {
    private static final PseudoClass PEN = PseudoClass.getPseudoClass("pen");
    private static final double RING_PX = 22;
    private static final double PRESSED_RING_PX = 15;
    private static final double SPOT_PX = 96;
    private static final double KEY_MARGIN_PX = 20;
    private static final Duration KEY_STAYS = Duration.millis(1400);
    private static final Duration KEY_FADES = Duration.millis(180);

    private final Pane window;
    private final Circle ring = new Circle(RING_PX);
    private final Group veil = new Group();
    private final Group strokes = new Group();
    private final Label key = new Label();
    private final Label frozen = new Label();
    private final Region black = new Region();
    private final SequentialTransition fading;
    private @Nullable Polyline stroke;
    private Consumer<Move> onMove = move -> {};
    private double x;
    private double y;
    private boolean pen;
    private boolean spotlight;
    private boolean aside;
    private boolean still;

    /** What a pointer does. */
    public enum Deed {
        PRESSED,
        DRAGGED,
        RELEASED,
        OVER,
        GONE
    }

    /**
     * The pointer at a place of the layer, px.
     *
     * @param down true while its button is held
     */
    public record Move(double x, double y, Deed deed, boolean down) {
        /** The same deed elsewhere. */
        public Move at(Point2D place) {
            return new Move(place.getX(), place.getY(), deed, down);
        }
    }

    /** A layer over {@code window} that follows the pointer there; nothing on it is seen yet. */
    public static PresenterLayer following(Pane window) {
        PresenterLayer layer = new PresenterLayer(window);
        window.addEventFilter(MouseEvent.ANY, layer::follow);
        return layer;
    }

    /** A layer over {@code window}, which keeps its own layout; nothing on it is seen yet, and nothing takes its pointer. */
    public PresenterLayer(Pane window) {
        this.window = window;
        setId("presenter-layer");
        setManaged(false);
        setVisible(false);
        setPickOnBounds(true);
        ring.getStyleClass().add("presenter-ring");
        key.getStyleClass().add("presenter-key");
        key.setId("presenter-key");
        key.setVisible(false);
        frozen.getStyleClass().add("presenter-key");
        frozen.setId("presenter-frozen");
        frozen.setVisible(false);
        black.getStyleClass().add("presenter-black");
        black.setId("presenter-black");
        black.setVisible(false);
        strokes.setId("presenter-strokes");
        veil.setId("presenter-veil");
        Pane marks = new Pane(veil, strokes, ring);
        setAlignment(key, Pos.BOTTOM_LEFT);
        setAlignment(frozen, Pos.TOP_LEFT);
        setMargin(key, new Insets(KEY_MARGIN_PX));
        setMargin(frozen, new Insets(KEY_MARGIN_PX));
        getChildren().addAll(marks, key, frozen, black);
        window.getChildren().add(this);
        window.layoutBoundsProperty().subscribe(b -> resizeRelocate(0, 0, b.getWidth(), b.getHeight()));
        FadeTransition fade = new FadeTransition(KEY_FADES);
        fade.setFromValue(1);
        fade.setToValue(0);
        PauseTransition stay = new PauseTransition(KEY_STAYS);
        stay.setOnFinished(e -> key.setVisible(!still));
        fading = new SequentialTransition(key, stay, fade);
        fading.setOnFinished(e -> key.setVisible(false));
        setMouseTransparent(true);
        ring.setVisible(false);
    }

    /** Shows or hides all of it; nothing drawn or lit survives. */
    public void present(boolean on) {
        pen(false);
        spotlight(false);
        black(false);
        note("");
        clear();
        fading.stop();
        key.setVisible(false);
        setVisible(on);
        if (on) {
            toFront();
        }
    }

    /**
     * True on the lecturer's side of two screens: the pen writes and notes are shown, but ring, spotlight and black are
     * for the other side.
     */
    public void aside(boolean on) {
        aside = on;
        ring.setVisible(false);
    }

    /** Called with every move of the pointer over the window, after it has been followed here. */
    public void onMove(Consumer<Move> moved) {
        onMove = moved;
    }

    /** Darkens all but a round spot at the pointer. */
    public void spotlight(boolean on) {
        spotlight = on;
        shade();
    }

    /** Takes the pen into the hand or lays it down. */
    public void pen(boolean on) {
        pen = on;
        stroke = null;
        ring.pseudoClassStateChanged(PEN, on);
        setMouseTransparent(!on && !black.isVisible());
    }

    public boolean hasPen() {
        return pen;
    }

    /** Wipes away what the pen has drawn. */
    public void clear() {
        strokes.getChildren().clear();
        stroke = null;
    }

    /** Shows nothing but black, so that the audience looks at the lecturer. */
    public void black(boolean on) {
        black.setVisible(on);
        setMouseTransparent(!on && !pen);
    }

    public boolean isBlack() {
        return black.isVisible();
    }

    /** Says in a corner how things stand, for as long as they do; nothing if empty. */
    public void note(String words) {
        frozen.setText(words);
        frozen.setVisible(!words.isEmpty());
    }

    /** Shows the key that was pressed and what it does. */
    public void tell(String words) {
        key.setText(words);
        key.setOpacity(1);
        key.setVisible(true);
        fading.playFromStart();
    }

    /** Lets words go without fading, for people who want no motion. */
    public void still(boolean on) {
        still = on;
    }

    private void follow(MouseEvent e) {
        if (!isVisible()) {
            return;
        }
        Deed deed = e.getEventType() == MouseEvent.MOUSE_PRESSED
                ? Deed.PRESSED
                : e.getEventType() == MouseEvent.MOUSE_DRAGGED
                        ? Deed.DRAGGED
                        : e.getEventType() == MouseEvent.MOUSE_RELEASED
                                ? Deed.RELEASED
                                : e.getEventType() == MouseEvent.MOUSE_EXITED ? Deed.GONE : Deed.OVER;
        Point2D at = sceneToLocal(e.getSceneX(), e.getSceneY());
        Move move = new Move(at.getX(), at.getY(), deed, e.isPrimaryButtonDown());
        follow(move);
        onMove.accept(move);
        if (pen && !black.isVisible() && deed != Deed.OVER && deed != Deed.GONE) {
            e.consume();
        }
    }

    /** Follows a pointer, whichever window it is in. */
    public void follow(Move move) {
        x = move.x();
        y = move.y();
        ring.setCenterX(x);
        ring.setCenterY(y);
        ring.setVisible(move.deed() != Deed.GONE && !aside);
        ring.setRadius(move.down() ? PRESSED_RING_PX : RING_PX);
        if (pen && !black.isVisible()) {
            draw(move.deed());
        }
        if (spotlight) {
            shade();
        }
    }

    private void draw(Deed deed) {
        if (deed == Deed.PRESSED) {
            Polyline begun = new Polyline(x, y, x, y);
            begun.getStyleClass().add("presenter-stroke");
            strokes.getChildren().add(begun);
            stroke = begun;
        } else if (deed == Deed.DRAGGED && stroke != null) {
            stroke.getPoints().addAll(x, y);
        } else if (deed == Deed.RELEASED) {
            stroke = null;
        }
    }

    private void shade() {
        veil.getChildren().clear();
        if (spotlight && !aside) {
            Shape dark =
                    Shape.subtract(new Rectangle(window.getWidth(), window.getHeight()), new Circle(x, y, SPOT_PX));
            if (dark instanceof Path path) {
                path.setFillRule(FillRule.EVEN_ODD);
            }
            dark.getStyleClass().add("presenter-veil");
            veil.getChildren().add(dark);
        }
    }
}
