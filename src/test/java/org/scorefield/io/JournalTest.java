package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Project;
import org.scorefield.scene.Component;
import org.scorefield.scene.PointCloud;

/** A journal gives back the last edit that was written whole, whatever happened to the end of it. */
class JournalTest {
    private static final ProjectFiles FILES = SomeProjects.FILES;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyEditComesBackAsItWas(long seed) throws Exception {
        EditBot bot = new EditBot(seed);
        try (Journal journal = new Journal(folder, bot.now(), FILES, new RealDisk())) {
            journal.snapshot(true, bot.now());
            for (int i = 0; i < 60; i++) {
                if (i == 30) {
                    journal.snapshot(false, bot.now());
                }
                Project edited = bot.edit();
                journal.record("edit " + i, false, edited);
                Recovery back = Recovery.read(folder, FILES).orElseThrow();
                assertEquals(edited, back.project());
                assertEquals(journal.written(), back.edits());
                assertEquals("edit " + i, back.label());
            }
        }
        assertEquals(2, files().size(), "older segments are gone: " + files());
    }

    /** Cut at every length, as a power cut may: what is given back is a state that was, never another. */
    @Test
    void aJournalCutAnywhereGivesBackAnEarlierEdit() throws Exception {
        EditBot bot = new EditBot(7);
        List<Project> states = new ArrayList<>();
        try (Journal journal = new Journal(folder, bot.now(), FILES, new RealDisk())) {
            journal.snapshot(true, bot.now());
            states.add(bot.now());
            for (int i = 0; i < 6; i++) {
                journal.record("edit", false, bot.edit());
                states.add(bot.now());
            }
        }
        Path lines = folder.resolve("1.journal");
        byte[] whole = Files.readAllBytes(lines);
        for (int length = whole.length; length >= 0; length -= 7) {
            Files.write(lines, Arrays.copyOf(whole, length));
            Optional<Recovery> back = Recovery.read(folder, FILES);
            int lineEnds = (int) new String(whole, 0, length, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertEquals(lineEnds == 0, back.isEmpty());
            back.ifPresent(r -> assertEquals(states.get(lineEnds - 1), r.project()));
        }
    }

    @Test
    void aFlippedBitIsNeverTakenForAnEdit() throws Exception {
        EditBot bot = new EditBot(8);
        List<Project> states = new ArrayList<>();
        try (Journal journal = new Journal(folder, bot.now(), FILES, new RealDisk())) {
            journal.snapshot(true, bot.now());
            states.add(bot.now());
            for (int i = 0; i < 5; i++) {
                journal.record("edit", false, bot.edit());
                states.add(bot.now());
            }
        }
        Path lines = folder.resolve("1.journal");
        byte[] whole = Files.readAllBytes(lines);
        RandomStream.of(8, "bits").ints(300, 0, 8 * whole.length).forEach(bit -> {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                Files.write(lines, flipped);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            Recovery.read(folder, FILES).ifPresent(r -> assertTrue(states.contains(r.project()), "bit " + bit));
        });
    }

    @Test
    void theNewestWeightsComeBackIfTheNetworkIsStillTheSame() throws Exception {
        Project trained = SomeProjects.trained();
        try (Journal journal = new Journal(folder, trained, FILES, new RealDisk())) {
            journal.snapshot(true, trained);
            journal.checkpoint(trained);
            journal.record("reseed", false, with(trained, 99));
            assertEquals(
                    trained.weights(),
                    Recovery.read(folder, FILES).orElseThrow().project().weights());
            Files.writeString(folder.resolve(Journal.WEIGHTS), "{ broken");
            assertEquals(
                    Optional.empty(),
                    Recovery.read(folder, FILES).orElseThrow().project().weights());
        }
    }

    /** A million points are 20 MB of text; adding ten to them must not write them all again. */
    @Test
    void aGrowingCloudCostsItsNewPointsOnly() throws Exception {
        double[] xy = new double[100_000];
        Arrays.setAll(xy, i -> i * 1e-5);
        Project before = cloud(Points.wrap(xy));
        Project after = cloud(Points.wrap(Arrays.copyOf(xy, xy.length + 20)));
        byte[] line = JournalLine.of(1, "spray", false, before, after).format(FILES);
        assertTrue(line.length < 2000, line.length + " bytes");
        assertEquals(
                after,
                JournalLine.parse(Arrays.copyOf(line, line.length - 1), "journal", FILES)
                        .apply(before));
    }

    /** One operation fails, anywhere: the edit before is there, and the next edit is kept again. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FULL", "DENIED", "INTERRUPTED", "BROKEN"})
    void aDiskThatFailsOnceLosesNothingThatWasWritten(String fault) throws Exception {
        FaultyDisk.Fault kind = FaultyDisk.Fault.valueOf(fault);
        int operations = keep(folder.resolve("all"), new FaultyDisk(0, kind, false));
        for (int k = 1; k <= operations; k++) {
            keep(folder.resolve("k" + k), new FaultyDisk(k, kind, false));
        }
    }

    private static int keep(Path folder, FaultyDisk disk) throws IOException {
        Files.createDirectory(folder);
        EditBot bot = new EditBot(3);
        Project written = null;
        try (Journal journal = new Journal(folder, bot.now(), FILES, disk)) {
            for (int i = 0; i < 8; i++) {
                Project edited = bot.edit();
                try {
                    if (i == 4) {
                        journal.snapshot(false, edited);
                    } else {
                        journal.record("edit", false, edited);
                    }
                    journal.sync();
                    written = edited;
                } catch (IOException e) {
                    assertTrue(String.valueOf(e.getMessage()).startsWith("cannot "), e.toString());
                }
                Optional<Project> back = Recovery.read(folder, FILES).map(Recovery::project);
                if (written != null) {
                    assertTrue(
                            back.isPresent()
                                    && (back.get().equals(written) || back.get().equals(edited)),
                            "after operation " + disk.count());
                }
            }
            int operations = disk.count();
            journal.record("edit after the trouble", false, bot.edit());
            assertEquals(Optional.of(bot.now()), Recovery.read(folder, FILES).map(Recovery::project));
            return operations;
        }
    }

    @Test
    void nobodyElseMayReadAJournal() throws Exception {
        EditBot bot = new EditBot(1);
        try (Journal journal = new Journal(folder, bot.now(), FILES, new RealDisk())) {
            journal.snapshot(true, bot.now());
            journal.checkpoint(SomeProjects.trained());
        }
        for (Path file : files()) {
            assertEquals(Disk.OWNER_ONLY, Files.getPosixFilePermissions(file), file.toString());
        }
    }

    @Test
    void aProjectTooLargeForAnyFileIsSaidInASentence() throws Exception {
        Project two = cloud(Points.wrap(new double[4_000_000]));
        Component half = two.recipe().scene().components().getFirst();
        Project large = new Project(
                two.name(),
                two.recipe().withScene(two.recipe().scene().withComponents(List.of(half, half))),
                Optional.empty(),
                Map.of());
        try (Journal journal = new Journal(folder, large, FILES, new RealDisk())) {
            IOException e = assertThrows(IOException.class, () -> journal.snapshot(false, large));
            assertTrue(String.valueOf(e.getMessage()).contains("at most 3000000 points"), e.getMessage());
        }
    }

    private static Project cloud(Points points) {
        return new Project(
                "cloud",
                SomeProjects.standard(SomeProjects.twoModes().withComponents(List.of(new PointCloud("c", 1, points)))),
                Optional.empty(),
                Map.of());
    }

    private static Project with(Project p, long seed) {
        return new Project(p.name(), p.recipe().withSeed(seed), p.weights(), p.view(), p.unknown());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
