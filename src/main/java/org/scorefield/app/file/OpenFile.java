package org.scorefield.app.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.io.FileStamp;
import org.scorefield.io.Locks;

/** The file the window stands on: whether it is ours to write, and whether somebody else has written it. */
final class OpenFile {
    private static final long LOOK_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DocumentModel document;
    private final FileDesk files;
    private final Optional<Locks> locks;
    private final Runnable onChanged;
    private long nextLook;
    private boolean looking;
    private @Nullable FileStamp told;

    /** Whose lock we hold; the file thread only. */
    private @Nullable Path held;

    /**
     * Watches the document's file.
     *
     * @param onChanged told once when its bytes are no longer those we read or wrote
     */
    OpenFile(DocumentModel document, FileDesk files, Optional<Locks> locks, Runnable onChanged) {
        this.document = document;
        this.files = files;
        this.locks = locks;
        this.onChanged = onChanged;
    }

    /** Takes the file's lock in place of the one held; on the file thread. */
    boolean take(Path file) throws IOException {
        if (locks.isEmpty()) {
            return true;
        }
        if (!locks.get().take(file)) {
            return false;
        }
        if (held != null && !held.equals(file)) {
            locks.get().release(held);
        }
        held = file;
        return true;
    }

    /** Gives back what is held; on the file thread. */
    void release() throws IOException {
        if (locks.isPresent() && held != null) {
            locks.get().release(held);
            held = null;
        }
    }

    /** Once a frame: looks now and then whether the file is still what it was. */
    void beat(long now) {
        Optional<FileStamp> stamp = document.stamp();
        Optional<Path> file = document.file();
        if (now < nextLook
                || looking
                || stamp.isEmpty()
                || file.isEmpty()
                || stamp.get().equals(told)) {
            return;
        }
        nextLook = now + LOOK_PAUSE_NANOS;
        looking = true;
        files.ask(
                () -> stamp.get().fits(file.get()),
                fits -> {
                    looking = false;
                    if (!fits && document.stamp().equals(stamp)) {
                        told = stamp.get();
                        onChanged.run();
                    }
                },
                unreachable -> looking = false); // intentional: a drive that is away may come back unchanged
    }
}
