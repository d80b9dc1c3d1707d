package org.scorefield.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Waits for windows, pulse by pulse, points at them and photographs them. */
final class Darkroom {
    private Darkroom() {}

    /** A move of the pointer over the canvas, px from its corner. */
    static void point(ScorefieldWindow window, double x, double y) {
        Node canvas = window.view().canvas();
        Point2D at = canvas.localToScene(x, y);
        Event.fireEvent(canvas, Mouse.moved(at));
    }

    static void save(Stage stage, Path file) {
        WritableImage shot = stage.getScene().snapshot(null);
        int w = (int) shot.getWidth();
        int h = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = shot.getPixelReader();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void onFx(Runnable run) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                run.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    /** Waits, pulse by pulse, until something is true on the FX thread. */
    static void until(BooleanSupplier reached) throws InterruptedException {
        boolean[] is = new boolean[1];
        while (!is[0]) {
            pulses(1);
            onFx(() -> is[0] = reached.getAsBoolean());
        }
    }

    static void pulses(int n) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(n);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                left.countDown();
            }
        };
        onFx(timer::start);
        left.await();
        onFx(timer::stop);
    }
}
