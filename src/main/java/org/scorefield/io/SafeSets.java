package org.scorefield.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Saves several files that belong together: each is written beside its place, and they take their names when the last one
 * is whole. Whatever fails, every place holds what it held before, and nothing is left behind.
 *
 * <p>No disk gives several names in one step. Where one of them is refused, those that were given are taken back; a
 * machine that dies just then leaves some places with their old bytes and some with the new ones, none with half of them.
 */
public final class SafeSets {
    private static final int MOST_TRIES = 2;

    private final Disk disk;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<Path> temporaries = new LinkedHashSet<>();

    /** A whole file that has not its name yet. */
    private record Waiting(Path target, Path place, Path temporary) {}

    /** A file whose new bytes have its name, and where the old ones are. */
    private record Named(Path place, Optional<Path> old) {}

    /** What a set consists of. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Into files) throws IOException;
    }

    /** A set being filled. */
    @FunctionalInterface
    public interface Into {
        /** Adds a file; while it is being written, others may be. */
        void add(Path target, SafeFiles.Content content) throws IOException;
    }

    /** Trouble that has its sentence already. */
    private static final class Explained extends IOException {
        private static final long serialVersionUID = 1L;

        Explained(Path target, IOException e) {
            super(DiskTrouble.explain("save", target, e), e);
        }
    }

    private SafeSets(Disk disk) {
        this.disk = disk;
    }

    /**
     * Saves a set.
     *
     * @throws IOException whose message is one sentence with path, cause and remedy; every target is as it was
     */
    public static void save(Content content) throws IOException {
        save(content, new RealDisk());
    }

    static void save(Content content, Disk disk) throws IOException {
        SafeSets set = new SafeSets(disk);
        try {
            content.writeTo(set::add);
            set.appear();
        } catch (IOException | RuntimeException | Error e) {
            set.clear(e);
            throw e;
        }
    }

    private void add(Path target, SafeFiles.Content content) throws IOException {
        try {
            Path place = SafeFiles.placeOf(target);
            Temporaries.Fresh fresh =
                    Temporaries.create(SafeFiles.folderOf(place), SafeFiles.permissionsOf(place), disk);
            temporaries.add(fresh.file());
            SafeFiles.fill(fresh, content, readBack -> {}, false, disk);
            waiting.add(new Waiting(target, place, fresh.file()));
        } catch (Explained e) {
            throw e; // of a file that was being written inside this one
        } catch (IOException e) {
            throw new Explained(target, e);
        }
    }

    private void appear() throws IOException {
        List<Named> named = new ArrayList<>();
        for (Waiting file : waiting) {
            try {
                Optional<Path> old = keep(file.place());
                SafeFiles.patiently(file.temporary(), file.place(), disk);
                temporaries.remove(file.temporary());
                named.add(new Named(file.place(), old));
                disk.sync(SafeFiles.folderOf(file.place()));
            } catch (IOException e) {
                takeBack(named, e);
                throw new Explained(file.target(), e);
            }
        }
        temporaries.forEach(this::forget);
    }

    /** The old bytes of a place under a second name, if there are any. */
    private Optional<Path> keep(Path place) throws IOException {
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        Path second = Temporaries.keep(place, SafeFiles.folderOf(place), disk);
        temporaries.add(second);
        return Optional.of(second);
    }

    private void takeBack(List<Named> named, IOException failure) {
        for (Named file : named.reversed()) {
            try {
                if (file.old().isPresent()) {
                    Path old = file.old().get();
                    SafeFiles.patiently(old, file.place(), disk);
                    temporaries.remove(old);
                } else {
                    disk.deleteIfExists(file.place());
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** The set is saved: what will not go now is swept away when something else is saved here. */
    private void forget(Path old) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                disk.deleteIfExists(old);
                return;
            } catch (IOException e) {
                // intentional: no trouble of the person's
            }
        }
    }

    private void clear(Throwable failure) {
        for (Path temporary : temporaries) {
            try {
                disk.deleteIfExists(temporary);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
