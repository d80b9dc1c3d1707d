package org.scorefield.study;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;

/**
 * The three ways to read one and the same model, whatever its head: they differ by σ and x alone.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, section 4"
 */
public enum Reading {
    /** s, 1/scene unit. */
    SCORE {
        @Override
        double of(double x, double s, double sigma) {
            return s;
        }
    },
    /** The noise that was added, {@code ε̂ = −σ s}, without unit. */
    NOISE {
        @Override
        double of(double x, double s, double sigma) {
            return -sigma * s;
        }
    },
    /** The clean point, {@code D = x + σ² s} (Tweedie), scene units. */
    DENOISER {
        @Override
        double of(double x, double s, double sigma) {
            return x + sigma * sigma * s;
        }
    };

    abstract double of(double x, double s, double sigma);

    /**
     * Scores read this way.
     *
     * @param x places, n×2, scene units
     * @param scores s at these places, n×2
     * @param sigma noise level, scene units
     * @return n×2, same order
     */
    public Points read(Points x, Points scores, double sigma) {
        double[] read = new double[2 * x.size()];
        for (int i = 0; i < x.size(); i++) {
            read[2 * i] = of(x.x(i), scores.x(i), sigma);
            read[2 * i + 1] = of(x.y(i), scores.y(i), sigma);
        }
        return Points.wrap(read);
    }

    /**
     * What an arrow at a place shows of a score there: s itself, the noise {@code ε̂ = −σ s} that was added, which points
     * away from the data, or the step {@code D − x = σ² s} to the clean point.
     *
     * @param scores n×2
     * @param sigma noise level, scene units
     * @return n×2, same order
     */
    public Points arrows(Points scores, double sigma) {
        double factor = factor(sigma);
        double[] arrows = new double[2 * scores.size()];
        for (int i = 0; i < scores.size(); i++) {
            arrows[2 * i] = factor * scores.x(i);
            arrows[2 * i + 1] = factor * scores.y(i);
        }
        return Points.wrap(arrows);
    }

    /** What a score is multiplied by to give its arrow. */
    double factor(double sigma) {
        return switch (this) {
            case SCORE -> 1;
            case NOISE -> -sigma;
            case DENOISER -> sigma * sigma;
        };
    }

    /** A field read this way; for {@link #SCORE} the field itself. */
    public ScoreField read(ScoreField field) {
        return this == SCORE ? field : (x, sigma) -> read(x, field.score(x, sigma), sigma);
    }

    /** Key on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The reading called {@code id}.
     *
     * @throws IllegalArgumentException naming all there are
     */
    public static Reading of(String id) {
        return Stream.of(values())
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reading is called \"" + id + "\"; choose one of "
                        + Stream.of(values()).map(Reading::id).collect(Collectors.joining(", "))));
    }
}
