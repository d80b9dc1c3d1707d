package org.scorefield.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/**
 * What a journal remembers of a session that has ended.
 *
 * @param project as it was at the last edit that was written whole, with the newest weights that fit it
 * @param edits how many lines of the session led there
 * @param clean whether its file held the same, so that nothing was lost
 * @param label what the last edit was called
 */
public record Recovery(Project project, long edits, boolean clean, String label) {
    /**
     * Reads a session's folder.
     *
     * @return empty if it holds nothing that can be read
     */
    public static Optional<Recovery> read(Path folder, ProjectFiles files) {
        for (long segment : segments(folder)) {
            try {
                Recovery found = read(folder, segment, files);
                return Optional.of(found.withWeights(folder, files));
            } catch (IOException e) {
                // intentional: the segment before it is whole until this one is
            }
        }
        return Optional.empty();
    }

    /** The numbers of the snapshots in a folder, newest first. */
    private static List<Long> segments(Path folder) {
        List<Long> numbers = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + Journal.LINES)) {
            for (Path file : all) {
                String name = InputFile.name(file);
                String number = name.substring(0, name.length() - Journal.LINES.length());
                if (number.matches("[1-9]\\d{0,17}")) {
                    numbers.add(Long.parseLong(number));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(); // intentional: a folder that cannot be listed has nothing to give back
        }
        numbers.sort(Comparator.reverseOrder());
        return numbers;
    }

    private static Recovery read(Path folder, long segment, ProjectFiles files) throws IOException {
        Path file = folder.resolve(segment + Journal.LINES);
        byte[] bytes = Files.readAllBytes(file);
        Project now = files.read(folder.resolve(segment + ProjectFiles.ENDING));
        JournalLine last = null;
        int start = 0;
        for (int end = end(bytes, start); end >= 0; end = end(bytes, start)) {
            try {
                JournalLine line =
                        JournalLine.parse(Arrays.copyOfRange(bytes, start, end), InputFile.name(file), files);
                if (last != null && line.n() != last.n() + 1) {
                    break;
                }
                now = line.apply(now);
                last = line;
            } catch (BadFileException | IllegalArgumentException e) {
                break; // intentional: what comes after a broken line has no meaning without it
            }
            start = end + 1;
        }
        if (last == null) {
            throw new BadFileException(InputFile.name(file), "1:1", "the journal has no whole line");
        }
        return new Recovery(now, last.n(), last.clean(), last.label());
    }

    private static int end(byte[] bytes, int start) {
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private Recovery withWeights(Path folder, ProjectFiles files) {
        Path file = folder.resolve(Journal.WEIGHTS);
        if (!Files.exists(file)) {
            return this;
        }
        try {
            Project trained = files.read(file);
            Optional<Weights> fitting = trained.weights()
                    .filter(w ->
                            trained.recipe().network().equals(project.recipe().network()));
            return new Recovery(project.withWeights(fitting), edits, clean, label);
        } catch (BadFileException e) {
            return this; // intentional: weights can be learned again, the drawing cannot
        }
    }
}
