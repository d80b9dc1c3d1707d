package org.scorefield.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorefield.field.Require;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.MovieWriter;
import org.scorefield.figure.movie.Movies;
import org.scorefield.figure.movie.PngFrames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long, how fast and how large a movie is. */
final class MovieOptions {
    @Option(names = "--seconds", paramLabel = "S", description = "How long; ${DEFAULT-VALUE} if not given.")
    private double seconds = 10;

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second, 1 to 60; ${DEFAULT-VALUE} if not given.")
    private int fps = 30;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = PixelSize.class,
            description = "Width and height in pixels; 1280x720 if not given.")
    private PixelSize.Pixels size = new PixelSize.Pixels(1280, 720);

    /** The movie asked for. */
    MovieShape shape() {
        Require.positive("--seconds", seconds);
        return MovieShape.lasting(seconds, size.width(), size.height(), fps);
    }

    /** What a movie is of. */
    enum Subject {
        SAMPLING,
        TRAINING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A subject by its name. */
    static final class SubjectName implements ITypeConverter<Subject>, Iterable<String> {
        @Override
        public Subject convert(String text) {
            return Stream.of(Subject.values())
                    .filter(s -> s.id().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + text + "\" is nothing to make a movie of; choose one of sampling, training"));
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.of(Subject.values()).map(Subject::id).iterator();
        }
    }

    /** {@code 1280x720}. */
    static final class PixelSize implements ITypeConverter<PixelSize.Pixels> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*[x×]\\s*(\\d{1,6})");

        /** A size in pixels. */
        record Pixels(int width, int height) {}

        @Override
        public Pixels convert(String text) {
            Matcher m = FORM.matcher(text.strip());
            if (!m.matches()) {
                throw new TypeConversionException(
                        "a size is written as width x height in pixels, such as 1280x720, but was \"" + text + "\"");
            }
            return new Pixels(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
        }
    }

    /** A file to write whose ending is that of a movie format. */
    static final class File implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return FileNames.withEnding(
                    text,
                    Stream.concat(Movies.CATALOGUE.ids().stream(), Stream.of("png", PngFrames.ID))
                            .map(id -> "." + id)
                            .toList());
        }

        /** True if the ending asks for a folder of pictures. */
        static boolean isFolder(Path file) {
            return FileNames.ending(file).equals(PngFrames.ID);
        }

        /** The format that the ending picks; .png is what some sites want an APNG to be called. */
        static MovieWriter writer(Path file) {
            String ending = FileNames.ending(file);
            return Movies.CATALOGUE.get(ending.equals("png") ? "apng" : ending).make();
        }
    }
}
