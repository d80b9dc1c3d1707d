package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.io.FormulaPoints;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.ShareText;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.PointCloud;
import org.scorefield.study.Recipes;

/** What comes in from outside becomes points, asked about where it leaves a doubt, and undone in one step. */
class WindowImportTest extends WindowRobot {
    @TempDir
    private Path folder;

    @Test
    void aTableInDoubtIsShownFirst() throws Exception {
        Recipe before = recipe();
        open(Files.writeString(folder.resolve("german.csv"), "1,5\n2,3\n-1,7\n"));
        until("it is asked", () -> lookup("#table-sheet").tryQuery().isPresent());
        assertTrue(
                lookup("#table-sheet-sentence").queryAs(Label.class).getText().contains("one and a half"));
        assertEquals(before, recipe());
        clickOn("#import-go");
        until("it is read", () -> cloud().isPresent());
        assertEquals(Points.of(1, 5, 2, 3, -1, 7), cloud().orElseThrow().points());
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(before, recipe());
    }

    @Test
    void columnsAreChosenAndAPastedTableIsRead() {
        on(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("t\ta\tb\n0\t1,5\t2\n1\t3\t4,5\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        on(() -> window.commands().find("paste").orElseThrow().run().run());
        until("it is shown", () -> lookup("#table-sheet").tryQuery().isPresent());
        on(() -> {
            choice("#import-x").getSelectionModel().select("a");
            choice("#import-y").getSelectionModel().select("b");
        });
        clickOn("#import-go");
        until("it is read", () -> cloud().isPresent());
        assertEquals(Points.of(1.5, 2, 3, 4.5), cloud().orElseThrow().points());
    }

    @Test
    void aPastedShareTextOpensItsScene() {
        Recipe shared = Recipes.builtIn("ring").withSeed(77);
        Project project = new Project("Shared ring", shared, Optional.empty(), Map.of());
        String text = new ShareText(new ProjectFiles(Recipes::standard))
                .write(project)
                .text();
        on(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("look: " + text + " nice");
            Clipboard.getSystemClipboard().setContent(content);
        });
        on(() -> window.commands().find("paste").orElseThrow().run().run());
        until("it is open", () -> window.study().recipe().equals(shared));
        assertEquals("Shared ring", read(() -> window.document().nameProperty().get()));
    }

    @Test
    void aPictureBecomesPointsWhereItIsDark() throws Exception {
        // a bitmap of 4 by 2: the left half black
        open(Files.write(folder.resolve("half.bmp"), Bitmaps.leftHalfBlack()));
        until("it is shown", () -> lookup("#picture-sheet").tryQuery().isPresent());
        clickOn("#import-go");
        until("points are there", () -> cloud().isPresent());
        Points points = cloud().orElseThrow().points();
        for (int i = 0; i < points.size(); i++) {
            assertTrue(points.x(i) <= 0 && Math.abs(points.y(i)) <= 1, "point " + i);
        }
    }

    @Test
    void aCurveIsTypedAndAMistakeInItIsSaid() {
        on(() -> window.commands().find("formula").orElseThrow().run().run());
        clickOn("#formula-of-curve");
        clickOn("#formula-x").push(KeyCode.SHORTCUT, KeyCode.A).write("sin(3t");
        clickOn("#import-go");
        until(
                "the mistake is said",
                () -> lookup("#formula-sheet-sentence")
                        .queryAs(Label.class)
                        .getText()
                        .contains("formula"));
        clickOn("#formula-x").push(KeyCode.SHORTCUT, KeyCode.A).write("sin(3t)");
        clickOn("#import-add");
        int before = recipe().scene().components().size();
        clickOn("#import-go");
        until("the curve is added", () -> window.study().scene().components().size() == before + 1);
        Points points = cloud().orElseThrow().points();
        for (int i = 0; i < points.size(); i++) {
            assertEquals(1, Math.hypot(points.x(i), points.y(i)), 1e-12, "a circle run three times");
        }
    }

    @Test
    void pointsOfAFormulaAreThoseOfTheSeedTheyWereAskedWith() throws Exception {
        CompletableFuture<Boolean> disk = new CompletableFuture<>();
        on(() -> {
            window.engine().files().ask(disk::join, done -> {}, why -> {});
            window.commands().find("formula").orElseThrow().run().run();
        });
        clickOn("#formula-density").push(KeyCode.SHORTCUT, KeyCode.A).write("1");
        clickOn("#import-go");
        on(() -> window.study().edit("change the seed", null, r -> r.withSeed(r.seed() + 1)));
        disk.complete(true);
        until("there are points", () -> cloud().isPresent());
        Points again = FormulaPoints.density(
                "1", Box.square(2), cloud().orElseThrow().points().size(), RandomStream.of(recipe().seed(), "import"));
        assertEquals(again, cloud().orElseThrow().points(), "points are a function of the recipe that holds them");
    }

    @Test
    void aFigureThatCarriesItsProjectOpensAsIt() throws Exception {
        on(() -> window.study().edit("change the seed", null, r -> r.withSeed(123)));
        open(Files.writeString(folder.resolve("empty.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        until("it is said", () -> said.stream().anyMatch(s -> s.contains("carries no project")));
        assertEquals(123, recipe().seed());
    }

    /** What the system's drag and drop hands over; its own events need a hand on a real mouse. */
    @Test
    void aTableAProjectOrAFigureDroppedOnTheWindowOpens() throws Exception {
        assertFalse(drop(List.of()));
        drop(List.of(Files.writeString(folder.resolve("three.csv"), "x,y\n0,0\n1,0\n0,1\n")));
        until("the table is the scene", () -> cloud().isPresent());
        ProjectFiles projects = new ProjectFiles(Recipes::standard);
        Recipe ring = Recipes.builtIn("ring").withSeed(31);
        byte[] project = projects.format(new Project("ring", ring, Optional.empty(), Map.of()));
        drop(List.of(Files.write(folder.resolve("ring.scorefield"), project)));
        until("the project is open", () -> window.study().recipe().equals(ring));
        assertEquals(
                Optional.of(folder.resolve("ring.scorefield")),
                read(() -> window.document().file()));
        for (String format : List.of("png", "svg", "pdf")) {
            Recipe smile = Recipes.builtIn("smile").withSeed(format.hashCode());
            String carried = new String(
                    projects.format(new Project("smile", smile, Optional.empty(), Map.of())), StandardCharsets.UTF_8);
            Figure figure =
                    Figure.of(Viewport.pixels(80, 60), Palette.LIGHT, List.of()).withAttachment(carried);
            byte[] bytes = Formats.CATALOGUE.get(format).make().write(figure, new Print(3, 72));
            drop(List.of(Files.write(folder.resolve("smile." + format), bytes), folder.resolve("three.csv")));
            until(
                    "the " + format + " gives its project back",
                    () -> window.study().recipe().equals(smile));
            assertEquals(Optional.empty(), read(() -> window.document().file()), "a figure is no project file");
        }
    }

    private boolean drop(List<Path> dropped) {
        return read(() -> window.drops().take(dropped.stream().map(Path::toFile).toList()));
    }

    private void open(Path file) {
        files.open = Optional.of(file);
        keys(KeyCode.SHORTCUT, KeyCode.O);
    }

    private Optional<PointCloud> cloud() {
        for (Component c : window.study().scene().components()) {
            if (c instanceof PointCloud cloud) {
                return Optional.of(cloud);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<String> choice(String id) {
        return lookup(id).queryAs(ChoiceBox.class);
    }
}
