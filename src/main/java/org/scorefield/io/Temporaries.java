package org.scorefield.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * The temporary files that saving makes beside its targets. Their names carry the number of the process that made them:
 * what a process left behind that is no more can be told from what another is just writing.
 */
public final class Temporaries {
    static final String START = ".scorefield-";
    static final String END = ".tmp";
    private static final int MOST = 1000;

    private Temporaries() {}

    /** A new temporary file and its name. */
    record Fresh(Path file, Disk.Sink sink) {}

    /** Makes a file with a short name, so that beside a name of 255 bytes there is room too. */
    static Fresh create(Path folder, Set<PosixFilePermission> permissions, Disk disk) throws IOException {
        for (int i = 0; ; i++) {
            Path candidate = name(folder, i);
            try {
                Fresh fresh = new Fresh(candidate, disk.create(candidate, permissions));
                candidate.toFile().deleteOnExit(); // for work that is left where it stands
                return fresh;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }

    /** Makes a folder to be filled. */
    static Path createFolder(Path folder, Disk disk) throws IOException {
        for (int i = 0; ; i++) {
            Path candidate = name(folder, i);
            try {
                disk.createFolder(candidate);
                return candidate;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }

    /** Deletes a file, or a folder and the files in it; what will not go is left for the next start. */
    private static void deleteTree(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                    for (Path file : files) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException | DirectoryIteratorException e) {
            return; // intentional: tidying up must never be in anyone's way
        }
    }

    /** A temporary second name of a file. */
    static Path keep(Path file, Path folder, Disk disk) throws IOException {
        for (int i = 0; ; i++) {
            Path candidate = name(folder, i);
            try {
                disk.keep(file, candidate);
                return candidate;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }

    private static Path name(Path folder, int i) {
        return folder.resolve(START + ProcessHandle.current().pid() + "-" + i + END);
    }

    /** Deletes what processes that are no more left in a folder; a folder that cannot be listed is passed over. */
    public static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path file : left) {
                if (isOrphan(InputFile.name(file))) {
                    deleteTree(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // intentional: tidying up must never be in anyone's way
        }
    }

    private static boolean isOrphan(String name) {
        String owner = name.substring(START.length(), name.length() - END.length());
        int dash = owner.indexOf('-');
        try {
            long pid = Long.parseLong(dash < 0 ? owner : owner.substring(0, dash));
            return dash < 0 || ProcessHandle.of(pid).isEmpty();
        } catch (NumberFormatException e) {
            return false; // none of ours
        }
    }
}
