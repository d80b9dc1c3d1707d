package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the program remembers what is nobody else's business: one folder for each session with its journal, the recent
 * files, the locks. Nobody but its owner may look into it.
 */
public final class StateFolder {
    private static final String ABOUT = "about.json";
    private final Path root;
    private final Disk disk;

    /** A folder that need not exist yet. */
    public StateFolder(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /** Where programs keep such things: the system's own place for it. */
    public static Path usual(Map<String, String> environment, String home, String system) {
        String given = environment.getOrDefault("XDG_STATE_HOME", "");
        if (!given.isEmpty()) {
            return Path.of(given, "scorefield");
        }
        if (system.startsWith("Windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), "Scorefield");
        }
        return system.startsWith("Mac")
                ? Path.of(home, "Library", "Application Support", "Scorefield")
                : Path.of(home, ".local", "state", "scorefield");
    }

    /** A process, such that no later one is taken for it: numbers come back, the start does not. */
    public record Owner(long pid, long startMillis) {}

    /**
     * What a session is about.
     *
     * @param name of the project
     * @param file it was opened from or saved to
     * @param sha256 of that file then; "" if there is none
     * @param ended whether its window was closed, and did not die
     */
    public record About(Owner owner, String name, Optional<Path> file, String sha256, boolean ended) {
        /** The same, its window closed. */
        public About closed() {
            return new About(owner, name, file, sha256, true);
        }
    }

    /** A session that has ended with something in it. */
    public record Left(Path folder, About about, Recovery recovery, long lastMillis) {}

    public Path root() {
        return root;
    }

    public Disk disk() {
        return disk;
    }

    /** Makes a folder, and those above it, that only its owner may enter. */
    Path folder(String name) throws IOException {
        Path folder = root.resolve(name);
        FileAttribute<?>[] mine =
                folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        return Files.createDirectories(folder, mine);
    }

    /** Saves a small file here. */
    void save(String name, String json) throws IOException {
        Path file = root.resolve(name);
        SafeFiles.save(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)), Disk.OWNER_ONLY, disk);
    }

    /** Makes the folder of a new session. */
    public Path begin(About about) throws IOException {
        folder("sessions");
        String start = "sessions/" + about.owner().pid() + "-" + about.owner().startMillis() + "-";
        for (int i = 1; ; i++) {
            Path candidate = root.resolve(start + i);
            if (!Files.exists(candidate)) {
                Path made = folder(start + i);
                note(made, about);
                return made;
            }
        }
    }

    /** Writes down what a session is about now. */
    public void note(Path session, About about) throws IOException {
        StringBuilder json = new StringBuilder("{\"pid\": ")
                .append(about.owner().pid())
                .append(", \"start\": ")
                .append(about.owner().startMillis())
                .append(", \"name\": ");
        JsonText.string(json, about.name());
        about.file().ifPresent(file -> {
            json.append(", \"file\": ");
            JsonText.string(json, file.toString());
        });
        json.append(", \"sha256\": ");
        JsonText.string(json, about.sha256());
        json.append(", \"closed\": ").append(about.ended()).append("}\n");
        byte[] bytes = FileStamp.utf8(json.toString());
        SafeFiles.save(session.resolve(ABOUT), out -> out.write(bytes), Disk.OWNER_ONLY, disk);
    }

    /**
     * What sessions of the past hold that is nowhere else, newest first. Empty ones, and those whose file holds the same,
     * are cleared away; those whose file was saved later are older than it and are passed over.
     *
     * @param alive whether a process still runs; its sessions are left alone
     */
    public List<Left> left(Predicate<Owner> alive, ProjectFiles files) {
        List<Left> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root.resolve("sessions"))) {
            for (Path session : all) {
                try {
                    look(session, alive, files).ifPresent(found::add);
                } catch (IOException | DirectoryIteratorException e) {
                    // intentional: one that cannot be read or cleared away hides no other
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // intentional: nothing remembered, nothing to give back
        }
        found.sort(Comparator.comparingLong(Left::lastMillis).reversed());
        return found;
    }

    private Optional<Left> look(Path session, Predicate<Owner> alive, ProjectFiles files) throws IOException {
        Optional<About> about = about(session);
        if (about.isEmpty() || (!about.get().ended() && alive.test(about.get().owner()))) {
            return Optional.empty(); // just being made, or still open
        }
        Temporaries.sweep(session);
        Optional<Recovery> recovery = Recovery.read(session, files);
        long last = lastMillis(session);
        if (recovery.isEmpty() && last > 0) {
            return Optional.empty(); // a person may still find in it what we cannot
        }
        if (recovery.isEmpty() || recovery.get().clean()) {
            discard(session);
            return Optional.empty();
        }
        boolean older = about.get().file().isPresent()
                && Files.exists(about.get().file().get())
                && Files.getLastModifiedTime(about.get().file().get()).toMillis() > last;
        return older ? Optional.empty() : Optional.of(new Left(session, about.get(), recovery.get(), last));
    }

    private static long lastMillis(Path session) throws IOException {
        long last = 0;
        try (DirectoryStream<Path> lines = Files.newDirectoryStream(session, "*" + Journal.LINES)) {
            for (Path file : lines) {
                last = Math.max(last, Files.getLastModifiedTime(file).toMillis());
            }
        }
        return last;
    }

    private static Optional<About> about(Path session) {
        Path file = session.resolve(ABOUT);
        try (JsonCursor json = new JsonCursor(InputFile.read(file, 1 << 20, "a session"), ABOUT)) {
            AboutReader reader = new AboutReader();
            json.object(key -> reader.read(key, json));
            return Optional.of(reader.about());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // intentional: a session that does not say what it is about is just being made
        }
    }

    private static final class AboutReader {
        private long pid;
        private long start;
        private String name = "";
        private Optional<Path> file = Optional.empty();
        private String sha256 = "";
        private boolean closed;

        private void read(String key, JsonCursor json) throws IOException {
            switch (key) {
                case "pid" -> pid = json.whole();
                case "start" -> start = json.whole();
                case "name" -> name = json.text();
                case "file" -> file = PathName.find(json.text());
                case "sha256" -> sha256 = json.name();
                case "closed" -> closed = json.flag();
                default -> json.skip();
            }
        }

        private About about() {
            return new About(new Owner(pid, start), name, file, sha256, closed);
        }
    }

    /** Clears a session away. */
    public void discard(Path session) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(session)) {
            for (Path file : all) {
                disk.deleteIfExists(file);
            }
        }
        disk.deleteIfExists(session);
    }
}
