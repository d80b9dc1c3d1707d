package org.scorefield.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scorefield.Promise;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;

/**
 * R19: a file of every shape that was ever written opens for ever. The files stand under {@code golden} in the test
 * resources and are never written again; a new shape adds one.
 */
public final class OldFilesPromise implements Promise {
    private static final ProjectFiles FILES = new ProjectFiles(Recipes::standard);

    /** The file, and whether it is written again with the same bytes, but for noughts that had a minus once. */
    private static final Map<String, Boolean> GOLDEN = Map.ofEntries(
            Map.entry("scene-only.scorefield", false),
            Map.entry("untrained.scorefield", true),
            Map.entry("trained.scorefield", true),
            Map.entry("trained-without-finest.scorefield", false),
            Map.entry("points.scorefield", true),
            Map.entry("labels.scorefield", true),
            Map.entry("technique.scorefield", true),
            Map.entry("history.scorefield", true),
            Map.entry("newer-minor.scorefield", false),
            Map.entry("figure.png", false),
            Map.entry("figure.svg", false),
            Map.entry("figure.pdf", false),
            Map.entry("figure-0.1.pdf", false),
            Map.entry("figure-0.1.svg", false),
            Map.entry("figure-0.1.png", false));

    @Override
    public String id() {
        return "R19";
    }

    @Override
    public String says() {
        return "old files open for ever";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        GOLDEN.forEach((name, same) -> {
            byte[] bytes = golden(name);
            try {
                Project project = name.endsWith(ProjectFiles.ENDING)
                        ? FILES.parse(bytes, name)
                        : Incoming.figure(bytes, name, FILES);
                tally.expect(!project.recipe().scene().components().isEmpty(), name + " is empty");
                byte[] again = FILES.format(project);
                tally.expect(
                        !same || Arrays.equals(withOneNought(bytes), again), name + " is written with other bytes");
                tally.expect(
                        FILES.parse(again, name).equals(project),
                        name + " is another project after being written again");
            } catch (IOException e) {
                tally.expect(false, name + ": " + e.getMessage());
            }
        });
        newer(tally);
        return tally.outcome(GOLDEN.size() + " golden files, a newer minor and a newer major version");
    }

    /** A newer minor version adds fields, which survive; a newer major one is refused in words. */
    private static void newer(Tally tally) throws IOException {
        Project newer = FILES.parse(golden("newer-minor.scorefield"), "newer-minor.scorefield");
        String again = new String(FILES.format(newer), StandardCharsets.UTF_8);
        for (String kept : List.of("\"mood\": \"calm\"", "\"colour\": \"teal\"", "\"palette\"")) {
            tally.expect(again.contains(kept), "a newer field was lost: " + kept);
        }
        try {
            FILES.parse(
                    FileStamp.utf8("{\"format\": \"scorefield\", \"version\": 2, \"worlds\": []}"), "next.scorefield");
            tally.expect(false, "a newer major version was read");
        } catch (BadFileException e) {
            tally.expect(String.valueOf(e.getMessage()).contains("newer Scorefield"), e.getMessage());
        }
    }

    private static byte[] withOneNought(byte[] json) {
        return FileStamp.utf8(new String(json, StandardCharsets.UTF_8).replace("-0.0", "0"));
    }

    private static byte[] golden(String name) {
        try (InputStream in = Objects.requireNonNull(
                OldFilesPromise.class.getResourceAsStream("/golden/" + name), "no golden file " + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
