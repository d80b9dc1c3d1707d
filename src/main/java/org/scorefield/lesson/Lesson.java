package org.scorefield.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * A lesson.
 *
 * @param title two or three words
 * @param summary one sentence: what one will have seen
 * @param steps in order, at least one
 */
public record Lesson(Said title, Said summary, List<Step> steps) {
    public static final int MOST_STEPS = 100;

    public Lesson {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a lesson has between 1 and " + MOST_STEPS + " steps, but this one has " + steps.size());
        }
    }

    /** This lesson with one step more at its end. */
    public Lesson and(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Lesson(title, summary, more);
    }
}
