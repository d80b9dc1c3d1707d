package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file was when we last read or wrote it. Size and time tell cheaply that nothing has changed; where they differ,
 * the bytes decide.
 *
 * @param modifiedNanos when it was last written, as the file system says
 * @param sha256 of its bytes, in hex
 */
public record FileStamp(long size, long modifiedNanos, String sha256) {
    /** The stamp of a file as it is now; empty if there is none. */
    public static Optional<FileStamp> of(Path file) throws IOException {
        try {
            long modified = modified(file);
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(new FileStamp(bytes.length, modified, digest(bytes)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The stamp of a file whose bytes were just read or written. */
    public static FileStamp of(Path file, byte[] bytes) throws IOException {
        return new FileStamp(bytes.length, modified(file), digest(bytes));
    }

    /**
     * Whether the file is still what it was.
     *
     * @return false if its bytes are others, or it is gone
     */
    public boolean fits(Path file) throws IOException {
        try {
            if (Files.size(file) != size) {
                return false;
            }
            return modified(file) == modifiedNanos
                    || of(file).filter(now -> now.sha256.equals(sha256)).isPresent();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** SHA-256 of bytes, in hex. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
