package org.scorefield.study.bench;

import org.scorefield.field.Require;

/**
 * What the window is to do while it is measured: train and move particles over and over, at 1280×800.
 *
 * @param particles how many move
 * @param warmUpSeconds after the first moving frame, not measured
 * @param seconds measured
 * @param audience true if an audience's screen of the same size is shown beside it
 */
public record WindowTrial(int particles, double warmUpSeconds, double seconds, boolean audience) {
    public WindowTrial {
        Require.within("particles", 1, 1_000_000, particles);
        Require.within("seconds of warming up", 0, 600, warmUpSeconds);
        Require.within("seconds of measuring", 0.1, 600, seconds);
    }

    /** One without an audience. */
    public WindowTrial(int particles, double warmUpSeconds, double seconds) {
        this(particles, warmUpSeconds, seconds, false);
    }
}
