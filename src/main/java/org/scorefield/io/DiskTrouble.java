package org.scorefield.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** What a failing disk says, in one sentence of ours: path, cause, remedy. */
final class DiskTrouble {
    private static final int LONGEST_PATH = 120;

    private DiskTrouble() {}

    /**
     * One sentence.
     *
     * @param verb what could not be done, such as "save"
     */
    static String explain(String verb, Path target, IOException e) {
        String path = BadFileException.shortName(target.toString(), LONGEST_PATH);
        return BadFileException.escape(
                "cannot " + verb + " " + path + ": " + cause(target, e), BadFileException.LONGEST_MESSAGE);
    }

    private static String cause(Path target, IOException e) {
        String said = reason(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("quota") || said.contains("not enough space")) {
            return "the disk is full; free some space or choose another disk";
        }
        if (said.contains("read-only")) {
            return Files.exists(target)
                    ? "the file is read-only; make it writable or choose another name"
                    : "the folder is read-only; choose another one";
        }
        if (said.contains("name too long")) {
            return "the name is too long; choose a shorter one";
        }
        if (said.contains("symbolic link") || said.contains("too many levels")) {
            return "its name is a link that leads in a circle; choose another name";
        }
        return switch (e) {
            case NoSuchFileException missing ->
                Files.isDirectory(SafeFiles.folderOf(target))
                        ? "no file can be made in " + folder(target) + "; choose another folder"
                        : "the folder " + folder(target) + " does not exist; create it or choose another one";
            case DirectoryNotEmptyException folder -> "this is a folder; add the name of a file";
            case AccessDeniedException denied ->
                "you may not write in " + folder(target) + "; choose a folder of your own";
            case FileAlreadyExistsException full ->
                "too many files called " + Temporaries.START + "*" + Temporaries.END + " stand beside it; delete them";
            case FileNotFoundException missing -> "it cannot be opened for writing; choose another name";
            case ClosedByInterruptException interrupted -> "saving was interrupted; save again";
            default -> reason(e) + "; choose another place and save again";
        };
    }

    private static String folder(Path target) {
        return BadFileException.shortName(SafeFiles.folderOf(target).toString(), LONGEST_PATH / 2);
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
