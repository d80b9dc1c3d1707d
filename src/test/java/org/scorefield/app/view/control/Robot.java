package org.scorefield.app.view.control;

import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A window at the screen's corner (the headless robot's wheel needs it there) with the part under test in it. */
abstract class Robot extends Hand {
    static final Texts TEXTS = Texts.english();
    /** As wide as the headless screen. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 640;

    private final StackPane root = new StackPane();

    /** The part under test, made on the toolkit's thread. */
    abstract Parent part();

    @Override
    public void start(Stage stage) {
        VBox column = new VBox(part());
        root.getChildren().setAll(column);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Does {@code change} on the toolkit's thread and waits for it and the layout after it. */
    void on(Runnable change) {
        interact(change);
    }

    /** Reads a value on the toolkit's thread. */
    <T> T read(Callable<T> value) {
        return ask(value);
    }
}
