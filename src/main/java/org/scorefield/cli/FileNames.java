package org.scorefield.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.scorefield.figure.Formats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Files to write: the ending says the format. */
final class FileNames {
    private FileNames() {}

    /** A file to write whose ending is that of a figure format. */
    static final class Figure implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(
                    text, Formats.CATALOGUE.ids().stream().map(id -> "." + id).toList());
        }
    }

    /** A file to write: a figure, or a table as {@code .csv}. */
    static final class FigureOrTable implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(
                    text,
                    Stream.concat(Formats.CATALOGUE.ids().stream().map(id -> "." + id), Stream.of(".csv"))
                            .toList());
        }
    }

    /** A file to write whose ending is {@code .csv}. */
    static final class Csv implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".csv"));
        }
    }

    /** A file to write whose ending is {@code .scorefield}. */
    static final class Project implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".scorefield"));
        }
    }

    /** A file to write, {@code .scorefield} or {@code .csv}. */
    static final class SceneOrTable implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return withEnding(text, List.of(".scorefield", ".csv"));
        }
    }

    /** A file to read. */
    static final class Input implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (text.isBlank()) {
                throw new TypeConversionException("name a file, but not \"" + text + "\"");
            }
            return Path.of(text);
        }
    }

    static Path withEnding(String text, List<String> endings) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(lower::endsWith)) {
            throw new TypeConversionException(
                    "the ending of the file must be " + String.join(" or ", endings) + ", but it is \"" + text + "\"");
        }
        return Path.of(text);
    }

    /** The ending that picks the format, in small letters and without its dot. */
    static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Refuses to write samples and their ways into one file. */
    static void requireTwo(Path output, Path trajectories) {
        if (trajectories
                .toAbsolutePath()
                .normalize()
                .equals(output.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("-o and --trajectories name the same file; give them two names");
        }
    }
}
