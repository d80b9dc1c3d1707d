package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.scorefield.Promise;
import org.scorefield.Scratch;

/** R13: an export to a bad place fails with a remedy, leaves nothing beside, and harms nothing that stood there. */
public final class PlacesPromise implements Promise {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final int TENTHS = 10;

    /** Names that are good here, though some are not elsewhere. */
    private static final List<String> NAMES = List.of(
            "work",
            "分數場",
            "スコア場",
            "점수장",
            "سلم الدرجات",
            "e\u0301cole",
            "🎲",
            "👩‍🔬",
            "con",
            "nul",
            "aux",
            "com1",
            "lpt1",
            " a 'b' \"c\"",
            "-o",
            ".hidden",
            "100%d",
            "a;b&c|d",
            "a\\b",
            "two\nlines",
            "\u202Egnp");

    /** Makes a place ready and gives the target in it. */
    @FunctionalInterface
    private interface Place {
        Path in(Path folder, String ending) throws IOException;
    }

    @Override
    public String id() {
        return "R13";
    }

    @Override
    public String says() {
        return "an export to a bad place fails cleanly";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        Map<String, Place> good = good();
        Map<String, Place> bad = bad();
        Map<String, byte[]> files = SomeFiles.byEnding();
        try (Scratch scratch = Scratch.inMemory()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String ending = file.getKey();
                byte[] bytes = file.getValue();
                for (Map.Entry<String, Place> place : good.entrySet()) {
                    Path target = place.getValue().in(scratch.fresh(), ending);
                    SafeFiles.save(target, bytes);
                    tally.expect(
                            Arrays.equals(bytes, Files.readAllBytes(target)) && temporaries(target) == 0,
                            place.getKey() + " ." + ending + " was not saved");
                }
                for (Map.Entry<String, Place> place : bad.entrySet()) {
                    Path target = place.getValue().in(scratch.fresh(), ending);
                    refused(place.getKey() + " ." + ending, target, () -> SafeFiles.save(target, bytes), tally);
                }
                for (int tenth = 0; tenth <= TENTHS; tenth++) {
                    cancelled(scratch, ending, bytes, tenth, tally);
                    full(scratch, ending, bytes, tenth, tally);
                }
                Path locked = Files.write(scratch.fresh().resolve("work." + ending), OLD);
                refused(
                        "a disk that is read-only, ." + ending,
                        locked,
                        () -> SafeFiles.save(locked, out -> out.write(bytes), Set.of(), SmallDisk.readOnly()),
                        tally);
                folderGoes(scratch, ending, bytes, tally);
            }
            folders(scratch, bad, tally);
        }
        int places = good.size() + bad.size() + 2 * (TENTHS + 1) + 2;
        return tally.outcome(places + " places for each of " + files.size() + " kinds of file, and folders of frames");
    }

    /** Folders of frames go to the same places. */
    private static void folders(Scratch scratch, Map<String, Place> bad, Tally tally) throws IOException {
        byte[] frame = new byte[1000];
        for (Map.Entry<String, Place> place : bad.entrySet()) {
            Path target = place.getValue().in(scratch.fresh(), "frames");
            if (Files.isDirectory(target) && !InputFile.name(target).startsWith(".")) {
                Files.write(target.resolve("notes.txt"), OLD);
            }
            refused(
                    place.getKey() + " .frames",
                    target,
                    () -> SafeFolders.save(target, into -> into.add("frame-0001.png", frame)),
                    tally);
        }
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            long room = tenth * 1000L;
            Path target = scratch.fresh().resolve("work.frames");
            refused(
                    "a disk that is full after " + tenth + " tenths, .frames",
                    target,
                    () -> SafeFolders.save(
                            target,
                            into -> {
                                for (int i = 1; i <= TENTHS; i++) {
                                    into.add("frame-000" + i + ".png", frame);
                                }
                            },
                            SmallDisk.of(room)),
                    tally);
        }
    }

    private static Map<String, Place> good() {
        Map<String, Place> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            all.put("the name " + name, (folder, ending) -> folder.resolve(name + "." + ending));
        }
        all.put(
                "a name of 255 bytes",
                (folder, ending) -> folder.resolve("n".repeat(254 - ending.length()) + "." + ending));
        all.put(
                "a Chinese name of 255 bytes or a few less",
                (folder, ending) -> folder.resolve("場".repeat((254 - ending.length()) / 3) + "." + ending));
        all.put(
                "a link that leads nowhere",
                (folder, ending) ->
                        Files.createSymbolicLink(folder.resolve("dead." + ending), folder.resolve("none." + ending)));
        all.put(
                "a second name of a file",
                (folder, ending) -> Files.createLink(
                        folder.resolve("twin." + ending), Files.write(folder.resolve("real." + ending), OLD)));
        all.put(
                "a folder with blanks",
                (folder, ending) ->
                        Files.createDirectory(folder.resolve("my figures")).resolve("work." + ending));
        all.put(
                "a link",
                (folder, ending) -> Files.createSymbolicLink(
                        folder.resolve("link." + ending), Files.write(folder.resolve("real." + ending), OLD)));
        return all;
    }

    private static Map<String, Place> bad() {
        Map<String, Place> all = new LinkedHashMap<>();
        all.put("a folder", (folder, ending) -> Files.createDirectory(folder.resolve("work." + ending)));
        all.put(
                "a folder that is missing",
                (folder, ending) -> folder.resolve("no").resolve("work." + ending));
        all.put(
                "under a file",
                (folder, ending) -> Files.write(folder.resolve("file"), OLD).resolve("work." + ending));
        all.put("a name of 300 bytes", (folder, ending) -> folder.resolve("n".repeat(300) + "." + ending));
        all.put("a folder that is a link in a circle", (folder, ending) -> {
            Path loop = folder.resolve("loop");
            return Files.createSymbolicLink(loop, loop).resolve("work." + ending);
        });
        all.put(
                "a link to a folder",
                (folder, ending) -> Files.createSymbolicLink(
                        folder.resolve("work." + ending), Files.createDirectory(folder.resolve("real"))));
        all.put("the folder itself", (folder, ending) -> folder.resolve("."));
        all.put(
                "the folder above",
                (folder, ending) -> Files.createDirectory(folder.resolve("a")).resolve(".."));
        all.put("the kernel's", (folder, ending) -> Path.of("/proc/sys/work." + ending));
        return all;
    }

    /** Saves something. */
    @FunctionalInterface
    private interface Saving {
        void run() throws IOException;
    }

    private static void refused(String which, Path target, Saving saving, Tally tally) throws IOException {
        List<Path> before = around(target);
        byte[] old = Files.isRegularFile(target) ? Files.readAllBytes(target) : new byte[0];
        try {
            saving.run();
            tally.expect(false, which + " was saved");
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            tally.expect(
                    said.startsWith("cannot save ") && said.contains("; ") && said.length() <= 300,
                    which + " said " + said);
        }
        tally.expect(before.equals(around(target)), which + " left something");
        tally.expect(old.length == 0 || Arrays.equals(old, Files.readAllBytes(target)), which + " was overwritten");
    }

    /** The person cancels after so many tenths of the bytes. */
    private static void cancelled(Scratch scratch, String ending, byte[] bytes, int tenth, Tally tally)
            throws IOException {
        Path target = Files.write(scratch.fresh().resolve("work." + ending), OLD);
        try {
            SafeFiles.save(target, out -> {
                out.write(bytes, 0, bytes.length / TENTHS * tenth);
                throw new CancellationException();
            });
            tally.expect(false, "cancelling was not noticed");
        } catch (CancellationException e) {
            tally.expect(
                    Arrays.equals(OLD, Files.readAllBytes(target)) && temporaries(target) == 0,
                    "cancelled at " + tenth + " tenths: " + around(target));
        }
    }

    /** The disk has room for so many tenths of the bytes; for all of them it is no bad place. */
    private static void full(Scratch scratch, String ending, byte[] bytes, int tenth, Tally tally) throws IOException {
        Path target = Files.write(scratch.fresh().resolve("work." + ending), OLD);
        long room = (long) bytes.length * tenth / TENTHS;
        String which = "a disk that is full after " + tenth + " tenths, ." + ending;
        Saving saving = () -> SafeFiles.save(target, out -> out.write(bytes), Set.of(), SmallDisk.of(room));
        if (tenth == TENTHS) {
            saving.run();
            tally.expect(Arrays.equals(bytes, Files.readAllBytes(target)), which + " was not saved");
        } else {
            refused(which, target, saving, tally);
        }
    }

    /** The folder goes while it is written into. */
    private static void folderGoes(Scratch scratch, String ending, byte[] bytes, Tally tally) throws IOException {
        Path folder = scratch.fresh();
        Path target = folder.resolve("work." + ending);
        try {
            SafeFiles.save(target, out -> {
                out.write(bytes);
                for (Path file : around(target)) {
                    Files.delete(file);
                }
                Files.delete(folder);
            });
            tally.expect(false, "a folder that went was not noticed");
        } catch (IOException e) {
            tally.expect(String.valueOf(e.getMessage()).contains("does not exist"), e.getMessage());
        }
    }

    private static long temporaries(Path target) throws IOException {
        return around(target).stream()
                .filter(p -> InputFile.name(p).endsWith(Temporaries.END))
                .count();
    }

    private static List<Path> around(Path target) throws IOException {
        Path folder = SafeFiles.folderOf(target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
