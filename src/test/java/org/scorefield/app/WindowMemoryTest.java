package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.model.Handle;
import org.scorefield.io.Locks;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.RealDisk;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Recipes;

/** Nothing is lost by closing, nothing is written over unseen, and what was used last is near. */
class WindowMemoryTest extends WindowRobot {
    private static final ProjectFiles PROJECTS = new ProjectFiles(Recipes::standard);

    @TempDir
    private static Path everything;

    private Path home;

    @Override
    Optional<StateFolder> state() {
        try {
            home = Files.createTempDirectory(everything, "home");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Optional.of(new StateFolder(home.resolve("state"), new RealDisk()));
    }

    @Test
    void closingWithUnsavedEditsBringsThemBackAtTheNextStart() throws Exception {
        until("a session has begun", () -> sessions() == 1);
        dragBy(grip(gaussian(0), Handle.CENTER), 40, 20);
        Recipe edited = recipe();
        again(Optional.empty());
        until("it is back", () -> window.study().recipe().equals(edited));
        assertTrue(read(() -> window.study().dirtyProperty().get()));
        assertTrue(banner().contains("unsaved"), banner());
        assertEquals(Optional.empty(), read(() -> window.document().file()));
        until("the old session is cleared away", () -> sessions() == 1);
        clickOn(byText("Discard it"));
        assertNotEquals(edited, recipe());
        again(Optional.empty());
        until("a session has begun", () -> sessions() == 1);
        assertEquals("", banner());
    }

    @Test
    void aSavedFileIsOpenAgainAtTheNextStartAndOnTopOfTheRecentOnes() throws Exception {
        dragBy(grip(gaussian(0), Handle.CENTER), 40, 20);
        Path file = home.resolve("study.scorefield");
        save(file);
        assertTrue(read(() -> window.view().status().item("saved").get()).matches("Saved \\d\\d:\\d\\d:\\d\\d"));
        assertFalse(read(() -> stage.getTitle()).startsWith("•"));
        Recipe saved = recipe();
        again(Optional.empty());
        until("it is open", () -> window.document().file().isPresent());
        assertEquals(saved, recipe());
        clickOn("#project-title");
        until("it is listed", () -> lookup("#file-recent-0").tryQuery().isPresent());
        until("its picture is there", () -> Files.isDirectory(home.resolve("state/pictures")));
    }

    @Test
    void aSecondWindowOnTheSameFileOnlyReads() throws Exception {
        Path file = home.resolve("study.scorefield");
        save(file);
        byte[] before = Files.readAllBytes(file);
        Stage[] second = new Stage[1];
        ScorefieldWindow[] other = new ScorefieldWindow[1];
        StubFiles choice = new StubFiles();
        on(() -> {
            second[0] = new Stage();
            other[0] = new ScorefieldWindow(
                    second[0], choice, Optional.of(new StateFolder(home.resolve("state"), new RealDisk())));
            other[0].show(Optional.of(file));
        });
        until("it only reads", () -> other[0].document().readOnlyProperty().get());
        on(() -> other[0].study().edit("change the seed", null, r -> r.withSeed(5)));
        on(() -> other[0].commands().find("save").orElseThrow().run().run());
        choice.save = Optional.of(home.resolve("study copy.scorefield"));
        on(() -> other[0].commands().find("save").orElseThrow().run().run());
        until("the copy is saved", () -> !other[0].document().readOnlyProperty().get());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(5, PROJECTS.read(choice.save.orElseThrow()).recipe().seed());
        on(second[0]::close);
    }

    @Test
    void aFileThatIsOpenNoMoreIsLeftToOthers() throws Exception {
        Path file = home.resolve("study.scorefield");
        save(file);
        Locks others = new Locks(
                new StateFolder(home.resolve("state"), new RealDisk()),
                new StateFolder.Owner(ProcessHandle.current().pid(), 0),
                "another",
                owner -> true);
        assertFalse(others.take(file));
        on(() -> window.commands().find("share-copy").orElseThrow().run().run());
        until("it is on the clipboard", () -> Clipboard.getSystemClipboard().hasString());
        on(() -> window.commands().find("share-paste").orElseThrow().run().run());
        until("a project without a file is open", () -> window.document().file().isEmpty());
        until("the lock is given back", () -> locks() == 0);
        assertTrue(others.take(file));
    }

    private long locks() {
        try (Stream<Path> all = Files.list(home.resolve("state/locks"))) {
            return all.count();
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void aFileChangedOutsideIsNeverWrittenOverUnseen() throws Exception {
        Path file = home.resolve("study.scorefield");
        save(file);
        Project theirs = PROJECTS.read(file);
        byte[] changed = PROJECTS.format(new Project(
                theirs.name(), theirs.recipe().withSeed(77), theirs.weights(), theirs.view(), theirs.unknown()));
        SafeFiles.save(file, changed);
        until("it is noticed", () -> said.getLast().contains("changed by another program"));
        dragBy(grip(gaussian(0), Handle.CENTER), 40, 20);
        keys(KeyCode.SHORTCUT, KeyCode.S);
        until("it is said again", () -> window.view().banner().isVisible());
        assertArrayEquals(changed, Files.readAllBytes(file));
        clickOn(byText("Compare"));
        until("both are shown", () -> lookup("#compare-sheet").tryQuery().isPresent());
        List<String> listed = lookup("#compare-list .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(listed.containsAll(List.of("A", "seed", "77")), listed.toString());
        clickOn("#compare-close");
        until("it is still to be decided", () -> window.view().banner().isVisible());
        clickOn(byText("Compare"));
        until("both are shown", () -> lookup("#compare-sheet").tryQuery().isPresent());
        clickOn("#compare-reload");
        until("theirs is open", () -> window.study().recipe().seed() == 77);
    }

    @Test
    void openingAnotherFileKeepsWhatWasUnsaved() throws Exception {
        until("a session has begun", () -> sessions() == 1);
        Path other = home.resolve("other.scorefield");
        SafeFiles.save(other, PROJECTS.format(Recipes.builtIn("ring").scene()));
        dragBy(grip(gaussian(0), Handle.CENTER), 40, 20);
        Recipe edited = recipe();
        files.open = Optional.of(other);
        keys(KeyCode.SHORTCUT, KeyCode.O);
        until("the other is open", () -> window.document().file().isPresent());
        until("both are remembered", () -> sessions() == 2);
        again(Optional.of(other));
        until("it is offered", () -> said.getLast().contains("earlier session"));
        clickOn(byText("Bring it back"));
        until("it is back", () -> window.study().recipe().equals(edited));
    }

    private void save(Path file) {
        files.save = Optional.of(file);
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        until("it is saved", () -> window.document().stamp().isPresent());
    }

    /** Closes the window and opens another with the same memory. */
    private void again(Optional<Path> file) {
        on(stage::close);
        until("it is closed", () -> !writing());
        StateFolder same = new StateFolder(home.resolve("state"), new RealDisk());
        on(() -> {
            said.clear();
            stage = new Stage();
            window = new ScorefieldWindow(stage, files, Optional.of(same));
            stage.setX(0);
            stage.setY(0);
            window.show(file);
            listen();
        });
    }

    private static boolean writing() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t ->
                        t.getName().equals("scorefield-journal") || t.getName().equals("scorefield-files"));
    }

    private long sessions() {
        try (Stream<Path> all = Files.list(home.resolve("state/sessions"))) {
            return all.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private Button byText(String text) {
        return lookup(".banner-button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
