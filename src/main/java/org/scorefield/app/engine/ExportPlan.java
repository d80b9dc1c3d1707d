package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.movie.PngFrames;
import org.scorefield.io.NetworkFiles;

/**
 * What is to be exported and how, as the person set it: what a later export repeats.
 *
 * @param format a file's ending, one of {@link Subject#formats()}
 * @param size as {@code figure.Paper} reads it; of a movie its pixels, such as {@code 1280x720}
 * @param paper true for white paper, false for the colours of the window
 * @param embed true if a figure is to carry its project
 * @param layers what pictures and movies show
 */
public record ExportPlan(
        Subject subject,
        String format,
        String size,
        double dpi,
        boolean paper,
        boolean embed,
        Set<Kind> layers,
        double seconds,
        int fps) {
    /** The things of the window that can be exported. */
    public enum Subject {
        PICTURE,
        LOSS,
        FISHER,
        FINDING,
        RACE,
        SAMPLING,
        TRAINING,
        FIGURES,
        NETWORK;

        /** Its name in the texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The endings it can be written as; the first is usual. */
        public List<String> formats() {
            return switch (this) {
                case PICTURE, LOSS, FISHER, FINDING, RACE -> {
                    List<String> all = new ArrayList<>(Formats.CATALOGUE.ids());
                    all.add(Formats.NUMBERS.id());
                    yield List.copyOf(all);
                }
                case SAMPLING, TRAINING -> List.of("mp4", "gif", "apng", PngFrames.ID);
                case FIGURES -> List.of("pdf", "svg", "png");
                case NETWORK -> NetworkFiles.ENDINGS;
            };
        }

        /** True if it moves. */
        public boolean isMovie() {
            return this == SAMPLING || this == TRAINING;
        }

        /** True if it is drawn on paper. */
        public boolean isFigure() {
            return switch (this) {
                case PICTURE, LOSS, FISHER, FINDING, RACE -> true;
                case SAMPLING, TRAINING, FIGURES, NETWORK -> false;
            };
        }

        /** True if a file of this ending can carry its project. */
        public boolean carriedBy(String format) {
            return isFigure() && !format.equals(Formats.NUMBERS.id());
        }

        /** True if the layers of the canvas are in it. */
        public boolean hasLayers() {
            return this == PICTURE || isMovie();
        }
    }

    public ExportPlan {
        layers = Set.copyOf(layers);
        if (!subject.formats().contains(format)) {
            throw new IllegalArgumentException(
                    "there is no " + format + " of this; choose one of " + String.join(", ", subject.formats()));
        }
    }

    /** True if the file can carry its project. */
    public boolean carries() {
        return subject.carriedBy(format);
    }
}
