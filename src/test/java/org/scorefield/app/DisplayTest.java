package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A machine without a display is told so before the toolkit starts. */
@EnabledOnOs(OS.LINUX)
class DisplayTest {
    private static final String PLATFORM = "glass.platform";
    private String before = "";

    @BeforeEach
    void asOnADesktop() {
        before = System.getProperty(PLATFORM, "");
        System.clearProperty(PLATFORM);
    }

    @AfterEach
    void asBefore() {
        if (!before.isEmpty()) {
            System.setProperty(PLATFORM, before);
        }
    }

    @Test
    void noDisplayIsNamed() {
        assertEquals(Optional.of("There is no display (DISPLAY is not set)"), Display.missing(Map.of()));
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        Optional<String> said = Display.missing(Map.of("DISPLAY", ":4711"));
        assertTrue(said.orElse("").contains(":4711"), said.toString());
    }

    @Test
    void theHeadlessPlatformNeedsNoDisplay() {
        System.setProperty(PLATFORM, "Headless");
        assertEquals(Optional.empty(), Display.missing(Map.of())); // the suite itself could not run without pango
    }
}
