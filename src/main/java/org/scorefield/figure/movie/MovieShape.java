package org.scorefield.figure.movie;

import org.scorefield.field.Require;

/**
 * How large a movie is and how fast.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param fps frames a second, 1 to 60
 * @param frames how many frames it has
 */
public record MovieShape(int width, int height, int fps, int frames) {
    private static final int LEAST_PIXELS = 16;
    private static final int MOST_PIXELS = 4096;
    private static final int MOST_FPS = 60;

    /** Ten minutes at 60 a second. */
    private static final int MOST_FRAMES = 36_000;

    public MovieShape {
        side("movie width in pixels", width);
        side("movie height in pixels", height);
        Require.atLeast(1, "frames a second", fps);
        Require.atMost(MOST_FPS, "frames a second", fps);
        Require.atLeast(1, "number of frames", frames);
        Require.atMost(MOST_FRAMES, "number of frames", frames);
    }

    private static void side(String name, int value) {
        Require.atLeast(LEAST_PIXELS, name, value);
        Require.atMost(MOST_PIXELS, name, value);
        if (value % 2 != 0) {
            throw new IllegalArgumentException(
                    name + " must be even, as players want it, but was " + value + "; try " + (value + 1));
        }
    }

    /**
     * A movie that lasts so long.
     *
     * @param seconds at least one frame is shown
     */
    public static MovieShape lasting(double seconds, int width, int height, int fps) {
        Require.within("seconds of a movie", 0, MOST_FRAMES, seconds);
        return new MovieShape(width, height, fps, Math.max(1, (int)
                Math.min(MOST_FRAMES + 1.0, Math.round(seconds * fps))));
    }

    int pixels() {
        return width * height;
    }
}
