package org.scorefield.train;

/** How the learning rate goes over the steps. */
@FunctionalInterface
public interface RateSchedule {
    /**
     * The share of the peak rate.
     *
     * @param clock steps done; an edit of the scene turns it back, so that the network is quick to learn again
     * @return between 0 and 1
     */
    double share(long clock);
}
