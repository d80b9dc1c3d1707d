package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorefield.figure.Attachments;
import org.scorefield.recipe.Project;

/** What someone opened, dropped or named: a project, a figure that carries one, a table, a picture. */
public sealed interface Incoming {
    /** A project file; saving goes there again. */
    record OfProject(Project project, FileStamp stamp) implements Incoming {}

    /** A project that travelled in a figure; the figure is never written over. */
    record OfFigure(Project project) implements Incoming {}

    /** A table of numbers, not read yet: it may take asking how. */
    record OfTable(Path file) implements Incoming {}

    /** A picture without a project: its dark places may become points. */
    record OfPicture(byte[] bytes, String name) implements Incoming {}

    /** What is opened besides projects, by the endings of names. */
    List<String> TABLES = List.of(".csv", ".tsv", ".txt", ".dat");

    List<String> FIGURES = List.of(".png", ".svg", ".pdf");
    List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

    /**
     * Looks at a file and reads what can be read without asking. Its first bytes decide; a name decides only between a
     * project and a table.
     *
     * @throws BadFileException if it cannot be read, or is nothing of ours
     */
    static Incoming read(Path file, ProjectFiles files) throws BadFileException {
        String name = InputFile.name(file);
        if (endsWith(name, TABLES) && !isSmall(file)) {
            return new OfTable(file);
        }
        byte[] bytes = InputFile.read(file, JsonCursor.MOST_BYTES, "a file to open");
        if (bytes.length <= ShareText.LONGEST_READ && ShareText.isIn(new String(bytes, StandardCharsets.UTF_8))) {
            return new OfFigure(new ShareText(files).read(new String(bytes, StandardCharsets.UTF_8)));
        }
        if (endsWith(name, TABLES)) {
            return new OfTable(file);
        }
        if (isFigure(bytes) || endsWith(name, FIGURES) || endsWith(name, PICTURES)) {
            return endsWith(name, PICTURES) && attachment(bytes, name).isEmpty()
                    ? new OfPicture(bytes, name)
                    : new OfFigure(figure(bytes, name, files));
        }
        try {
            return new OfProject(files.parse(bytes, name), FileStamp.of(file, bytes));
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    /** The project that travelled in a PNG, SVG or PDF. */
    static Project figure(byte[] bytes, String name, ProjectFiles files) throws BadFileException {
        Optional<String> carried = attachment(bytes, name);
        if (carried.isEmpty()) {
            throw new BadFileException(
                    name, "", "this figure carries no project; only figures that Scorefield exported with one do");
        }
        return files.parse(FileStamp.utf8(carried.get()), name);
    }

    /** No larger than a share text may be. */
    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= ShareText.LONGEST_READ;
        } catch (IOException e) {
            return false; // intentional: whoever reads it says what is wrong with it
        }
    }

    private static Optional<String> attachment(byte[] bytes, String name) throws BadFileException {
        try {
            return Attachments.read(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFileException(name, "", e.getMessage() == null ? "this figure is damaged" : e.getMessage(), e);
        }
    }

    private static boolean isFigure(byte[] bytes) {
        String head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 1000)), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u0089PNG") || head.startsWith("%PDF") || head.contains("<svg");
    }

    private static boolean endsWith(String name, List<String> endings) {
        String small = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(small::endsWith);
    }
}
