package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails, the target holds its old bytes or the new ones, and no other file is left. */
class SafeFilesTest {
    private static final byte[] OLD = "the old work".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "the new work, which is longer".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void savingReplacesTheFileAndLeavesNothingBeside() throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        SafeFiles.save(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    static Stream<Arguments> faults() {
        return IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(k -> Stream.of(FaultyDisk.Fault.values()).map(fault -> Arguments.of(k, fault)));
    }

    /** Create, write, force, read, move, sync: a disk that fails from one of them on. */
    @ParameterizedTest(name = "operation {0}: {1}")
    @MethodSource("faults")
    void aDiskThatFailsLeavesTheOldFileOrTheNew(int k, FaultyDisk.Fault fault) throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        FaultyDisk disk = new FaultyDisk(k, fault, true);
        IOException e =
                assertThrows(IOException.class, () -> SafeFiles.save(file, out -> out.write(NEW), Set.of(), disk));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains("work.csv") && said.contains(fault.said()), said);
        assertArrayEquals(k < 6 ? OLD : NEW, Files.readAllBytes(file));
        assertTrue(files().size() <= 2, "at most one temporary file: " + files());
    }

    @Test
    void aFileHeldForAMomentIsSavedAtTheNextTry() throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        FaultyDisk disk = new FaultyDisk(5, FaultyDisk.Fault.DENIED, false);
        SafeFiles.save(file, out -> out.write(NEW), Set.of(), disk);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void theOldFileStaysBesideTheNew() throws Exception {
        Path file = folder.resolve("work.scorefield");
        for (byte[] bytes : List.of(OLD, NEW, OLD)) {
            SafeFiles.saveOver(file, bytes, readBack -> assertArrayEquals(bytes, readBack), new RealDisk());
        }
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertArrayEquals(NEW, Files.readAllBytes(SafeFiles.backupOf(file)));
        assertEquals(2, files().size(), files().toString());
        Path longest = folder.resolve("分".repeat(85));
        SafeFiles.saveOver(longest, OLD, readBack -> {}, new RealDisk());
        SafeFiles.saveOver(longest, NEW, readBack -> {}, new RealDisk());
        assertArrayEquals(OLD, Files.readAllBytes(SafeFiles.backupOf(longest)));
    }

    @Test
    void bytesThatCannotBeReadAgainNeverTakeTheOldOnesPlace() throws Exception {
        Path file = folder.resolve("work.scorefield");
        SafeFiles.save(file, OLD);
        IOException e = assertThrows(
                IOException.class,
                () -> SafeFiles.saveOver(
                        file,
                        NEW,
                        readBack -> {
                            throw new BadFileException("work.scorefield", "1:1", "this is not JSON");
                        },
                        new RealDisk()));
        assertTrue(String.valueOf(e.getMessage()).contains("this is not JSON"), e.getMessage());
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whoMayReadTheFileStaysAsItWas() throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(file, Disk.OWNER_ONLY);
        SafeFiles.save(file, NEW);
        assertEquals(Disk.OWNER_ONLY, Files.getPosixFilePermissions(file));
    }

    @Test
    void whatADeadProcessLeftIsSweptAndWhatALivingOneWritesIsNot() throws Exception {
        Path living = Files.createFile(
                folder.resolve(".scorefield-" + ProcessHandle.current().pid() + "-0.tmp"));
        Files.createFile(folder.resolve(".scorefield-999999999-0.tmp"));
        Files.createFile(folder.resolve(".scorefield-3.tmp")); // as versions before this one named them
        Path foreign = Files.createFile(folder.resolve(".scorefield-notes.tmp"));
        Temporaries.sweep(folder);
        assertEquals(List.of(living, foreign), files());
    }

    @Test
    void contentThatFailsHalfwayLeavesTheOldFile() throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        assertThrows(
                IllegalStateException.class,
                () -> SafeFiles.save(file, out -> {
                    out.write(NEW);
                    throw new IllegalStateException("diverged");
                }));
        assertThrows(
                NoClassDefFoundError.class,
                () -> SafeFiles.save(file, out -> {
                    throw new NoClassDefFoundError("the machine shuts down");
                }));
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void aPlaceIsRefusedBeforeTheWorkAsItIsAfterIt() throws Exception {
        SafeFiles.requirePlace(folder.resolve("new.csv"));
        assertThrows(IOException.class, () -> SafeFiles.requirePlace(folder));
        assertThrows(
                IOException.class,
                () -> SafeFiles.requirePlace(folder.resolve("missing").resolve("a.csv")));
        assertEquals(List.of(), files());
    }

    @Test
    void badPlacesAreNamedWithARemedy() throws Exception {
        refuse(folder, "this is a folder; add the name of a file");
        refuse(folder.resolve("missing").resolve("a.csv"), "missing does not exist; create it or choose another one");
        Path file = folder.resolve("file");
        Files.createFile(file);
        refuse(file.resolve("a.csv"), "does not exist; create it");
        refuse(folder.resolve("n".repeat(300)), "the name is too long; choose a shorter one");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        SafeFiles.save(loop, NEW); // a link to nowhere is replaced by the file
        assertArrayEquals(NEW, Files.readAllBytes(loop));
    }

    @Test
    void aFolderNobodyMayWriteInIsNamed() {
        Path kernel = Path.of("/proc/sys");
        Assumptions.assumeTrue(Files.isDirectory(kernel));
        IOException e = assertThrows(IOException.class, () -> SafeFiles.save(kernel.resolve("a.csv"), NEW));
        assertTrue(String.valueOf(e.getMessage()).startsWith("cannot save /proc/sys/a.csv: "), e.getMessage());
    }

    @Test
    void aDeviceIsNotReplacedByAFile() {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        IOException e = assertThrows(IOException.class, () -> SafeFiles.requirePlace(device));
        assertTrue(String.valueOf(e.getMessage()).contains("a pipe or a device and no file"), e.getMessage());
    }

    @Test
    void aNameOf255BytesAndALinkAreSaved() throws Exception {
        Path longest = folder.resolve("分".repeat(85));
        SafeFiles.save(longest, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(longest));
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, longest);
        SafeFiles.save(link, OLD);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(OLD, Files.readAllBytes(longest));
    }

    private void refuse(Path target, String message) throws IOException {
        List<Path> before = files();
        IOException e = assertThrows(IOException.class, () -> SafeFiles.save(target, NEW));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains(message), said);
        assertFalse(said.contains("\n"), said);
        assertEquals(before, files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
