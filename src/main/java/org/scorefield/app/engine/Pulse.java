package org.scorefield.app.engine;

import javafx.animation.AnimationTimer;

/** The heartbeat of the window: empties the mailboxes once a frame, on the FX thread, so there is at most one update a frame. */
public final class Pulse extends AnimationTimer {
    private final Runnable beat;

    /** Calls {@code beat} once a frame after {@link #start()}. */
    public Pulse(Runnable beat) {
        this.beat = beat;
    }

    @Override
    public void handle(long now) {
        beat.run();
    }
}
