package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.app.model.StripModel;
import org.scorefield.io.RealDisk;
import org.scorefield.io.StateFolder;
import org.scorefield.io.WindowSettings;

/** How a person likes the window is how it opens next time. */
class WindowSettingsKeptTest extends WindowRobot {
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
        return Optional.of(folder());
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        on(() -> {
            window.speak(Locale.TAIWAN);
            window.look().darkProperty().set(true);
            window.look().scaleProperty().set(1.25);
            window.look().stillProperty().set(true);
            window.look().strip().lettersProperty().set(StripModel.Letters.ETA);
        });
        WindowSettings chosen = new WindowSettings(
                Optional.of("zh-TW"),
                Optional.of(true),
                Optional.of(1.25),
                Optional.of("eta"),
                Optional.empty(),
                Optional.of(true));
        until("it is on disk", () -> saved().equals(chosen));
        again();
        assertEquals(Locale.TAIWAN, read(() -> window.language().locale()));
        assertTrue(read(() -> window.look().darkProperty().get()));
        assertEquals(1.25, read(() -> window.look().scaleProperty().get()));
        assertTrue(read(() -> window.look().stillProperty().get()));
        assertEquals(
                StripModel.Letters.ETA,
                read(() -> window.look().strip().lettersProperty().get()));
    }

    @Test
    void theScaleBeforeAnAudienceIsNobodysChoice() {
        on(() -> window.presenter().presentInWindow());
        on(() -> window.look().darkProperty().set(true));
        until("the theme is on disk", () -> saved().dark().isPresent());
        assertEquals(Optional.empty(), saved().scale());
    }

    @Test
    void aBrokenFileIsSaidAndTheUsualSettingsHold() throws IOException {
        Files.createDirectories(folder().root());
        Files.writeString(folder().root().resolve(WindowSettings.FILE), "{\"dark\": ");
        again();
        assertFalse(read(() -> window.look().darkProperty().get()));
        String said = read(() -> window.view().status().item("settings").get());
        assertTrue(said.startsWith("The settings could not be read"), said);
        on(() -> window.look().darkProperty().set(true));
        until("another choice mends it", () -> saved().dark().isPresent());
        until(
                "and that is the end of it",
                () -> window.view().status().item("settings").get().isEmpty());
    }

    private StateFolder folder() {
        return new StateFolder(home.resolve("state"), new RealDisk());
    }

    private WindowSettings saved() {
        try {
            return WindowSettings.read(folder());
        } catch (IOException e) {
            return WindowSettings.NONE;
        }
    }

    private void again() {
        on(() -> {
            stage.close();
            stage = new Stage();
            window = new ScorefieldWindow(stage, files, Optional.of(folder()));
            window.show(Optional.empty());
            listen();
        });
    }
}
