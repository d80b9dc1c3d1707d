package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/** What happens behind the window's back while someone works: it is said in a sentence, or goes well; nothing is lost. */
class WindowMishapsTest extends WindowRobot {
    @TempDir
    Path folder;

    @Test
    void theFolderOfTheProjectVanishesAndTheWorkIsSavedAllTheSame() throws IOException {
        Path home = Files.createDirectory(folder.resolve("course"));
        Path file = home.resolve("study.scorefield");
        save(file);
        edit("move it", 0.3);
        try (Stream<Path> all = Files.list(home)) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(home);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is said", () -> said.stream().anyMatch(s -> s.contains("study.scorefield")));
        assertTrue(banner().contains("folder"), banner());
        assertTrue(read(() -> window.study().dirtyProperty().get()), "not saved, and not called so");
        Recipe mine = recipe();
        Path elsewhere = folder.resolve("rescued.scorefield");
        files.save = Optional.of(elsewhere);
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        until("it is saved elsewhere", () -> !window.study().dirtyProperty().get());
        assertEquals(mine, new ProjectFiles(Recipes::standard).read(elsewhere).recipe());
    }

    @Test
    void theFolderThatComesBackIsSavedIntoAgain() throws IOException {
        Path home = Files.createDirectory(folder.resolve("course"));
        Path away = folder.resolve("away");
        Path file = home.resolve("study.scorefield");
        save(file);
        edit("move it", 0.3);
        Files.move(home, away);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is said", () -> said.stream().anyMatch(s -> s.contains("study.scorefield")));
        Files.move(away, home);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is saved", () -> !window.study().dirtyProperty().get());
        assertEquals(recipe(), new ProjectFiles(Recipes::standard).read(file).recipe());
    }

    @Test
    void anExportEndsWithWhatItBeganWithThoughAnotherProjectIsOpened() throws IOException {
        Path other = folder.resolve("other.scorefield");
        save(other);
        Recipe saved = recipe();
        edit("move it", 0.4);
        Recipe exported = recipe();
        Path movie = folder.resolve("run.gif");
        files.save = Optional.of(movie);
        on(() -> {
            window.exporting().open(Subject.SAMPLING, window.look().shown());
            window.exporting().formatProperty().set("gif");
            window.exporting().secondsProperty().set(2);
        });
        settle();
        on(() -> window.view().lookup("#export-write").requestFocus());
        keys(KeyCode.ENTER);
        until("it is under way", () -> window.exporting().progressProperty().get() > 0);
        files.open = Optional.of(other);
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("the other project is open", () -> window.study().recipe().equals(saved));
        assertTrue(read(() -> window.exporting().runningProperty().get()), "still writing");
        until("it is written", () -> !window.exporting().runningProperty().get());
        assertTrue(Files.size(movie) > 0);
        assertEquals(saved, recipe());
        on(() -> window.study().undo());
        assertEquals(saved, recipe(), "another project has a past of its own");
        assertFalse(exported.equals(saved));
    }

    /** With LANG=C Java cannot spell a Chinese name; half of a surrogate pair is what no locale can spell. */
    @Test
    void aFileWhoseNameThisMachineCannotSpellIsSaidWithWhatHelps() {
        Recipe before = recipe();
        on(() -> window.drops().take(List.of(new File("\uD83D.scorefield"))));
        assertTrue(banner().contains("LC_ALL=C.UTF-8"), banner());
        assertEquals(before, recipe());
    }

    private void save(Path file) {
        files.save = Optional.of(file);
        edit("begin", 0.1);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is saved", () -> !window.study().dirtyProperty().get());
    }

    private void edit(String label, double dx) {
        on(() -> window.study().editScene(label, null, scene -> SceneEdits.moveBy(scene, 0, dx, 0)));
    }
}
