package org.scorefield.app.view.canvas;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.PixelImage;
import org.scorefield.app.view.control.Tool;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Viewport;

/**
 * The picture in the middle: pixels painted elsewhere, grips on top, and a pointer that is handed to the tool in use.
 * The middle button or H pan; the wheel zooms about the pointer.
 */
public final class CanvasView extends Region {
    private static final double ZOOM_A_NOTCH = 1.1;
    private static final double NOTCH_PX = 40;
    private static final long HOLD_NANOS = 33_000_000;
    private static final double LEAST_PX = 120;

    private final LookModel look;
    private final PixelImage image = new PixelImage();
    private final GripsView grips = new GripsView();
    private final FeedbackView feedback;
    private final Circle brushRing = new Circle();
    private final PulseView pulse = new PulseView();
    private final CanvasTools tools;
    private final StudyModel study;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.SELECT);
    private final ReadOnlyObjectWrapper<Viewport> viewport;
    private final ReadOnlyObjectWrapper<@Nullable Pointer> hover = new ReadOnlyObjectWrapper<>();
    private final AnimationTimer holding;
    private final Consumer<String> complain;
    private Subscription following = Subscription.EMPTY;
    private CanvasView keyboard = this;
    private boolean gripsAlways = true;
    private Feedback said = Feedback.NONE;
    private @Nullable CanvasView echo;
    private @Nullable CanvasTool busy;
    private MouseButton heldButton = MouseButton.NONE;

    /**
     * Builds and binds.
     *
     * @param complain told in one sentence why something cannot be done
     */
    public CanvasView(
            StudyModel study,
            LookModel look,
            BrushModel brush,
            SamplingModel sampling,
            ExperimentModel experiments,
            Consumer<String> complain) {
        this.study = study;
        this.look = look;
        this.feedback = new FeedbackView(look.stillProperty()::get);
        this.complain = complain;
        this.tools = new CanvasTools(study, look, brush, sampling, experiments, shown -> {
            say(shown);
        });
        viewport = new ReadOnlyObjectWrapper<>(viewportNow());
        holding = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                if (now - last >= HOLD_NANOS) { // once a frame at most: what came too late is not made up for
                    last = now;
                    hold();
                }
            }
        };
        setId("canvas");
        getStyleClass().add("canvas");
        setFocusTraversable(true);
        setMinSize(200, 160);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        brushRing.getStyleClass().add("brush-ring");
        brushRing.setMouseTransparent(true);
        brushRing.setVisible(false);
        brushRing.radiusProperty().bind(brush.radiusPxProperty());
        Rectangle frame = new Rectangle(1, 1, 0, 0);
        frame.widthProperty().bind(widthProperty().subtract(2));
        frame.heightProperty().bind(heightProperty().subtract(2));
        frame.getStyleClass().add("focus-frame");
        frame.setMouseTransparent(true);
        getChildren().addAll(image.view(), feedback, grips, pulse, brushRing, frame);
        getChildren().forEach(part -> part.setManaged(false)); // each stands where it says, whatever it shows
        image.view().fitWidthProperty().bind(widthProperty());
        image.view().fitHeightProperty().bind(heightProperty());

        for (ObservableValue<?> v : new ObservableValue<?>[] {
            widthProperty(), heightProperty(), look.cameraProperty(), look.shownProperty(Kind.MARGINALS)
        }) {
            following = following.and(v.subscribe(() -> viewport.set(viewportNow())));
        }
        for (ObservableValue<?> v :
                new ObservableValue<?>[] {viewport, study.recipeProperty(), study.selectedProperty()}) {
            following = following.and(v.subscribe(() -> grips.show(study.selectedComponent(), viewport.get())));
        }
        for (ObservableValue<?> v :
                new ObservableValue<?>[] {viewport, study.recipeProperty(), study.chosenProperty()}) {
            following = following.and(v.subscribe(this::showFeedback));
        }
        tool.subscribe(() -> showBrush(hover.get()));
        hover.subscribe(this::showGrips);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            hover.set(null);
            brushRing.setVisible(false);
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /** The tool in use. */
    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** How scene and px correspond at this moment. */
    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** The scene's place under the pointer as (x, y), or null while the pointer is elsewhere. */
    public double @Nullable [] placeUnderPointer() {
        Pointer p = hover.get();
        return p == null ? null : new double[] {p.x(), p.y()};
    }

    /** Shows a painted frame: premultiplied ARGB, copied. */
    public void show(int[] argb, int width, int height) {
        image.show(argb, width, height);
    }

    /** Draws the eye to the grips: they grow a little and shrink again, once. */
    public void breathe() {
        if (!look.stillProperty().get()) {
            grips.breathe();
        }
    }

    /** True while a button is down on the canvas. */
    public boolean dragging() {
        return busy != null;
    }

    /** Takes the running drag back, if there is one. */
    public void cancelDrag() {
        CanvasTool held = busy;
        if (held != null) {
            held.cancel();
            end();
        }
    }

    private Viewport viewportNow() {
        return new Viewport(
                look.cameraProperty().get(),
                Math.max(LEAST_PX, getWidth()),
                Math.max(LEAST_PX, getHeight()),
                look.shownProperty(Kind.MARGINALS).get() ? Gutter.MARGINALS : Gutter.AXES);
    }

    /** Makes this a further canvas beside the main one: same tool in hand, and the keys go there. */
    void follow(CanvasView leader) {
        setFocusTraversable(false);
        setId(null);
        keyboard = leader;
        tool.bindBidirectional(leader.tool);
    }

    /** It is shown no more: it looks no longer, so that it can be forgotten. */
    void leave() {
        cancelDrag();
        following.unsubscribe();
    }

    /** Points something out for a moment. */
    public void pulse(List<PulseMark> marks) {
        pulse.show(marks, viewport.get(), look.stillProperty().get());
        CanvasView other = echo;
        if (other != null) {
            other.pulse(marks);
        }
    }

    /** What is pointed out and said at the pointer here is shown on {@code other} too; on none if null. */
    void echo(@Nullable CanvasView other) {
        echo = other;
    }

    private void say(Feedback shown) {
        said = shown;
        showFeedback();
        CanvasView other = echo;
        if (other != null) {
            other.say(shown);
        }
    }

    /** Whether grips show wherever the pointer is; else they show only while it is on this canvas. */
    void showGripsAlways(boolean always) {
        gripsAlways = always;
        showGrips();
    }

    private void showGrips() {
        grips.setOpacity(gripsAlways || busy != null || hover.get() != null ? 1 : 0);
    }

    private void showFeedback() {
        int gripped = study.selectedProperty().get();
        feedback.outline(study.scene(), study.chosenProperty().get(), gripped, viewport.get());
        feedback.show(said, study.scene(), gripped, viewport.get());
    }

    /** Uses the tool in hand as a click in the middle of the picture would: for those without a pointer. */
    public void useInTheMiddle() {
        CanvasTool taken = tools.get(tool.get());
        Pointer middle = Pointer.middle(viewport.get());
        if (busy == null) {
            attempt(() -> taken.press(middle));
            attempt(() -> taken.release(middle));
        }
    }

    private void press(MouseEvent e) {
        keyboard.requestFocus();
        if (busy != null) {
            return;
        }
        CanvasTool taken = e.getButton() == MouseButton.PRIMARY
                ? tools.get(tool.get())
                : e.getButton() == MouseButton.MIDDLE ? tools.get(Tool.PAN) : null;
        if (taken != null) {
            busy = taken;
            heldButton = e.getButton();
            attempt(() -> taken.press(Pointer.of(e, viewport.get())));
            holding.start();
            e.consume();
        }
    }

    private void drag(MouseEvent e) {
        Pointer p = Pointer.of(e, viewport.get());
        hover.set(p);
        showBrush(p);
        CanvasTool held = busy;
        if (held != null) {
            attempt(() -> held.drag(p));
            e.consume();
        }
    }

    private void release(MouseEvent e) {
        CanvasTool held = busy;
        if (held != null && e.getButton() == heldButton) {
            attempt(() -> held.release(Pointer.of(e, viewport.get())));
            end();
            e.consume();
        }
    }

    private void move(MouseEvent e) {
        Pointer p = Pointer.of(e, viewport.get());
        hover.set(p);
        setCursor(tools.get(tool.get()).cursor(p));
        showBrush(p);
    }

    private void scroll(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            Viewport v = viewport.get();
            boolean[] taken = {false};
            if (busy == null) {
                double notches = e.getDeltaY() / NOTCH_PX;
                attempt(() -> taken[0] = tools.get(tool.get()).scroll(Pointer.of(e, v), notches));
            }
            if (taken[0]) {
                e.consume();
                return;
            }
            look.zoom(Math.pow(ZOOM_A_NOTCH, e.getDeltaY() / NOTCH_PX), v.x(e.getX()), v.y(e.getY()));
            e.consume();
        }
    }

    private void hold() {
        CanvasTool held = busy;
        if (held != null) {
            attempt(held::hold);
        }
    }

    /** What the scene does not take is said, and the drag goes on. */
    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
        }
    }

    private void end() {
        busy = null;
        holding.stop();
        setCursor(Cursor.DEFAULT);
    }

    private void showBrush(@Nullable Pointer p) {
        boolean brushes = tools.get(tool.get()).brushRadiusPx() > 0;
        brushRing.setVisible(brushes && p != null);
        if (p != null) {
            brushRing.setCenterX(p.px());
            brushRing.setCenterY(p.py());
        }
    }
}
