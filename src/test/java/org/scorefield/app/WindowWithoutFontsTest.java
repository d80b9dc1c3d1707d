package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine on which fontconfig knows of no font at all, as in a bare container. */
@EnabledOnOs(OS.LINUX)
class WindowWithoutFontsTest {
    @TempDir
    Path folder;

    @Test
    void theWindowOpensWithTheFontsOfTheProgramWhereNoneIsInstalled() throws IOException, InterruptedException {
        Path none = Files.writeString(
                folder.resolve("fonts.conf"), "<fontconfig><cachedir>" + folder + "/cache</cachedir></fontconfig>");
        Path said = folder.resolve("said");
        ProcessBuilder child =
                WindowProcess.of(FontlessWindow.class).redirectErrorStream(true).redirectOutput(said.toFile());
        child.environment().put("FONTCONFIG_FILE", none.toString());
        int exit = child.start().waitFor();
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, exit, words);
        assertTrue(words.contains("missing Optional.empty, fonts ["), words);
        assertTrue(words.contains("SansSerif"), words);
    }
}
