package org.scorefield.app;

/** Knows when training has come to rest: paused, and the same step shown for many pulses. */
final class Resting {
    /** A step takes a fraction of a pulse; on a busy machine it may take several. */
    private static final int PULSES = 90;

    private final ScorefieldWindow window;
    private long last = -1;
    private int seen;

    Resting(ScorefieldWindow window) {
        this.window = window;
    }

    /** Asked once a pulse. */
    boolean now() {
        long steps = window.training().stepsProperty().get();
        seen = steps == last ? seen + 1 : 0;
        last = steps;
        return seen >= PULSES;
    }
}
