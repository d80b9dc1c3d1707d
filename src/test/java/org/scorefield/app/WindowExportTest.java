package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.field.Box;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/** What the window shows becomes files, a clipboard's picture, or a text for a chat. */
class WindowExportTest extends WindowRobot {
    @TempDir
    Path folder;

    private void rest() {
        until("something is learned", () -> window.training().stepsProperty().get() > 60);
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
        });
        until("training rests", new Resting(window)::now);
    }

    private void open(Subject subject) {
        on(() -> window.exporting().open(subject, window.look().shown()));
    }

    private void export(Path file) {
        files.save = Optional.of(file);
        on(() -> press("#export-write"));
        until("it is written", () -> !window.exporting().runningProperty().get());
    }

    private void press(String id) {
        if (window.view().lookup(id) instanceof Button button) {
            button.fire();
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }

    @Test
    void aLayerSwitchedOnWhileTheSheetIsOpenIsExportedToo() {
        open(Subject.PICTURE);
        assertFalse(read(() -> window.exporting().plan().layers().contains(Kind.MARGINALS)));
        on(() -> window.look().shownProperty(Kind.MARGINALS).set(true));
        assertTrue(read(() -> window.exporting().plan().layers().contains(Kind.MARGINALS)));
        on(() -> window.look().lensProperty().set(true));
        until(
                "the sheet says what it leaves out",
                () -> window.view().lookup("#export-measures") instanceof javafx.scene.control.Label words
                        && words.getText().contains("lens is not exported"));
    }

    @Test
    void aFigureOfTheWindowOpensAgainWithItsWeightsItsSeedAndItsView() throws IOException {
        rest();
        on(() -> {
            window.study().edit("seed", null, r -> r.withSeed(1234));
            window.look().cameraProperty().set(new Box(-1.5, 0.5, -1, 1));
            window.look().shownProperty(Kind.EXACT).set(true);
            window.look().shownProperty(Kind.TRAILS).set(false);
            window.look().linkedProperty().set(false);
            window.look().levelProperty().set(3);
        });
        until("training rests again", new Resting(window)::now);
        Recipe recipe = recipe();
        Weights weights = read(() -> window.weights()).orElseThrow();
        for (String format : List.of("png", "svg", "pdf")) {
            open(Subject.PICTURE);
            on(() -> window.exporting().formatProperty().set(format));
            Path file = folder.resolve("shown." + format);
            export(file);
            assertTrue(Files.size(file) > 20_000, format);
            keys(KeyCode.ESCAPE);
            on(() -> {
                window.look().cameraProperty().set(Box.square(5));
                window.look().shownProperty(Kind.EXACT).set(false);
                window.look().levelProperty().set(0);
                window.study().edit("seed", null, r -> r.withSeed(1));
            });
            files.open = Optional.of(file);
            keys(KeyCode.SHORTCUT, KeyCode.O);
            until("it is open again", () -> window.study().recipe().seed() == 1234);
            until("training rests on it", new Resting(window)::now);
            assertEquals(recipe, recipe(), format);
            assertEquals(weights, read(() -> window.weights()).orElseThrow(), format);
            assertEquals(
                    new Box(-1.5, 0.5, -1, 1),
                    read(() -> window.look().cameraProperty().get()));
            assertTrue(read(() -> window.look().shownProperty(Kind.EXACT).get()));
            assertFalse(read(() -> window.look().shownProperty(Kind.TRAILS).get()));
            assertEquals(3, read(() -> window.look().levelProperty().get()));
        }
    }

    @Test
    void theSheetStandsInTheInspectorsPlaceAndSaysHowLargeItWillBe() {
        rest();
        keys(KeyCode.SHORTCUT, KeyCode.E);
        assertTrue(read(() -> window.view().exporting().isVisible()));
        assertFalse(read(() -> window.view().inspector().isVisible()));
        on(() -> {
            window.exporting().presetProperty().set("custom");
            window.exporting().customProperty().set("10x8cm");
            window.exporting().dpiProperty().set(254);
        });
        until(
                "the measures are those",
                () -> window.view().lookup("#export-measures") instanceof javafx.scene.control.Label words
                        && words.getText().contains("10.0 × 8.0 cm · 1000 × 800 px"));
        on(() -> window.exporting().customProperty().set("postcard"));
        until(
                "it says what a size is",
                () -> window.view().lookup("#export-complaint") instanceof javafx.scene.control.Label words
                        && words.getText().contains("16x9cm"));
        keys(KeyCode.SHORTCUT, KeyCode.E);
        assertTrue(read(() -> window.view().inspector().isVisible()));
    }

    @Test
    void theLastExportIsRepeatedWithoutAQuestion() throws IOException {
        rest();
        open(Subject.PICTURE);
        on(() -> window.exporting().formatProperty().set("csv"));
        Path file = folder.resolve("again.csv");
        export(file);
        byte[] first = Files.readAllBytes(file);
        on(() -> window.look().levelProperty().set(9));
        files.save = Optional.empty(); // whoever asked now would get no answer
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        until("it is written anew", () -> !window.exporting().runningProperty().get());
        byte[] second = Files.readAllBytes(file);
        assertFalse(java.util.Arrays.equals(first, second));
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        until("and once more", () -> !window.exporting().runningProperty().get());
        assertArrayEquals(second, Files.readAllBytes(file));
    }

    @Test
    void theBarOfAnExportGrowsWithItStartsAnewWithTheNextAndIsSeenOnlyMeanwhile() {
        rest();
        open(Subject.SAMPLING);
        on(() -> {
            window.exporting().pixelsProperty().set("320x240");
            window.exporting().secondsProperty().set(4);
            window.exporting().fpsProperty().set(10);
        });
        ProgressBar bar = read(() -> (ProgressBar) window.view().lookup("#export-progress"));
        assertFalse(read(bar::isVisible));
        for (String name : List.of("once.mp4", "again.mp4")) {
            List<Double> seen = new ArrayList<>();
            files.save = Optional.of(folder.resolve(name));
            on(() -> {
                press("#export-write");
                seen.add(bar.getProgress());
            });
            until("it is written", () -> {
                if (bar.isVisible()) {
                    seen.add(bar.getProgress());
                }
                return !window.exporting().runningProperty().get();
            });
            assertEquals(0, seen.getFirst(), name + " begins at nothing");
            assertEquals(seen.stream().sorted().toList(), seen, name + " never goes back");
            assertTrue(seen.stream().distinct().count() > 3, name + " is seen to go on: " + seen);
            assertTrue(seen.getLast() > 0.5 && seen.getLast() <= 1, name + " ends near the end: " + seen);
            assertFalse(read(bar::isVisible), "the bar goes with the export");
        }
    }

    /** A movie that takes long enough to be looked at meanwhile. */
    private void beginMovie(String name) {
        rest();
        open(Subject.SAMPLING);
        on(() -> {
            window.exporting().pixelsProperty().set("1920x1080");
            window.exporting().secondsProperty().set(60);
            window.exporting().fpsProperty().set(60);
        });
        files.save = Optional.of(folder.resolve(name));
        on(() -> press("#export-write"));
        until("it goes on", () -> window.exporting().progressProperty().get() > 0);
    }

    @Test
    void anExportWhoseSheetIsClosedIsSeenBelowAndCanBeGivenUpThere() throws IOException {
        HBox line = read(() -> (HBox) window.view().lookup("#export-progress-line"));
        assertFalse(read(line::isVisible));
        beginMovie("long.mp4");
        assertFalse(read(line::isVisible), "the sheet shows it while it is open");
        keys(KeyCode.ESCAPE);
        until("it is seen below", () -> line.isVisible() && line.getWidth() > 0);
        assertEquals("Exporting long.mp4", read(() -> ((Label) line.lookup("#export-under-way")).getText()));
        double before = read(() -> ((ProgressBar) line.lookup("#export-under-way-bar")).getProgress());
        until(
                "it is seen to go on",
                () -> line.lookup("#export-under-way-bar") instanceof ProgressBar bar && bar.getProgress() > before);
        assertTrue(read(() -> line.localToScene(line.getLayoutBounds()).getMaxX()) < 1000, "whole in a narrow window");
        clickOn("#export-give-up");
        until("it is given up", () -> !window.exporting().runningProperty().get());
        assertFalse(read(line::isVisible));
        assertEquals(
                "long.mp4 was not written",
                read(() -> window.view().status().item("exported").get()));
        assertEquals(List.of(), left());
    }

    @Test
    void repeatingAnExportWhileOneIsWrittenIsAnsweredAndLeavesItAlone() {
        rest();
        open(Subject.PICTURE);
        export(folder.resolve("first.png"));
        beginMovie("second.mp4");
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        assertTrue(banner().startsWith("second.mp4 is still being written"), banner());
        assertTrue(read(() -> window.exporting().runningProperty().get()));
    }

    @Test
    void aWindowClosedDuringAnExportSaysSoOnceAndThenLeavesNothing() throws IOException {
        beginMovie("lost.mp4");
        on(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(read(stage::isShowing));
        assertTrue(banner().startsWith("lost.mp4 is still being written. Closing"), banner());
        on(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertFalse(read(stage::isShowing), "who closes it again has read it");
        window.engine().awaitDisk();
        assertEquals(List.of(), left());
    }

    @Test
    void theWordsAboutAnExportGoWhenItIsOverAndTheWindowClosesAtOnce() {
        beginMovie("long.mp4");
        on(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertFalse(banner().isEmpty());
        on(() -> press("#export-write"));
        until("it is given up", () -> !window.exporting().runningProperty().get());
        until("nothing is said of it", () -> !window.view().banner().isVisible());
        on(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertFalse(read(stage::isShowing));
    }

    @Test
    void aMovieGivenUpLeavesNothingAndOneLeftAloneIsWritten() throws IOException {
        rest();
        open(Subject.SAMPLING);
        on(() -> window.exporting().pixelsProperty().set("320x240"));
        files.save = Optional.of(folder.resolve("run.mp4"));
        on(() -> press("#export-write"));
        until("it goes on", () -> window.exporting().progressProperty().get() > 0.02);
        on(() -> press("#export-write"));
        until("it is given up", () -> !window.exporting().runningProperty().get());
        assertEquals(List.of(), left());
        on(() -> {
            window.exporting().pixelsProperty().set("64x64");
            window.exporting().secondsProperty().set(1);
            window.exporting().fpsProperty().set(5);
        });
        export(folder.resolve("run"));
        assertEquals(List.of("run.mp4"), left());
        on(() -> window.exporting().formatProperty().set("frames"));
        export(folder.resolve("run"));
        assertEquals(List.of("run.frames", "run.mp4"), left());
        assertTrue(Files.exists(folder.resolve("run.frames/frame-0005.png")));
    }

    @Test
    void plotsAndThePictureGoToTheClipboard() {
        rest();
        until(
                "errors are measured",
                () -> !window.view().status().item("error").get().isEmpty());
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until("a picture is there", () -> Clipboard.getSystemClipboard().hasImage());
        assertEquals(1004, read(() -> Clipboard.getSystemClipboard().getImage().getWidth()), 1);
        on(() -> press("#loss-plot-copy"));
        until("its numbers are there", () -> {
            String words = Clipboard.getSystemClipboard().getString();
            return words != null && words.startsWith("panel,layer,series,x,y,u,v\n1,loss,,");
        });
        on(() -> press("#fisher-plot-copy"));
        until("the errors are there", () -> {
            String words = Clipboard.getSystemClipboard().getString();
            return words != null && words.contains("1,fisher-error,,0.75,");
        });
    }

    @Test
    void aShareTextCarriesTheSceneFromWindowToWindow() {
        rest();
        on(() -> window.study().edit("seed", null, r -> r.withSeed(77)));
        Recipe sent = recipe();
        keys(KeyCode.SHORTCUT, KeyCode.E);
        on(() -> press("#share-copy"));
        until("it is on the clipboard", () -> {
            String words = Clipboard.getSystemClipboard().getString();
            return words != null && words.startsWith("scorefield:1:") && words.length() <= 2048;
        });
        on(() -> window.study().edit("seed", null, r -> r.withSeed(5)));
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        until("it is shown", () -> window.study().recipe().seed() == 77);
        assertEquals(sent, recipe());
    }

    @Test
    void aShareTextIsOfTheMomentItWasAskedForHoweverLongTheDiskTakes() {
        rest();
        Recipe sent = recipe();
        CompletableFuture<Boolean> disk = new CompletableFuture<>();
        on(() -> {
            window.engine().files().ask(disk::join, done -> {}, why -> {});
            window.commands().find("share-copy").orElseThrow().run().run();
            window.study().edit("seed", null, r -> r.withSeed(5));
        });
        disk.complete(true);
        until("it is on the clipboard", () -> {
            String words = Clipboard.getSystemClipboard().getString();
            return words != null && words.startsWith("scorefield:1:");
        });
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.V);
        until("it is shown", () -> window.study().recipe().seed() == sent.seed());
        assertEquals(sent, recipe());
    }

    @Test
    void copyingThePictureLeavesTheSheetAsItIsSet() {
        rest();
        open(Subject.TRAINING);
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until("a picture is there", () -> Clipboard.getSystemClipboard().hasImage());
        assertTrue(read(() -> window.exporting().openProperty().get()));
        assertEquals(
                Subject.TRAINING,
                read(() -> window.exporting().subjectProperty().get()));
    }

    /** As the menu under the file's name has it; a given-up one leaves nothing, whole it is what its check sums say. */
    @Test
    void theFigureSetIsWrittenFromTheFileMenu() throws Exception {
        on(() -> window.study() // fifty million times asked for a score, a small network answers soon
                .edit("smaller", null, r -> r.withNetwork(r.network().withHidden(List.of(8)))));
        rest();
        clickOn("#project-title");
        until("the menu is open", () -> lookup("#file-figures").tryQuery().isPresent());
        clickOn("#file-figures");
        until(
                "the sheet is open for it",
                () -> window.exporting().subjectProperty().get() == Subject.FIGURES
                        && window.view().exporting().isVisible());
        files.save = Optional.of(folder.resolve("given-up"));
        on(() -> press("#export-write"));
        until("it goes on", () -> window.exporting().progressProperty().get() > 0);
        on(() -> press("#export-write"));
        until("it is given up", () -> !window.exporting().runningProperty().get());
        assertEquals(List.of(), left());
        export(folder.resolve("figs"));
        for (String line : Files.readAllLines(folder.resolve("figs/SHA256SUMS"))) {
            byte[] bytes = Files.readAllBytes(folder.resolve("figs").resolve(line.substring(66)));
            byte[] sum = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(line.substring(0, 64), java.util.HexFormat.of().formatHex(sum), line);
        }
        assertTrue(Files.exists(folder.resolve("figs/fig5.pdf")));
    }

    @Test
    void theNetworkAndTheFigureSetAreWrittenFromTheSheet() throws IOException {
        rest();
        open(Subject.NETWORK);
        on(() -> window.exporting().formatProperty().set("py"));
        export(folder.resolve("net.py"));
        assertTrue(Files.readString(folder.resolve("net.py")).contains("def score(x, sigma"));
        open(Subject.LOSS);
        on(() -> window.exporting().formatProperty().set("svg"));
        export(folder.resolve("loss.svg"));
        assertTrue(Files.readString(folder.resolve("loss.svg")).contains("<svg"));
        assertEquals(List.of("loss.svg", "net.py"), left());
    }
}
