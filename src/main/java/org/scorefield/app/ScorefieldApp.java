package org.scorefield.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX program: one window on one project. */
public final class ScorefieldApp extends Application {
    /** What to open; handed over here because the toolkit makes the instance itself. */
    private static final AtomicReference<Optional<Path>> TO_OPEN = new AtomicReference<>(Optional.empty());

    /**
     * Opens the window and returns when it is closed. Once in a program's life.
     *
     * @param file a project, a points CSV, or empty for the opening scene
     */
    public static void open(Optional<Path> file) {
        TO_OPEN.set(file);
        launch(ScorefieldApp.class);
    }

    @Override
    public void start(Stage stage) {
        new ScorefieldWindow(stage, new SystemFileChoice(stage)).show(TO_OPEN.get());
    }
}
