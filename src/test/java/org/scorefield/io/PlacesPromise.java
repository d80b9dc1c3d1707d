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
import java.util.stream.Stream;
import org.scorefield.Promise;
import org.scorefield.Scratch;

/** R13: an export to a bad place fails with a remedy, leaves nothing beside, and harms nothing that stood there. */
public final class PlacesPromise implements Promise {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final List<String> ENDINGS = List.of("scorefield", "csv", "png", "svg", "pdf", "gif", "mp4", "json");

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
        try (Scratch scratch = new Scratch()) {
            for (String ending : ENDINGS) {
                byte[] bytes = FileStamp.utf8("the new " + ending);
                for (Map.Entry<String, Place> place : good.entrySet()) {
                    Path target = place.getValue().in(scratch.fresh(), ending);
                    SafeFiles.save(target, bytes);
                    tally.expect(
                            Arrays.equals(bytes, Files.readAllBytes(target)) && temporaries(target) == 0,
                            place.getKey() + " ." + ending + " was not saved");
                }
                for (Map.Entry<String, Place> place : bad.entrySet()) {
                    refused(place.getKey() + " ." + ending, place.getValue().in(scratch.fresh(), ending), tally);
                }
                midway(scratch, ending, tally);
            }
        }
        return tally.outcome(
                good.size() + " good and " + (bad.size() + 12) + " bad places, " + ENDINGS.size() + " endings");
    }

    private static Map<String, Place> good() {
        Map<String, Place> all = new LinkedHashMap<>();
        all.put("a plain name", (folder, ending) -> folder.resolve("work." + ending));
        all.put(
                "a name of 255 bytes",
                (folder, ending) -> folder.resolve("n".repeat(254 - ending.length()) + "." + ending));
        all.put("Chinese", (folder, ending) -> folder.resolve("分數場." + ending));
        all.put("an emoji", (folder, ending) -> folder.resolve("🎲." + ending));
        all.put("a name Windows keeps", (folder, ending) -> folder.resolve("con." + ending));
        all.put("blanks and quotes", (folder, ending) -> folder.resolve(" a 'b' \"c\"." + ending));
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
        all.put("the kernel's", (folder, ending) -> Path.of("/proc/sys/work." + ending));
        return all;
    }

    private static void refused(String which, Path target, Tally tally) throws IOException {
        List<Path> before = around(target);
        try {
            SafeFiles.save(target, OLD);
            tally.expect(false, which + " was saved");
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage());
            tally.expect(
                    said.startsWith("cannot save ") && said.contains("; ") && said.length() <= 300,
                    which + " said " + said);
        }
        tally.expect(before.equals(around(target)), which + " left something");
    }

    /** The disk fills up, the folder goes, or the person cancels, after each tenth of the bytes. */
    private static void midway(Scratch scratch, String ending, Tally tally) throws IOException {
        for (int tenth = 0; tenth <= 10; tenth++) {
            int until = tenth;
            Path target = Files.write(scratch.fresh().resolve("work." + ending), OLD);
            try {
                SafeFiles.save(target, out -> {
                    out.write(new byte[1000 * until]);
                    throw new IOException("cancelled");
                });
                tally.expect(false, "cancelling was not noticed");
            } catch (IOException e) {
                tally.expect(
                        Arrays.equals(OLD, Files.readAllBytes(target)) && temporaries(target) == 0,
                        "cancelled at " + until + " tenths: " + around(target));
            }
        }
        Path folder = scratch.fresh();
        Path target = folder.resolve("work." + ending);
        try {
            SafeFiles.save(
                    target,
                    out -> {
                        out.write(OLD);
                        for (Path file : around(target)) {
                            Files.delete(file);
                        }
                        Files.delete(folder);
                    },
                    Set.of(),
                    new RealDisk());
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
