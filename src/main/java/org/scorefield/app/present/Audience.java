package org.scorefield.app.present;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Subscription;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.app.view.control.Language;
import org.scorefield.app.view.control.Rewording;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Theme;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.app.view.present.PresenterLayer;
import org.scorefield.app.view.present.PresenterLayer.Deed;
import org.scorefield.app.view.present.PresenterLayer.Move;
import org.scorefield.app.view.present.ScaledPane;
import org.scorefield.figure.Viewport;

/**
 * The audience's screen while a lecturer works on another: what the window shows, large, and the lecturer's pointer at
 * the same place of the plane. It is there from its making until {@link #close}.
 */
public final class Audience {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Rectangle2D place;
    private final LookModel look;
    private final MainView view;
    private final Texts texts;
    private final AudienceView shown;
    private final PresenterLayer layer;
    private final Pulse pulse = new Pulse(this::beat);
    private final Subscription dark;

    /**
     * Opens it.
     *
     * @param place the audience's screen, px of the desktop
     */
    Audience(Stage lecturer, Rectangle2D place, LookModel look, LessonModel lessons, MainView view, Texts texts) {
        this.place = place;
        this.look = look;
        this.view = view;
        this.texts = texts;
        shown = new AudienceView(view.formula(), view.grid(), view.transport(), lessons, look, texts);
        layer = new PresenterLayer(shown);
        layer.present(true);
        DoubleBinding scale =
                Bindings.createDoubleBinding(() -> Presenter.scaleFor(stage.getWidth()), stage.widthProperty());
        shown.onResolution(() -> stage.getRenderScaleX() * scale.get() * LookModel.EMPHASIS);
        Scene scene = new Scene(new ScaledPane(shown, scale), place.getWidth(), place.getHeight());
        scene.addEventFilter(KeyEvent.ANY, e -> {
            pass(e, lecturer.getScene());
            e.consume();
        });
        dark = look.darkProperty().subscribe(on -> (on ? Theme.DARK : Theme.LIGHT).applyTo(scene));
        speak();
        for (Image icon : lecturer.getIcons()) {
            stage.getIcons().add(icon);
        }
        stage.setScene(scene);
        stage.setTitle(texts.get("presenter.audience"));
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.focusedProperty().subscribe((before, now) -> {
            if (now) {
                lecturer.requestFocus();
            }
        });
        stage.show();
        boolean whole = Screen.getScreens().stream().anyMatch(s -> s.getBounds().equals(place));
        if (whole && Screen.getScreens().size() > 1) {
            stage.setFullScreen(true);
        }
        pulse.start();
    }

    /** Keys belong where the controls are, whichever window has them. */
    private static void pass(KeyEvent e, Scene lecturers) {
        Node owner = lecturers.getFocusOwner();
        EventTarget target = owner == null ? lecturers : owner;
        Event.fireEvent(target, e.copyFor(target, target));
    }

    private void beat() {
        if (!look.frozenProperty().get()) {
            shown.follow();
        }
    }

    /** Speaks the language of the window. */
    public void speak() {
        new Rewording(texts).of(shown);
        Scene scene = shown.getScene();
        Language.of(texts.languageProperty().get()).applyTo(scene);
    }

    void close() {
        pulse.stop();
        dark.unsubscribe();
        view.grid().part(shown.grid());
        stage.hide();
    }

    /** The screen it was opened on, px of the desktop. */
    Rectangle2D place() {
        return place;
    }

    public AudienceView view() {
        return shown;
    }

    /** What is pointed with on this screen. */
    PresenterLayer layer() {
        return layer;
    }

    public Stage stage() {
        return stage;
    }

    /**
     * Points where the lecturer points.
     *
     * @param move of the pointer, in the lecturer's view
     */
    void point(Move move) {
        Point2D scene = view.localToScene(move.x(), move.y());
        List<CanvasView> near = view.grid().canvases();
        List<CanvasView> far = shown.grid().canvases();
        for (int i = 0; i < Math.min(near.size(), far.size()); i++) {
            CanvasView canvas = near.get(i);
            Point2D at = canvas.sceneToLocal(scene);
            if (canvas.getLayoutBounds().contains(at)) {
                Viewport here = canvas.viewportProperty().get();
                Viewport there = far.get(i).viewportProperty().get();
                take(move, far.get(i), there.px(here.x(at.getX())), there.py(here.y(at.getY())));
                return;
            }
        }
        if (!onPart(move, scene, view.formula().lookup("#rule"), shown.strip().lookup("#rule"))
                && !onPart(move, scene, view.transport(), shown.transport())) {
            layer.follow(new Move(move.x(), move.y(), Deed.GONE, false));
        }
    }

    /** At the same share of a part's width and height. */
    private boolean onPart(Move move, Point2D scene, Node near, Node far) {
        Point2D at = near.sceneToLocal(scene);
        Bounds from = near.getLayoutBounds();
        Bounds to = far.getLayoutBounds();
        if (!far.isVisible() || !from.contains(at)) {
            return false;
        }
        take(
                move,
                far,
                to.getMinX() + to.getWidth() * (at.getX() - from.getMinX()) / from.getWidth(),
                to.getMinY() + to.getHeight() * (at.getY() - from.getMinY()) / from.getHeight());
        return true;
    }

    private void take(Move move, Node part, double x, double y) {
        layer.follow(move.at(layer.sceneToLocal(part.localToScene(x, y))));
    }
}
