package org.scorefield.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file someone asked us to read: what can be wrong before its first byte means anything. */
final class InputFile {
    private InputFile() {}

    /** The last part of a path: messages and projects hold no folder of anyone's machine. */
    static String name(Path file) {
        @Nullable Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** Opens a file, or says why it cannot be opened. */
    static InputStream open(Path file, String what) throws BadFileException {
        if (Files.isDirectory(file)) {
            throw new BadFileException(file.toString(), "", "is a folder; name a file in it that holds " + what);
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new BadFileException(file.toString(), "", "there is no such file; check the name and the folder", e);
        } catch (AccessDeniedException e) {
            throw new BadFileException(file.toString(), "", "you have no permission to read it", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** All bytes of a file of at most {@code most} bytes. */
    static byte[] read(Path file, int most, String what) throws BadFileException {
        try (InputStream in = open(file, what)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new BadFileException(name(file), "", what + " is at most " + (most >> 20) + " MB");
            }
            return bytes;
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static BadFileException unreadable(Path file, IOException e) {
        return new BadFileException(file.toString(), "", "cannot be read: " + e.getMessage(), e);
    }
}
