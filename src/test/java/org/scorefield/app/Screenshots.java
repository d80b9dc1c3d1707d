package org.scorefield.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Makes the pictures of the README: {@code mvn -q test-compile exec:exec@screenshots}. Each waits for what it shows
 * (so many training steps, such a level), not for a time, so that a slow machine makes the same picture.
 */
public final class Screenshots {
    private final Path folder;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false); // between two pictures no window is open
        Screenshots shots = new Screenshots(folder);
        shots.window("window-light.png", false, window -> {});
        shots.window("window-dark.png", true, window -> {});
        Platform.exit();
    }

    private void window(String name, boolean dark, Consumer<ScorefieldWindow> prepare) throws InterruptedException {
        ScorefieldWindow[] made = new ScorefieldWindow[1];
        Stage[] stage = new Stage[1];
        onFx(() -> {
            stage[0] = new Stage();
            made[0] = new ScorefieldWindow(stage[0], NoFiles.CHOICE);
            made[0].look().darkProperty().set(dark);
            made[0].show(Optional.empty());
            stage[0].setWidth(1440);
            stage[0].setHeight(900);
            made[0].sampling().playingProperty().set(false);
            prepare.accept(made[0]);
        });
        ScorefieldWindow window = made[0];
        until(() -> window.training().stepsProperty().get() > 3000);
        onFx(() -> window.sampling().playingProperty().set(true));
        until(() -> window.look().levelProperty().get() >= 4);
        onFx(() -> window.sampling().playingProperty().set(false));
        pulses(8);
        onFx(() -> save(stage[0], folder.resolve(name)));
        onFx(stage[0]::close);
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
        javafx.animation.AnimationTimer timer = new javafx.animation.AnimationTimer() {
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
