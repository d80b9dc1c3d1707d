package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Who has which file open: a lock file for each, in the state folder, holding the process's number, its start and the
 * window. It stops nobody from writing, it tells the second window that there is a first.
 */
public final class Locks {
    private static final int DIGITS = 32;
    private static final int LONGEST = 200;

    private final StateFolder state;
    private final StateFolder.Owner self;
    private final String window;
    private final Predicate<StateFolder.Owner> alive;

    /**
     * The locks of one window.
     *
     * @param window tells the windows of one process apart; no blanks in it
     * @param alive whether a process still runs
     */
    public Locks(StateFolder state, StateFolder.Owner self, String window, Predicate<StateFolder.Owner> alive) {
        this.state = state;
        this.self = self;
        this.window = window;
        this.alive = alive;
    }

    /**
     * Takes the lock of a file.
     *
     * @return false if another window that still lives has it
     */
    public boolean take(Path file) throws IOException {
        state.folder("locks");
        Path lock = lockOf(file);
        for (int tries = 0; tries < 3; tries++) {
            try (Disk.Sink sink = state.disk().create(lock, Disk.OWNER_ONLY)) {
                byte[] mine = FileStamp.utf8(text());
                sink.write(mine, 0, mine.length);
                return true;
            } catch (FileAlreadyExistsException e) {
                String holder = holder(lock);
                if (holder.equals(text())) {
                    return true;
                }
                if (isAlive(holder)) {
                    return false;
                }
                state.disk().deleteIfExists(lock); // its holder is no more
            }
        }
        return false;
    }

    /** Gives a lock back; one that is another's stays. */
    public void release(Path file) throws IOException {
        Path lock = lockOf(file);
        if (holder(lock).equals(text())) {
            state.disk().deleteIfExists(lock);
        }
    }

    private String text() {
        return self.pid() + " " + self.startMillis() + " " + window + "\n";
    }

    private Path lockOf(Path file) throws IOException {
        Path folder = SafeFiles.folderOf(file);
        Path there = Files.exists(folder) ? folder.toRealPath().resolve(InputFile.name(file)) : file.toAbsolutePath();
        Path real = Files.exists(file) ? file.toRealPath() : there; // a file that is yet to come has its name already
        return state.root()
                .resolve("locks")
                .resolve(FileStamp.digest(FileStamp.utf8(real.toString())).substring(0, DIGITS) + ".lock");
    }

    private static String holder(Path lock) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(lock);
            return new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private boolean isAlive(String holder) {
        String[] words = holder.strip().split(" ", -1);
        try {
            return words.length == 3
                    && alive.test(new StateFolder.Owner(Long.parseLong(words[0]), Long.parseLong(words[1])));
        } catch (NumberFormatException e) {
            return false; // not written whole: whoever wrote it is no more
        }
    }
}
