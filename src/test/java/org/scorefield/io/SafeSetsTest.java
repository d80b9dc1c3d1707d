package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.io.FaultyDisk.Fault;

/** All files of a set are new, or every place is as it was and nothing else is left. */
class SafeSetsTest {
    private static final String OLD = "what stood there";
    private static final String NEW = "what is to stand there, which is longer";
    private static final Map<String, String> BEFORE = Map.of("b.png", OLD, "d.png", OLD, "notes.txt", OLD);
    private static final Map<String, String> AFTER =
            Map.of("a.png", NEW, "b.png", NEW, "c.png", NEW, "d.png", NEW, "notes.txt", OLD);

    /** How often a set of four, two of them over old files, asks the disk for something, names that are taken included. */
    private static final int OPERATIONS = 35;

    @TempDir
    private Path folder;

    @BeforeEach
    void oldFiles() throws IOException {
        for (String name : BEFORE.keySet()) {
            Files.writeString(folder.resolve(name), OLD);
        }
    }

    private void save(Disk disk) throws IOException {
        SafeSets.save(
                files -> {
                    for (String name : List.of("a.png", "b.png", "c.png", "d.png")) {
                        files.add(folder.resolve(name), out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));
                    }
                },
                disk);
    }

    private Map<String, String> now() throws IOException {
        Map<String, String> now = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                now.put(InputFile.name(file), Files.readString(file));
            }
        }
        return now;
    }

    @Test
    void aSetReplacesWhatWasThereAndLeavesNothingBeside() throws IOException {
        FaultyDisk disk = new FaultyDisk(0, Fault.FULL, false);
        save(disk);
        assertEquals(AFTER, now());
        assertEquals(OPERATIONS, disk.count());
    }

    static Stream<Arguments> faults() {
        return IntStream.rangeClosed(1, OPERATIONS)
                .boxed()
                .flatMap(k -> Stream.of(Fault.values()).map(fault -> Arguments.of(k, fault)));
    }

    @ParameterizedTest(name = "operation {0}: {1}")
    @MethodSource("faults")
    void aDiskThatFailsOnceLeavesAllOldOrAllNew(int k, Fault fault) throws IOException {
        try {
            save(new FaultyDisk(k, fault, false));
            assertEquals(AFTER, now());
        } catch (IOException e) {
            assertEquals(BEFORE, now());
            String said = String.valueOf(e.getMessage());
            assertTrue(said.startsWith("cannot save ") && said.contains(fault.said()), said);
        }
    }

    @ParameterizedTest(name = "operation {0}: {1}")
    @MethodSource("faults")
    void aDiskThatFailsForGoodLeavesNoFileHalfWritten(int k, Fault fault) throws IOException {
        try {
            save(new FaultyDisk(k, fault, true));
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains(fault.said()), e.getMessage());
        }
        Map<String, String> now = now();
        now.keySet().removeIf(name -> name.endsWith(Temporaries.END));
        now.forEach((name, text) -> assertTrue(text.equals(AFTER.get(name)) || text.equals(BEFORE.get(name)), name));
        assertTrue(now.keySet().containsAll(BEFORE.keySet()), now.toString());
    }

    @ParameterizedTest(name = "room for {0} bytes")
    @ValueSource(ints = {0, 20, 60, 100, 150})
    void aFullDiskLeavesWhatWasThere(int room) throws IOException {
        IOException e = assertThrows(IOException.class, () -> save(SmallDisk.of(room)));
        assertTrue(String.valueOf(e.getMessage()).contains("the disk is full; free some space"), e.getMessage());
        assertEquals(BEFORE, now());
    }

    @Test
    void aFileWrittenWhileAnotherIsHasOneSentenceOfItsOwn() throws IOException {
        Path outer = folder.resolve("b.png");
        Path inner = folder.resolve("no").resolve("e.png");
        IOException e = assertThrows(
                IOException.class,
                () -> SafeSets.save(files -> files.add(outer, out -> files.add(inner, in -> in.write(1)))));
        assertEquals(
                "cannot save " + inner + ": the folder " + inner.getParent()
                        + " does not exist; create it or choose another one",
                e.getMessage());
        assertEquals(BEFORE, now());
    }

    @Test
    void workThatStopsLeavesWhatWasThere() throws IOException {
        Path first = folder.resolve("b.png");
        assertThrows(
                CancellationException.class,
                () -> SafeSets.save(files -> {
                    files.add(first, out -> out.write(1));
                    throw new CancellationException();
                }));
        assertEquals(BEFORE, now());
    }
}
