package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.view.control.Language;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;

/** Several things to be said at once: none is lost, and none stays when it would do harm. */
class WindowBannerTest extends WindowRobot {
    private static final ProjectFiles PROJECTS = new ProjectFiles(Recipes::standard);

    @TempDir
    static Path everything;

    @Test
    void aSaveThatFailedIsStillToBeReadAfterAnEditThatWasRefused() {
        files.save = Optional.of(everything.resolve("nowhere/study.scorefield"));
        order("save-as");
        until("it is said", () -> window.view().banner().isVisible());
        String failed = banner();
        keys(KeyCode.SHORTCUT, KeyCode.A);
        keys(KeyCode.DELETE);
        assertTrue(banner().contains("needs at least one"), banner());
        assertEquals("1 more", more());
        on(() -> window.speak(Language.CHINESE.locale()));
        assertEquals("還有 1 則", more());
        on(() -> window.speak(Language.ENGLISH.locale()));
        clickOn("#banner-close");
        assertEquals(failed, banner());
    }

    @Test
    void theOfferToKeepMineGoesWithTheFileItWasMadeFor() throws Exception {
        Path first = everything.resolve("first.scorefield");
        Path second = everything.resolve("second.scorefield");
        for (Path file : new Path[] {second, first}) {
            files.save = Optional.of(file);
            order("save-as");
            until("it is saved", () -> window.document().file().equals(Optional.of(file)));
        }
        Project ours = PROJECTS.read(first);
        byte[] theirs = PROJECTS.format(
                new Project(ours.name(), ours.recipe().withSeed(77), ours.weights(), ours.view(), ours.unknown()));
        SafeFiles.save(first, theirs);
        until("it is noticed", () -> banner0().contains("changed by another program"));
        files.open = Optional.of(second);
        order("open");
        until("the other is open", () -> window.document().file().equals(Optional.of(second)));
        until("nothing is offered any more", () -> banner0().isEmpty());
        assertArrayEquals(theirs, Files.readAllBytes(first));
    }

    private void order(String id) {
        on(() -> window.commands().find(id).orElseThrow().run().run());
    }

    private String more() {
        return lookup("#banner-more").queryLabeled().getText();
    }

    private String banner0() {
        return window.view().banner().isVisible()
                ? ((Labeled) window.view().banner().lookup("#banner-message")).getText()
                : "";
    }
}
