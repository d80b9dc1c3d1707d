package org.scorefield.app.model;

import java.util.OptionalLong;

/** How many pictures are shown a second, as it is now; a rest says nothing of it, and neither does a time held. */
public final class FrameRate {
    private static final long WINDOW_NANOS = 1_000_000_000;
    private static final double NANOS = 1e9;

    private boolean counting;
    private long since;
    private long last;
    private long frames;
    private OptionalLong perSecond = OptionalLong.empty();

    /**
     * A picture is shown.
     *
     * @param now a clock in nanoseconds
     */
    public void shown(long now) {
        last = now;
        if (!counting) {
            counting = true; // the first after a rest took as long as the rest
            since = now;
            return;
        }
        frames++;
        if (now - since > WINDOW_NANOS) {
            perSecond = OptionalLong.of(Math.round(frames * NANOS / (now - since)));
            frames = 0;
            since = now;
        }
    }

    /**
     * Once a frame of the window, whether or not it shows a picture.
     *
     * @param busy whether a picture is being painted
     */
    public void beat(long now, boolean busy) {
        if (!counting || now - last <= 2 * WINDOW_NANOS) {
            return;
        }
        if (busy) {
            perSecond = OptionalLong.of(0); // an old rate would be untrue
        } else {
            forget();
        }
    }

    /** Nobody showed anything for a while, and not because it was slow: counts anew. */
    public void forget() {
        counting = false;
        frames = 0;
        perSecond = OptionalLong.empty();
    }

    /** Whole pictures a second; empty while unknown. */
    public OptionalLong perSecond() {
        return perSecond;
    }
}
