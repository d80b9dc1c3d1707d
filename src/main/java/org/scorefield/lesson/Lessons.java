package org.scorefield.lesson;

import java.util.List;

/** The lessons that come with the program, in the order of the menu. Each is {@code resources/lessons/ID.json}. */
public final class Lessons {
    public static final List<String> IDS = List.of(
            "what-is-a-score",
            "why-z-drops-out",
            "dsm-in-one-picture",
            "high-and-low-noise",
            "annealed-langevin",
            "step-too-large",
            "ism-against-dsm");

    private Lessons() {}
}
