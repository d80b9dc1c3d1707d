package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that this machine cannot spell: with LANG=C those in Chinese, everywhere half of a surrogate pair. */
class PathNameTest {
    private static final String UNSPEAKABLE = "\uD83D.scorefield";

    @TempDir
    Path folder;

    @Test
    void theSentenceSaysHowToStart() {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> PathName.of(UNSPEAKABLE))
                .getMessage());
        assertTrue(said.contains("LC_ALL=C.UTF-8"), said);
        assertEquals(Path.of("中文.scorefield"), PathName.of("中文.scorefield"));
    }

    @Test
    void oneRecentFileThatCannotBeSpeltDoesNotTakeTheOthersAlong() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("state"), new RealDisk());
        RecentFiles recent = new RecentFiles(state);
        Path seen = folder.resolve("seen.scorefield");
        recent.add(seen, "seen", Optional.empty());
        Path list = folder.resolve("state").resolve(RecentFiles.LIST);
        String text = Files.readString(list);
        int first = text.indexOf("{\"file\"");
        Files.writeString(
                list,
                text.substring(0, first) + "{\"file\": \"\\u0000.scorefield\", \"name\": \"x\"}, "
                        + text.substring(first));
        assertEquals(
                List.of("seen"),
                recent.read().entries().stream().map(RecentFiles.Entry::name).toList());
    }
}
