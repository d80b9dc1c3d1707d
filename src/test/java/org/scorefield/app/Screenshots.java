package org.scorefield.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.control.Language;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.movie.Movie;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.Movies;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.sample.Run;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/**
 * Makes the pictures and the film of the README: {@code mvn -q test-compile exec:exec@screenshots}. Each waits for what it shows
 * (so many training steps, such a level), not for a time, so that a slow machine makes the same picture. After the folder
 * may stand the names of those to make; else all are made.
 */
public final class Screenshots {
    /** Steps before a picture: beyond those of the shipped weights, so that there is a loss to be seen. */
    private static final int TRAINED = 9000;

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private static final String FILM = "first-ten-seconds.gif";
    private static final int FILM_WIDTH = 640;
    private static final int FILM_HEIGHT = 400;
    private static final int FILM_SHRINK = 2;
    private static final int FILM_FPS = 10;
    private static final int FILM_SECONDS = 8;

    private final Path folder;

    private final Set<String> wanted;

    private Screenshots(Path folder, Set<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false); // between two pictures no window is open
        Screenshots shots = new Screenshots(folder, Set.copyOf(List.of(args).subList(1, args.length)));
        shots.window("window-light.png", Screenshots::overview);
        shots.window("window-dark.png", window -> {
            onFx(() -> window.look().darkProperty().set(true));
            overview(window);
        });
        shots.window("relearning.png", Screenshots::relearning);
        shots.window("noise-levels.png", Screenshots::levels);
        shots.window("presenter-dark.png", Screenshots::presenter);
        shots.window("lesson-zh-tw.png", Screenshots::lesson);
        shots.window(FILM, shots::film);
        Platform.exit();
    }

    /** What is done to a window before its picture is taken. */
    @FunctionalInterface
    private interface Scenario {
        void play(ScorefieldWindow window) throws InterruptedException, IOException;
    }

    private void window(String name, Scenario scenario) throws InterruptedException, IOException {
        if (!wanted.isEmpty() && !wanted.contains(name)) {
            return;
        }
        ScorefieldWindow[] made = new ScorefieldWindow[1];
        Stage[] stage = new Stage[1];
        onFx(() -> {
            stage[0] = new Stage();
            made[0] = new ScorefieldWindow(stage[0], NoFiles.CHOICE, Optional.empty(), OpeningScene.weights());
            made[0].show(Optional.empty());
            stage[0].setWidth(WIDTH);
            stage[0].setHeight(HEIGHT);
            made[0].sampling().playingProperty().set(false);
        });
        ScorefieldWindow window = made[0];
        until(() -> window.training().stepsProperty().get() > TRAINED);
        onFx(() -> window.training().runningProperty().set(false));
        scenario.play(window);
        if (!name.equals(FILM)) {
            pulses(40);
            onFx(() -> save(stage[0], folder.resolve(name)));
        }
        onFx(stage[0]::close);
    }

    private static void sampleTo(ScorefieldWindow window, int level) throws InterruptedException {
        onFx(() -> window.sampling().playingProperty().set(true));
        until(() -> window.look().levelProperty().get() >= level);
        onFx(() -> window.sampling().playingProperty().set(false));
    }

    private static void overview(ScorefieldWindow window) throws InterruptedException {
        sampleTo(window, 4);
    }

    /** A blob has been dragged away and the network is half way after it. */
    private static void relearning(ScorefieldWindow window) throws InterruptedException {
        sampleTo(window, 3);
        onFx(() -> {
            window.look().shownProperty(Kind.ERROR).set(true);
            window.look().lensProperty().set(true);
            window.study().editScene("move Gaussian A", null, scene -> SceneEdits.moveBy(scene, 0, -0.25, 0.55));
        });
        long before = window.training().stepsProperty().get();
        onFx(() -> window.training().runningProperty().set(true));
        until(() -> window.training().stepsProperty().get() > before + 150);
        onFx(() -> {
            window.training().runningProperty().set(false);
            Bounds canvas = window.view().canvas().getLayoutBounds();
            point(window, 0.62 * canvas.getWidth(), 0.62 * canvas.getHeight());
        });
        pulses(60);
    }

    private static void levels(ScorefieldWindow window) throws InterruptedException {
        onFx(() -> {
            window.look().shownProperty(Kind.TRAILS).set(false);
            window.look().arrangementProperty().set(Arrangement.LEVELS);
            window.look().multiplesProperty().set(4);
            window.study().selectedProperty().set(-1);
        });
        sampleTo(window, 6);
    }

    private static void presenter(ScorefieldWindow window) throws InterruptedException {
        onFx(() -> {
            window.look().darkProperty().set(true);
            window.study().selectedProperty().set(-1);
        });
        sampleTo(window, 3);
        onFx(() -> window.presenter().presentInWindow());
        pulses(30); // the pointer of a headless screen rests in its corner; a lecturer points at something
        onFx(() -> {
            Bounds canvas = window.view().canvas().getLayoutBounds();
            point(window, 0.612 * canvas.getWidth(), 0.462 * canvas.getHeight());
        });
    }

    private static void lesson(ScorefieldWindow window) throws InterruptedException {
        sampleTo(window, 4);
        onFx(() -> {
            window.speak(Language.CHINESE.locale());
            window.lessons().open(new LessonFiles(new ProjectFiles(Recipes::standard)).shipped("high-and-low-noise"));
            window.lessons().next();
        });
        pulses(30);
        onFx(() -> window.look().levelProperty().set(9));
        onFx(() -> window.commands().all().stream()
                .filter(command -> command.id().equals("export"))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
        pulses(120); // the preview is painted beside
    }

    /** A move of the pointer over the canvas, px from its corner. */
    private static void point(ScorefieldWindow window, double x, double y) {
        Node canvas = window.view().canvas();
        Point2D at = canvas.localToScene(x, y);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /** The first run as a film: one picture each so many steps of the sampler. */
    private void film(ScorefieldWindow window) throws InterruptedException, IOException {
        Stage[] stage = new Stage[1];
        onFx(() -> {
            if (window.view().getScene().getWindow() instanceof Stage s) {
                stage[0] = s;
                s.setWidth(FILM_WIDTH * FILM_SHRINK);
                s.setHeight(FILM_HEIGHT * FILM_SHRINK);
            }
            window.sampling().speedProperty().set(0.5);
            window.sampling().restart();
        });
        MovieShape shape = MovieShape.lasting(FILM_SECONDS, FILM_WIDTH, FILM_HEIGHT, FILM_FPS);
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILM))) {
            Movie movie = Movies.CATALOGUE.get("gif").make().begin(out, shape);
            for (int i = 0; i < shape.frames(); i++) {
                double share = Math.min(1, (double) i / (shape.frames() - FILM_FPS));
                onFx(() -> window.sampling()
                        .playingProperty()
                        .set(!window.sampling().done())); // told to at its end, a run begins again
                until(() -> done(window) >= share);
                int[][] pixels = new int[1][];
                onFx(() -> pixels[0] = small(stage[0].getScene().snapshot(null)));
                movie.frame(pixels[0]);
            }
            movie.end();
        }
    }

    private static double done(ScorefieldWindow window) {
        Run.Progress p = window.sampling().progressProperty().get();
        return p == null ? 0 : (double) p.step() / Math.max(1, p.totalSteps());
    }

    /** The picture at half its size, each pixel the mean of four. */
    private static int[] small(WritableImage shot) {
        PixelReader in = shot.getPixelReader();
        int[] out = new int[FILM_WIDTH * FILM_HEIGHT];
        for (int y = 0; y < FILM_HEIGHT; y++) {
            for (int x = 0; x < FILM_WIDTH; x++) {
                int[] sum = new int[3];
                for (int k = 0; k < 4; k++) {
                    int argb = in.getArgb(2 * x + k % 2, 2 * y + k / 2);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += argb >> 8 * c & 0xFF;
                    }
                }
                out[y * FILM_WIDTH + x] = 0xFF000000 | sum[2] / 4 << 16 | sum[1] / 4 << 8 | sum[0] / 4;
            }
        }
        return out;
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
