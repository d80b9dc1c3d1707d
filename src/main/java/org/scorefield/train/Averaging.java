package org.scorefield.train;

/** How the weights that are shown and sampled with follow those that are learned. */
@FunctionalInterface
public interface Averaging {
    /**
     * How far the average goes towards the newest θ in one step.
     *
     * @param clock steps done before this one; an edit of the scene turns it back
     * @return between 0 and 1
     */
    double share(long clock);
}
