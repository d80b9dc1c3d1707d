package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.model.Handle;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.xml.sax.SAXException;

/** Saving, opening, exporting and closing: said when it cannot be done, and nothing is lost. */
class WindowFilesTest extends WindowRobot {
    @TempDir
    private Path folder;

    @Test
    void whatIsSavedOpensAsTheSameRecipeAndTheSameWeights() {
        until("some steps are learned", () -> window.training().stepsProperty().get() > 200);
        dragBy(grip(gaussian(0), Handle.CENTER), 30, 30);
        assertTrue(dirty());
        pauseTraining();
        Recipe saved = recipe();
        Weights learned = read(() -> window.weights()).orElseThrow();
        Path file = folder.resolve("study.scorefield");
        files.save = Optional.of(file);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is saved", () -> !window.study().dirtyProperty().get());
        assertTrue(Files.exists(file));
        dragBy(grip(gaussian(0), Handle.CENTER), -50, 20);
        assertTrue(dirty());
        files.open = Optional.of(file);
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("it is open", () -> window.study().recipe().equals(saved));
        until("its weights are there", () -> window.training().stepsProperty().get() == learned.steps());
        Weights opened = read(() -> window.weights()).orElseThrow();
        assertEquals(learned.steps(), opened.steps());
        assertArrayEquals(learned.theta(), opened.theta());
        assertFalse(dirty());
    }

    @Test
    void aBrokenFileIsSaidAndTheSceneStays() throws IOException {
        Recipe before = recipe();
        Path broken = Files.writeString(folder.resolve("broken.scorefield"), "{\"format\": 1,");
        files.open = Optional.of(broken);
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("broken.scorefield")));
        files.open = Optional.of(Files.writeString(folder.resolve("words.csv"), "x,y\none,two\n"));
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("words.csv")));
        files.open = Optional.of(folder.resolve("missing.scorefield"));
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("missing.scorefield")));
        assertEquals(before, recipe());
        assertEquals("", undoLabel());
    }

    @Test
    void pointsFromACsvBecomeTheScene() throws IOException {
        files.open = Optional.of(Files.writeString(folder.resolve("three.csv"), "x,y\n0,0\n1,0\n0,1\n"));
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("three points are the scene", () -> window.study().scene().name().startsWith("three"));
        until("they are learned", () -> window.training().stepsProperty().get() > 20);
    }

    @Test
    void aSaveThatFailsIsSaidAndStaysUnsaved() {
        dragBy(grip(gaussian(0), Handle.CENTER), 30, 30);
        Recipe before = recipe();
        files.save = Optional.of(folder.resolve("no-such-folder").resolve("study.scorefield"));
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("study.scorefield")));
        assertTrue(dirty());
        assertEquals(before, recipe());
        assertEquals(Optional.empty(), read(() -> window.document().file()));
    }

    @Test
    void whatIsShownIsExportedInThreeFormats() throws IOException, ParserConfigurationException, SAXException {
        until("something is learned", () -> window.training().stepsProperty().get() > 50);
        keys(KeyCode.SHORTCUT, KeyCode.E);
        on(() -> window.exporting().presetProperty().set("17cm"));
        for (String ending : List.of("png", "svg", "pdf")) {
            files.save = Optional.of(folder.resolve("picture." + ending));
            on(() -> window.exporting().formatProperty().set(ending));
            on(() -> ((Button) window.view().lookup("#export-write")).fire());
            until(
                    "it is exported",
                    () -> window.view().status().item("exported").get().contains("picture." + ending));
        }
        BufferedImage png = ImageIO.read(folder.resolve("picture.png").toFile());
        assertEquals(Math.round(17 / 2.54 * 300), png.getWidth(), 1, "17 cm at 300 dpi");
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertEquals(
                "svg",
                xml.newDocumentBuilder()
                        .parse(folder.resolve("picture.svg").toFile())
                        .getDocumentElement()
                        .getTagName());
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("picture.pdf").toFile())) {
            assertEquals(1, pdf.getNumberOfPages());
        }
        files.save = Optional.of(folder.resolve("no-such-folder").resolve("picture.pdf"));
        on(() -> ((Button) window.view().lookup("#export-write")).fire());
        until("the banner says so", () -> said.stream().anyMatch(s -> s.contains("does not exist")));
    }

    @Test
    void closingEndsEveryThread() {
        until("something is learned", () -> window.training().stepsProperty().get() > 20);
        List<Thread> mine = ours();
        assertTrue(mine.size() >= 6, mine.toString());
        on(stage::close);
        until("they have ended", () -> mine.stream().noneMatch(Thread::isAlive));
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("scorefield-"))
                .toList();
    }

    private boolean dirty() {
        return read(() -> window.study().dirtyProperty().get());
    }

    /** Pauses, and waits until the last step's report is in. */
    private void pauseTraining() {
        on(() -> window.training().runningProperty().set(false));
        until("training rests", new Resting(window)::now);
    }
}
