package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.recipe.Project;

/** What the state folder remembers of sessions and of open files. */
class StateFolderTest {
    private static final StateFolder.Owner DEAD = new StateFolder.Owner(1, 10);

    @TempDir
    private Path folder;

    /** A session that left one edit, or one whose file holds the same. */
    private Path session(StateFolder state, String name, boolean clean) throws IOException {
        Path session = state.begin(new StateFolder.About(DEAD, name, Optional.empty(), "", false));
        Project project = SomeProjects.random(1);
        try (Journal journal = new Journal(session, project, SomeProjects.FILES, new RealDisk())) {
            journal.snapshot(clean, project);
        }
        return session;
    }

    @Test
    void aSessionThatCannotBeClearedAwayHidesNoOther() throws IOException {
        StateFolder state = new StateFolder(folder, new RealDisk());
        for (int i = 0; i < 5; i++) {
            Path stuck = session(state, "stuck " + i, true);
            Files.writeString(Files.createDirectory(stuck.resolve("foreign")).resolve("file"), "kept by somebody");
            session(state, "lost " + i, false);
        }
        List<StateFolder.Left> left = state.left(owner -> false, SomeProjects.FILES);
        assertEquals(
                List.of("lost 0", "lost 1", "lost 2", "lost 3", "lost 4"),
                left.stream().map(l -> l.about().name()).sorted().toList());
    }

    @Test
    void aFileIsLockedUnderOneNameBeforeItIsThereAndAfter() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("state"), new RealDisk());
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Locks first = new Locks(state, DEAD, "a", owner -> true);
        Locks second = new Locks(state, DEAD, "b", owner -> true);
        Path named = link.resolve("new.scorefield");
        assertTrue(first.take(named), "nobody has a file that is not there yet");
        Files.writeString(named, "saved");
        assertFalse(second.take(real.resolve("new.scorefield")), "the second window must know of the first");
        first.release(named);
        assertTrue(second.take(named), "given back, it is free");
    }
}
