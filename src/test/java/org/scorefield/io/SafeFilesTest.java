package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    /** A disk whose k-th operation fails, after half of the bytes if it is a write. */
    private record FaultyDisk(int k, IOException fault, int[] count) implements Disk {
        private void step() throws IOException {
            if (++count[0] == k) {
                throw fault;
            }
        }

        @Override
        public void create(Path file) throws IOException {
            step();
            new Disk.Real().create(file);
        }

        @Override
        public void write(Path file, SafeFiles.Content content) throws IOException {
            if (count[0] + 1 == k) {
                Files.write(file, Arrays.copyOf(NEW, NEW.length / 2));
            }
            step();
            new Disk.Real().write(file, content);
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            step();
            new Disk.Real().replace(from, to);
        }

        @Override
        public void sync(Path where) throws IOException {
            step();
            new Disk.Real().sync(where);
        }

        @Override
        public void deleteIfExists(Path file) throws IOException {
            new Disk.Real().deleteIfExists(file);
        }
    }

    static Stream<Arguments> faults() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(k -> Stream.of(
                        Arguments.of(k, new IOException("No space left on device"), "the disk is full"),
                        Arguments.of(k, new FileSystemException("f", null, "Disk quota exceeded"), "the disk is full"),
                        Arguments.of(k, new AccessDeniedException("f"), "you may not write in"),
                        Arguments.of(k, new FileSystemException("f", null, "Read-only file system"), "read-only"),
                        Arguments.of(k, new ClosedByInterruptException(), "saving was interrupted"),
                        Arguments.of(k, new IOException("Input/output error"), "Input/output error; choose another")));
    }

    @ParameterizedTest(name = "operation {0}: {1}")
    @MethodSource("faults")
    void aDiskThatFailsLeavesTheOldFileOrTheNew(int k, IOException fault, String cause) throws Exception {
        Path file = folder.resolve("work.csv");
        SafeFiles.save(file, OLD);
        IOException e = assertThrows(
                IOException.class,
                () -> SafeFiles.save(file, out -> out.write(NEW), new FaultyDisk(k, fault, new int[1])));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains("work.csv") && said.contains(cause), said);
        assertArrayEquals(k < 4 ? OLD : NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
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
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), files());
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

    @Test
    void aReaderNeverSeesAMissingOrHalfFile() throws Exception {
        Path file = folder.resolve("work");
        byte[][] versions = {new byte[10_000], new byte[50_000]};
        SafeFiles.save(file, versions[0]);
        Thread reader = new Thread(() -> {
            while (!Thread.interrupted()) {
                try {
                    long size = Files.readAllBytes(file).length;
                    if (size != 10_000 && size != 50_000) {
                        throw new AssertionError("saw " + size + " bytes");
                    }
                } catch (ClosedByInterruptException e) {
                    return;
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        Throwable[] seen = new Throwable[1];
        reader.setUncaughtExceptionHandler((t, e) -> seen[0] = e);
        reader.start();
        for (int i = 0; i < 200; i++) {
            SafeFiles.save(file, versions[i % 2]);
        }
        reader.interrupt();
        reader.join();
        assertEquals(null, seen[0]);
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
