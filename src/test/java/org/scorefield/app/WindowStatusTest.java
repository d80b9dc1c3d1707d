package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.choice.Settings;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.SceneEdits;

/** Each word of the status bar is what is the case. */
class WindowStatusTest extends WindowRobot {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** The clock of a frame and the clock of the one who looks differ by as much as a frame may wait. */
    private static final double SHARE_OF_A_RATE = 0.34;

    @TempDir
    private Path folder;

    @Test
    void stepsCallsAndSeedAreThoseOfTheRun() {
        until(
                "all is said",
                () -> !item("step").isEmpty()
                        && !item("calls").isEmpty()
                        && !item("error").isEmpty());
        for (int look = 0; look < 20; look++) {
            long[] said = read(() -> {
                Run.Progress p = window.sampling().progressProperty().get();
                return new long[] {
                    (long) number("step"),
                    window.training().stepsProperty().get(),
                    (long) number("calls"),
                    p == null ? -1 : p.scoreCalls(),
                    (long) number("seed"),
                    recipe0().seed()
                };
            });
            assertEquals(said[1], said[0], "steps");
            assertEquals(said[3], said[2], "score calls");
            assertEquals(said[5], said[4], "seed");
        }
    }

    @Test
    void aWindowAtRestHasNothingPlottedAndNothingMeasured() {
        until("it has learned", () -> steps0() > 20);
        keys(KeyCode.ESCAPE); // or the tour would have the particles run once more
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
        });
        until("training rests", new Resting(window)::now);
        boolean[] worked = {false};
        int[] pulses = {0};
        until("it has rested for much longer than plots and measures pause", () -> {
            worked[0] |=
                    window.engine().plots().busy() || window.engine().meter().busy();
            return ++pulses[0] > 120;
        });
        assertFalse(worked[0]);
    }

    @Test
    void reproducibleIsSaidUntilTheRecipeIsChangedWhileItLearns() {
        until("it has learned", () -> steps0() > 20);
        assertTrue(item0("seed").contains("bit-reproducible"), item0("seed"));
        on(() -> window.study()
                .edit(
                        "particles",
                        null,
                        r -> r.withSampler(new SamplerPlan(
                                r.sampler().sampler(), r.sampler().settings(), 77))));
        long then = steps();
        until("it learns on", () -> steps0() > then + 5);
        assertTrue(item0("seed").contains("bit-reproducible"), "how many particles there are is none of its business");
        on(() -> window.study().editScene("touch", null, s -> SceneEdits.moveBy(s, 0, 0.1, 0)));
        until("the edit is followed", () -> item("seed").contains("edited while it learned"));
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        long undone = steps();
        until("it learns on", () -> steps0() > undone + 5);
        assertFalse(item0("seed").contains("bit-reproducible"), "the weights remember what was undone");
        keys(KeyCode.SHORTCUT, KeyCode.R);
        until("a new training is reproducible", () -> item("seed").contains("bit-reproducible"));
    }

    @Test
    void picturesASecondAreCounted() {
        List<double[]> counted = new ArrayList<>();
        on(() -> window.view()
                .status()
                .item("fps")
                .subscribe((before, now) ->
                        counted.add(new double[] {System.nanoTime() / 1e9, window.framesShown(), number("fps")})));
        until("it was counted three times", () -> counted.size() >= 3);
        List<double[]> seen = read(() -> List.copyOf(counted));
        int close = 0;
        for (int i = 1; i < seen.size(); i++) {
            double rate = (seen.get(i)[1] - seen.get(i - 1)[1]) / (seen.get(i)[0] - seen.get(i - 1)[0]);
            // intentional: the mean over seconds in which the number stayed the same is not worse for it
            close += Math.abs(seen.get(i)[2] - rate) <= 1 + SHARE_OF_A_RATE * rate ? 1 : 0;
        }
        assertTrue(close > 0, "none of the rates said is the rate of the pictures shown");
    }

    @Test
    void savedIsSaidOnlyWhenTheFileIsThere() throws IOException {
        Path file = folder.resolve("kept.scorefield");
        files.save = Optional.of(file);
        assertEquals("", item0("saved"));
        List<Boolean> there = new ArrayList<>();
        on(() -> window.view().status().item("saved").subscribe((before, now) -> there.add(Files.exists(file))));
        LocalTime before = LocalTime.now().minusSeconds(1);
        on(() -> window.commands().find("save").orElseThrow().run().run());
        until("it is said", () -> !item("saved").isEmpty());
        assertEquals(List.of(true), read(() -> List.copyOf(there)));
        Matcher clock = Pattern.compile("Saved (\\d\\d:\\d\\d:\\d\\d)").matcher(item0("saved"));
        assertTrue(clock.matches(), item0("saved"));
        Duration late = Duration.between(before, LocalTime.parse(clock.group(1)));
        assertTrue(
                late.abs().toMinutes() < 10 || late.abs().toHours() >= 23, "at " + clock.group(1)); // midnight may pass
        Files.delete(file);
        Files.createDirectory(file); // nothing can be written here
        Files.writeString(file.resolve("in the way"), "x");
        on(() -> window.study().edit("seed", null, r -> r.withSeed(7)));
        String said = item0("saved");
        on(() -> window.commands().find("save").orElseThrow().run().run());
        until("it is said why not", () -> window.view().banner().isVisible());
        assertEquals(said, item0("saved"), "no new hour");
    }

    @Test
    void theErrorSaidIsTheMeanOfTheBars() {
        until("it is measured", () -> !item("error").isEmpty());
        on(() -> window.training().runningProperty().set(false));
        until("the last weights are measured", new Resting(window)::now);
        on(() -> ((ButtonBase) window.view().lookup("#fisher-plot-copy")).fire());
        until(
                "its bars are on the clipboard",
                () -> bars().length == recipe0().levels().count());
        double mean = read(() -> Arrays.stream(bars()).average().orElseThrow());
        assertEquals(mean, read(() -> number("error")), 5e-5, "four decimals");
    }

    /** The errors of the bars that were copied. */
    private static double[] bars() {
        String words = Clipboard.getSystemClipboard().getString();
        return words == null
                ? new double[0]
                : words.lines()
                        .filter(line -> line.startsWith("1,fisher-error,"))
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[4]))
                        .toArray();
    }

    @Test
    void copiedIsSaidWithTheSizeOfThePictureOnTheClipboard() {
        assertEquals("", item0("exported"));
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(
                "a picture is there and said",
                () -> Clipboard.getSystemClipboard().hasImage()
                        && item("exported").startsWith("Copied"));
        Image copied = read(() -> Clipboard.getSystemClipboard().getImage());
        String size = String.format(Locale.ROOT, "%.0f × %.0f px", copied.getWidth(), copied.getHeight());
        assertEquals("Copied " + size, item0("exported").replace(",", ""));
    }

    @Test
    void parkedIsSaidOnceParticlesHaveLeftThePlane() {
        until("a run is under way", () -> window.sampling().progressProperty().get() != null);
        assertEquals("", item0("parked"));
        Settings wild = Samplers.CATALOGUE
                .get("annealed-langevin")
                .defaults()
                .with("step-rule", "constant")
                .with("alpha", 10.0);
        on(() -> {
            window.study().edit("wild", null, r -> r.withSampler(new SamplerPlan("annealed-langevin", wild, 50)));
            window.sampling().speedProperty().set(16);
            window.sampling().playingProperty().set(true);
        });
        until("particles have left", () -> {
            Run.Progress p = window.sampling().progressProperty().get();
            return p != null && p.parked() > 0 && !item("parked").isEmpty();
        });
        on(() -> window.sampling().playingProperty().set(false));
        settle();
        long[] said = read(() -> new long[] {
            (long) number("parked"), window.sampling().progressProperty().get().parked()
        });
        assertEquals(said[1], said[0]);
    }

    private String item(String id) {
        return window.view().status().item(id).get();
    }

    private String item0(String id) {
        return read(() -> item(id));
    }

    private double number(String id) {
        Matcher first = NUMBER.matcher(item(id));
        return first.find() ? Double.parseDouble(first.group()) : Double.NaN;
    }

    private long steps0() {
        return window.training().stepsProperty().get();
    }

    private Recipe recipe0() {
        return window.study().recipe();
    }
}
