package org.scorefield.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.Project;

/**
 * The memory of one session, in a folder of its own: a snapshot of the project, and a line for each edit after it. What
 * {@link #record} has returned from survives the death of the process; what {@link #sync} has, a power cut.
 *
 * <p>A new snapshot begins a new pair of files, and only when it is safe does the old pair go. So at every moment one
 * pair can be read. No thread, no clock: whoever owns it says when. Not safe for several threads.
 */
public final class Journal implements AutoCloseable {
    /** The ending of the lines. */
    static final String LINES = ".journal";

    /** The newest weights, as a project. */
    static final String WEIGHTS = "weights" + ProjectFiles.ENDING;

    private final Path folder;
    private final ProjectFiles files;
    private final Disk disk;
    private Project last;
    private boolean lastClean = true;
    private Disk.@Nullable Sink lines;
    private long segment;
    private long oldest = 1;
    private long written;
    private long sinceSnapshot;
    private boolean unsynced;

    /**
     * A journal that has nothing yet; begins with {@link #snapshot}.
     *
     * @param folder exists, and is this session's alone
     */
    public Journal(Path folder, Project opened, ProjectFiles files, Disk disk) {
        this.folder = folder;
        this.files = files;
        this.disk = disk;
        this.last = opened;
    }

    /** How many edits were written down. */
    public long written() {
        return written;
    }

    /** How many of them after the last snapshot. */
    public long sinceSnapshot() {
        return sinceSnapshot;
    }

    /** Whether the medium may lack something that was written. */
    public boolean unsynced() {
        return unsynced;
    }

    /**
     * Writes an edit down, or that a save made the window clean.
     *
     * @throws IOException in one sentence; the next call begins anew with a snapshot
     */
    public void record(String label, boolean clean, Project after) throws IOException {
        Disk.Sink open = lines;
        if (open == null
                || !after.unknown().equals(last.unknown())
                || !after.view().equals(last.view())) {
            snapshot(clean, after);
            return;
        }
        try {
            byte[] line = JournalLine.of(written + 1, label, clean, last, after).format(files);
            open.write(line, 0, line.length);
        } catch (IOException e) {
            abandon(e);
            throw new IOException(DiskTrouble.explain("keep your edits in", folder, e), e);
        } catch (IllegalArgumentException e) { // too many points for a project file: nothing can hold it
            throw new IOException(e.getMessage(), e);
        }
        last = withoutWeights(after);
        lastClean = clean;
        written++;
        sinceSnapshot++;
        unsynced = true;
    }

    /** Forces what was written to the medium. */
    public void sync() throws IOException {
        Disk.Sink open = lines;
        if (open != null && unsynced) {
            try {
                open.force();
                unsynced = false;
            } catch (IOException e) {
                abandon(e);
                throw new IOException(DiskTrouble.explain("keep your edits in", folder, e), e);
            }
        }
    }

    /** Writes the last edit's project whole once more and begins new lines. */
    public void snapshot() throws IOException {
        snapshot(lastClean, last);
    }

    /** Writes the project whole and begins new lines; the older ones go. */
    public void snapshot(boolean clean, Project now) throws IOException {
        Project whole = withoutWeights(now);
        long next = ++segment;
        Disk.Sink begun;
        try {
            begun = begin(next, clean, whole);
        } catch (IOException e) {
            abandon(e); // the new pair may be readable: nothing may be added to the old one any more
            throw e;
        }
        Disk.Sink old = lines;
        lines = begun;
        last = whole;
        lastClean = clean;
        written++;
        sinceSnapshot = 0;
        unsynced = false;
        if (old != null) {
            old.close();
        }
        tidy();
    }

    private void tidy() {
        try {
            for (; oldest < segment; oldest++) {
                disk.deleteIfExists(folder.resolve(oldest + LINES));
                disk.deleteIfExists(folder.resolve(oldest + ProjectFiles.ENDING));
            }
        } catch (IOException e) {
            return; // intentional: the next snapshot tries again
        }
    }

    private Disk.Sink begin(long next, boolean clean, Project whole) throws IOException {
        byte[] bytes;
        byte[] first;
        try {
            bytes = files.format(whole);
            first = JournalLine.of(written + 1, "snapshot", clean, whole, whole).format(files);
        } catch (IllegalArgumentException e) { // too many points for a project file: nothing can hold it
            throw new IOException(e.getMessage(), e);
        }
        SafeFiles.save(folder.resolve(next + ProjectFiles.ENDING), out -> out.write(bytes), Disk.OWNER_ONLY, disk);
        Path lineFile = folder.resolve(next + LINES);
        Disk.Sink begun = null;
        try {
            begun = disk.create(lineFile, Disk.OWNER_ONLY);
            begun.write(first, 0, first.length);
            begun.force();
            disk.sync(folder);
            return begun;
        } catch (IOException e) {
            if (begun != null) {
                begun.close();
            }
            throw new IOException(DiskTrouble.explain("keep your edits in", lineFile, e), e);
        }
    }

    /** Keeps the newest weights beside the edits. */
    public void checkpoint(Project trained) throws IOException {
        byte[] bytes = files.format(
                new Project(trained.name(), trained.recipe(), trained.weights(), trained.view(), trained.unknown()));
        SafeFiles.save(folder.resolve(WEIGHTS), out -> out.write(bytes), Disk.OWNER_ONLY, disk);
    }

    /** Half a line may stand at the end: no more lines come after it. */
    private void abandon(IOException cause) {
        Disk.Sink open = lines;
        lines = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static Project withoutWeights(Project p) {
        return new Project(p.name(), p.recipe(), Optional.empty(), p.view(), p.unknown());
    }

    /** Lets go of the file; what was written stays. */
    @Override
    public void close() throws IOException {
        Disk.Sink open = lines;
        lines = null;
        if (open != null) {
            open.close();
        }
    }
}
