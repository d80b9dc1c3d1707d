package org.scorefield.app;

import static org.scorefield.app.Darkroom.onFx;
import static org.scorefield.app.Darkroom.point;
import static org.scorefield.app.Darkroom.pulses;
import static org.scorefield.app.Darkroom.save;
import static org.scorefield.app.Darkroom.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.control.Language;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
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
        shots.window(FILM, window -> RunFilm.make(window, folder.resolve(FILM)));
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
}
