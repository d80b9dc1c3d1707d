package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person chose comes back, and nothing they did not. */
class WindowSettingsTest {
    @TempDir
    private Path home;

    private StateFolder state;

    @BeforeEach
    void folder() {
        state = new StateFolder(home.resolve("state"), new RealDisk());
    }

    @Test
    void whatWasChosenComesBackAndTheRestStaysOpen() throws IOException {
        WindowSettings chosen = new WindowSettings(
                Optional.of("zh-TW"),
                Optional.of(true),
                Optional.empty(),
                Optional.of("eta"),
                Optional.empty(),
                Optional.of(false));
        chosen.save(state);
        assertEquals(chosen, WindowSettings.read(state));
    }

    @Test
    void withoutAFileNothingIsChosen() throws IOException {
        assertEquals(WindowSettings.NONE, WindowSettings.read(state));
        WindowSettings.NONE.save(state);
        assertEquals(WindowSettings.NONE, WindowSettings.read(state));
    }

    @Test
    void whatANewerProgramAddsIsPassedOver() throws IOException {
        write("{\"scale\": 1.25, \"moons\": [1, {\"a\": 2}]}");
        assertEquals(Optional.of(1.25), WindowSettings.read(state).scale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"dark\": \"yes\"}", "{\"scale\": 1e9}", "{\"scale\": NaN}", "\u0000"})
    void aBrokenFileIsASentenceThatNamesIt(String json) throws IOException {
        write(json);
        IOException e = assertThrows(IOException.class, () -> WindowSettings.read(state));
        assertTrue(String.valueOf(e.getMessage()).contains("settings"), e.getMessage());
    }

    private void write(String json) throws IOException {
        Files.createDirectories(state.root());
        Files.writeString(state.root().resolve(WindowSettings.FILE), json);
    }
}
