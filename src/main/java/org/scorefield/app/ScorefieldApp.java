package org.scorefield.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.Ahead;
import org.scorefield.app.file.SystemFileChoice;
import org.scorefield.io.RealDisk;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Weights;
import org.scorefield.study.bench.WindowPace;
import org.scorefield.study.bench.WindowTrial;

/** The JavaFX program: one window on one project. */
public final class ScorefieldApp extends Application {
    /** What to open; handed over here because the toolkit makes the instance itself. */
    private static final AtomicReference<Optional<Path>> TO_OPEN = new AtomicReference<>(Optional.empty());

    private static final AtomicReference<@Nullable Consumer<String>> TO_TELL = new AtomicReference<>();
    private static final AtomicReference<@Nullable WindowTrial> TO_MEASURE = new AtomicReference<>();
    private static final AtomicReference<@Nullable ScorefieldWindow> SHOWN = new AtomicReference<>();
    private static final AtomicReference<@Nullable WindowPace> MEASURED = new AtomicReference<>();

    private static final AtomicReference<@Nullable Ahead<Optional<Weights>>> FIRST = new AtomicReference<>();

    private Optional<Weights> known = Optional.empty();

    /**
     * Opens the window and returns when it is closed. Once in a program's life.
     *
     * @param file a project, a points CSV, or empty for the opening scene
     */
    public static void open(Optional<Path> file) {
        TO_OPEN.set(file);
        FIRST.set(FirstPicture.prepare());
        launch(ScorefieldApp.class);
        awaitDisk();
    }

    /** Whoever opened the window ends the machine next; what is still being written would be lost. */
    private static void awaitDisk() {
        ScorefieldWindow window = SHOWN.get();
        if (window != null) {
            window.engine().awaitDisk();
        }
    }

    /** Has the window that is opened next tell, from a thread of its own, when it stands still and what keeps it. */
    public static void diagnose(Consumer<String> tell) {
        TO_TELL.set(tell);
    }

    /**
     * Opens the window for as long as a trial takes. Once in a program's life.
     *
     * @throws IOException if the window was closed before the trial was over
     */
    public static WindowPace measure(WindowTrial trial) throws IOException {
        TO_MEASURE.set(trial);
        FIRST.set(FirstPicture.prepare());
        launch(ScorefieldApp.class);
        WindowPace pace = MEASURED.get();
        if (pace == null) {
            throw new IOException("the window was closed before it was measured; let it stand");
        }
        return pace;
    }

    /** Waits for what is being read; not on the FX thread, which never waits. */
    @Override
    public void init() {
        Ahead<Optional<Weights>> first = FIRST.get();
        known = first == null ? OpeningScene.weights() : first.get();
    }

    @Override
    public void start(Stage stage) {
        ScorefieldWindow window = new ScorefieldWindow(
                stage,
                new SystemFileChoice(stage),
                TO_MEASURE.get() == null ? Optional.of(state()) : Optional.empty(),
                known);
        SHOWN.set(window);
        window.show(TO_OPEN.get());
        Consumer<String> tell = TO_TELL.get();
        if (tell != null) {
            window.watch(tell);
        }
        WindowTrial trial = TO_MEASURE.get();
        if (trial != null) {
            new WindowMeter(window, trial, pace -> {
                        MEASURED.set(pace);
                        stage.close();
                    })
                    .start();
        }
    }

    private static StateFolder state() {
        Path root = StateFolder.usual(
                System.getenv(), System.getProperty("user.home", "."), System.getProperty("os.name", ""));
        return new StateFolder(root, new RealDisk());
    }
}
