package org.scorefield.choice;

import java.util.Locale;

/**
 * What a number counts, or is a multiple of. The window shows it behind the number, in the words it has for
 * {@link #id()}; a pure number says {@link #NONE}.
 */
public enum Unit {
    /** A pure number: a share, a ratio, an exponent, a seed. */
    NONE,
    STEPS,
    STEPS_A_LEVEL,
    PLACES_A_LEVEL,
    LEVELS,
    ROWS,
    NEURONS,
    POINTS,
    PARTICLES,
    CALLS,
    /** The length of one unit of the axes. */
    LENGTH,
    /** What α of {@code x + α s} is measured in, since a score is one over a length. */
    AREA,
    TIMES_SIGMA,
    TIMES_VARIANCE,
    DEGREES,
    PIXELS,
    DOTS_PER_INCH,
    SECONDS,
    FRAMES_PER_SECOND;

    /** Its key in the texts of the window, kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
