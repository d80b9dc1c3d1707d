package org.scorefield.app.view.control;

/**
 * Where levels stand on a {@link NoiseAxis}: at equal distances, each over the middle of its segment of time.
 *
 * @param left   where the first segment begins, px
 * @param right  where the last one ends, px
 * @param levels how many there are
 */
record AxisScale(double left, double right, int levels) {
    /** With more levels than this, numbers are thinned. */
    static final int MOST_NUMBERS = 14;

    /** The least room a number needs to be told from its neighbour. */
    static final double NUMBER_ROOM_PX = 44;

    /** How wide a segment is, px. */
    double step() {
        return (right - left) / Math.max(1, levels);
    }

    /** The middle of a level, from 0, or a place between two; px. */
    double middle(double level) {
        return left + (level + 0.5) * step();
    }

    /** A place in time, from 0 to the number of levels; px. */
    double time(double position) {
        return left + position * step();
    }

    /** A number is shown at each level that is a multiple of this. */
    int numberEvery() {
        return Math.max((int) Math.ceil(NUMBER_ROOM_PX / step()), Math.ceilDiv(levels, MOST_NUMBERS));
    }
}
