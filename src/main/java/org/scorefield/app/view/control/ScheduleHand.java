package org.scorefield.app.view.control;

import java.util.List;

/** What a hand on the {@link NoiseAxis} asks of the schedule; equal gestures in a row are one. */
public interface ScheduleHand {
    /** Nobody: the axis only shows. */
    ScheduleHand NONE = new ScheduleHand() {};

    /** The largest level shall be this. */
    default void largest(double sigma, Object gesture) {}

    /** The smallest level shall be this. */
    default void smallest(double sigma, Object gesture) {}

    /** One level shall be this. */
    default void level(int level, double sigma, Object gesture) {}

    /** So many levels more, or fewer. */
    default void count(int by) {}

    /** Looks between levels, at a place where 0 is the first and 1 the second; NaN for back on one. */
    default void free(double place) {}

    /** Looks at this σ, between levels if need be. */
    default void sigma(double sigma) {}

    /** The same ends by another rule. */
    default void rule(String rule) {}

    /** The rules to choose from. */
    default List<String> rules() {
        return List.of();
    }

    /** The rule in force; one that is not among {@link #rules()} where the levels follow none. */
    default String rule() {
        return "";
    }
}
