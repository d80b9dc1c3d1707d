package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.scorefield.app.file.FileChoice;
import org.scorefield.app.model.Handle;
import org.scorefield.app.present.Screens;
import org.scorefield.app.view.control.Hand;
import org.scorefield.figure.Viewport;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Gaussian;

/**
 * The real window with a robot's hand on it, at the corner of a headless screen. Waits are for conditions, looked at
 * once a pulse; none is for a time.
 */
abstract class WindowRobot extends Hand {
    /** As the canvas draws it: how far the rotation knob stands off the ellipse. */
    static final double STALK_PX = 26;

    /** Two minutes at 60 Hz: a condition not met by then never will be. */
    private static final int MOST_PULSES = 7200;

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 900;

    final StubFiles files = new StubFiles();
    final List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
    final List<String> said = new ArrayList<>();
    ScorefieldWindow window;
    Stage stage;

    @Override
    public void start(Stage unused) {
        Platform.setImplicitExit(false); // one window closes, the next test opens another
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        stage = new Stage();
        window = new ScorefieldWindow(stage, files, state(), Optional.empty(), screens());
        window.show(Optional.empty());
        stage.setMinWidth(WIDTH);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        window.view().drawer().pinnedProperty().set(true); // beside the canvas, as in a wide window
        listen();
    }

    /** Before its first layout a window has its parts, but not where they will be. */
    @BeforeEach
    void theWindowIsLaidOut() {
        settle();
    }

    /** Takes down what the banner says. */
    final void listen() {
        if (window.view().banner().lookup("#banner-message") instanceof Label message) {
            message.textProperty().subscribe(sentence -> said.add(sentence));
        }
    }

    /** Where the window remembers things; nowhere, unless a test says so. */
    Optional<StateFolder> state() {
        return Optional.empty();
    }

    /** The screens there are; those of the machine, unless a test says so. */
    Screens screens() {
        return Screens.ofMachine();
    }

    @Override
    public void stop() {
        stage.close();
    }

    @AfterEach
    void nothingWentWrongOnAnyThread() {
        assertEquals(List.of(), uncaught, this::where);
        List<String> unexpected =
                said.stream().filter(s -> s.contains("Something went wrong")).toList();
        assertEquals(List.of(), unexpected);
    }

    /** Where the first uncaught exceptions came from. */
    final String where() {
        return uncaught.stream()
                .limit(3)
                .map(e -> e
                        + Stream.of(e.getStackTrace())
                                .limit(30)
                                .map(frame -> "\n  " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    Recipe recipe() {
        return read(() -> window.study().recipe());
    }

    Gaussian gaussian(int i) {
        return (Gaussian) recipe().scene().components().get(i);
    }

    int selected() {
        return read(() -> window.study().selectedProperty().get());
    }

    String undoLabel() {
        return read(() -> window.study().undoLabelProperty().get());
    }

    long steps() {
        return read(() -> window.training().stepsProperty().get());
    }

    /** What the banner says, or "" while it is not shown. */
    String banner() {
        return read(() -> window.view().banner().isVisible()
                        && window.view().banner().lookup("#banner-message") instanceof Label message
                ? message.getText()
                : "");
    }

    /** A place of the scene, on the screen. */
    Point2D screen(double x, double y) {
        return read(() -> {
            Viewport v = window.view().canvas().viewportProperty().get();
            return window.view().canvas().localToScreen(v.px(x), v.py(y));
        });
    }

    /** A grip of a Gaussian, on the screen. */
    Point2D grip(Gaussian g, Handle handle) {
        double stalk = STALK_PX * unitsPerPx();
        return screen(handle.position(g, stalk).x(0), handle.position(g, stalk).y(0));
    }

    double unitsPerPx() {
        return read(() -> window.view().canvas().viewportProperty().get().unitsPerPx());
    }

    /** Scrolls until it is seen, as a person would before pressing it; on the FX thread. */
    static void scrollTo(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds whole = pane.getContent().getBoundsInLocal();
                Bounds there = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double beyond = whole.getHeight() - pane.getViewportBounds().getHeight();
                double above =
                        there.getCenterY() - 0.5 * pane.getViewportBounds().getHeight();
                pane.setVvalue(beyond > 0 ? Math.clamp(above / beyond, 0, 1) : 0);
            }
        }
    }

    /** Moves to a node that may have to be scrolled to. */
    void moveInto(String selector) {
        on(() -> scrollTo(window.view().lookup(selector)));
        settle();
        moveTo(selector);
    }

    /** Presses, moves by px in three strides, and does not let go. */
    void pull(Point2D from, double dx, double dy) {
        moveTo(from).press(MouseButton.PRIMARY);
        for (int stride = 1; stride <= 3; stride++) {
            moveTo(from.add(stride * dx / 3, stride * dy / 3));
        }
    }

    void dragBy(Point2D from, double dx, double dy) {
        pull(from, dx, dy);
        release(MouseButton.PRIMARY);
    }

    /** Types a key with the keys before it held. */
    void keys(KeyCode... codes) {
        push(codes);
    }

    <T> T read(Callable<T> value) {
        return ask(value);
    }

    void on(Runnable change) {
        interact(change);
    }

    /** Waits, pulse by pulse, until something is true on the FX thread. */
    void until(String what, BooleanSupplier reached) {
        CountDownLatch met = new CountDownLatch(1);
        int[] pulses = {0};
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses[0]++;
                if (reached.getAsBoolean() || pulses[0] > MOST_PULSES) {
                    met.countDown();
                    stop();
                }
            }
        };
        interact(timer::start);
        try {
            assertTrue(met.await(10, TimeUnit.MINUTES), "no pulse comes any more, waiting until " + what);
        } catch (InterruptedException e) {
            fail("interrupted while waiting until " + what, e);
        }
        assertTrue(read(() -> pulses[0] <= MOST_PULSES), () -> "it never came true that " + what + "; said: " + said);
        settle();
    }

    /** Answers the file questions with what the test has laid ready; empty is a person who thinks better of it. */
    static final class StubFiles implements FileChoice {
        Optional<Path> open = Optional.empty();
        Optional<Path> save = Optional.empty();

        @Override
        public Optional<Path> toOpen(String title, List<String> endings) {
            return open;
        }

        @Override
        public Optional<Path> toSave(String title, String suggestedName, List<String> endings) {
            return save;
        }
    }
}
