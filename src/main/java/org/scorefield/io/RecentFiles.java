package org.scorefield.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files opened and saved last, newest first, each with a small picture; and which one was open at the end. */
public final class RecentFiles {
    /** No menu is longer. */
    public static final int MOST = 12;

    static final String LIST = "recent.json";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PICTURE_BYTES = 4 << 20;

    private final StateFolder state;

    public RecentFiles(StateFolder state) {
        this.state = state;
    }

    /** One file: where it is and what its project is called. */
    public record Entry(Path file, String name) {
        /** Whether it can be opened now; a memory stick may be away. */
        public boolean isThere() {
            return Files.isRegularFile(file);
        }
    }

    /**
     * The list.
     *
     * @param open the file that was open when the last window was closed with nothing unsaved
     */
    public record Remembered(List<Entry> entries, Optional<Path> open) {
        public Remembered {
            entries = List.copyOf(entries);
        }
    }

    /** What is remembered; nothing if the list is missing or broken. */
    public Remembered read() {
        List<Entry> entries = new ArrayList<>();
        List<Path> open = new ArrayList<>();
        try (JsonCursor json =
                new JsonCursor(InputFile.read(state.root().resolve(LIST), MOST_BYTES, "a list of files"), LIST)) {
            json.object(key -> {
                switch (key) {
                    case "files" ->
                        json.array(() -> {
                            String[] entry = {"", ""};
                            json.object(k -> {
                                switch (k) {
                                    case "file" -> entry[0] = json.text();
                                    case "name" -> entry[1] = json.text();
                                    default -> json.skip();
                                }
                            });
                            if (entries.size() < MOST && !entry[0].isEmpty()) {
                                PathName.find(entry[0]).ifPresent(file -> entries.add(new Entry(file, entry[1])));
                            }
                        });
                    case "open" -> PathName.find(json.text()).ifPresent(open::add);
                    default -> json.skip();
                }
            });
        } catch (IOException e) {
            return new Remembered(List.of(), Optional.empty()); // intentional: a list of conveniences, made anew
        }
        return new Remembered(entries, open.stream().findFirst());
    }

    /**
     * Puts a file at the top.
     *
     * @param picture a PNG of what it shows, or empty to keep the one there is
     */
    public void add(Path file, String name, Optional<byte[]> picture) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        List<Entry> entries = new ArrayList<>(List.of(new Entry(whole, name)));
        Remembered before = read();
        for (Entry e : before.entries()) {
            if (!e.file().equals(whole)) {
                if (entries.size() < MOST) {
                    entries.add(e);
                } else {
                    state.disk().deleteIfExists(pictureOf(e.file()));
                }
            }
        }
        write(entries, before.open());
        if (picture.isPresent()) {
            state.folder("pictures");
            byte[] png = picture.get();
            SafeFiles.save(pictureOf(whole), out -> out.write(png), Disk.OWNER_ONLY, state.disk());
        }
    }

    /** Remembers what was open at the end. */
    public void leave(Optional<Path> open) throws IOException {
        write(read().entries(), open.map(file -> file.toAbsolutePath().normalize()));
    }

    private void write(List<Entry> entries, Optional<Path> open) throws IOException {
        StringBuilder json = new StringBuilder("{\n  \"files\": [");
        for (int i = 0; i < entries.size(); i++) {
            json.append(i == 0 ? "\n    {\"file\": " : ",\n    {\"file\": ");
            JsonText.string(json, entries.get(i).file().toString());
            json.append(", \"name\": ");
            JsonText.string(json, entries.get(i).name());
            json.append('}');
        }
        json.append("\n  ]");
        open.ifPresent(file -> {
            json.append(",\n  \"open\": ");
            JsonText.string(json, file.toString());
        });
        state.folder(".");
        state.save(LIST, json.append("\n}\n").toString());
    }

    /** The picture of a file, as PNG; empty if there is none. */
    public Optional<byte[]> picture(Path file) {
        Path picture = pictureOf(file);
        try {
            return Files.exists(picture)
                    ? Optional.of(InputFile.read(picture, MOST_PICTURE_BYTES, "a picture"))
                    : Optional.empty();
        } catch (BadFileException e) {
            return Optional.empty(); // intentional: a menu does without
        }
    }

    private Path pictureOf(Path file) {
        String key = FileStamp.digest(FileStamp.utf8(file.toString())).substring(0, 32);
        return state.root().resolve("pictures").resolve(key + ".png");
    }
}
