package org.scorefield.train;

/**
 * The last few states that were well, to go back to. A ring: the oldest makes room.
 *
 * <p>Going back consumes the newest, so that a second failure soon after goes further back; the last one stays.
 */
final class GoodStates {
    private static final int KEPT = 8;

    private final Adam[] states = new Adam[KEPT];
    private final long[] steps = new long[KEPT];
    private int newest;
    private int held;

    /** Begins with {@code first} after {@code step} steps; everything is allocated here. */
    GoodStates(Adam first, long step) {
        for (int i = 0; i < KEPT; i++) {
            states[i] = new Adam(first.theta());
        }
        save(first, step);
    }

    void save(Adam state, long step) {
        newest = (newest + 1) % KEPT;
        states[newest].copyFrom(state);
        steps[newest] = step;
        held = Math.min(held + 1, KEPT);
    }

    /** Writes the newest good state into {@code state} and returns its step. */
    long restore(Adam state) {
        state.copyFrom(states[newest]);
        long step = steps[newest];
        if (held > 1) {
            newest = (newest + KEPT - 1) % KEPT;
            held--;
        }
        return step;
    }
}
