package org.scorefield.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorefield.recipe.Recipe;

/**
 * One page of a lesson.
 *
 * @param text what is said, in paragraphs
 * @param recipe the drawing and all settings to start from, where a built-in scene does not do
 * @param settings set in this order when the step begins
 * @param highlight what is pointed at
 * @param hide regions that would distract
 * @param task what the person is asked to do; empty where there is only something to see
 */
public record Step(
        Said text,
        Optional<Recipe> recipe,
        List<Assignment> settings,
        Set<Part> highlight,
        Set<Part> hide,
        Optional<Task> task) {
    private static final int MOST_SETTINGS = 32;

    /** What is asked for, and how it is seen to be done. */
    public record Task(Said words, Check check) {}

    public Step {
        settings = List.copyOf(settings);
        highlight = Set.copyOf(highlight);
        hide = Set.copyOf(hide);
        if (settings.size() > MOST_SETTINGS) {
            throw new IllegalArgumentException(
                    "a step sets at most " + MOST_SETTINGS + " things, but this one sets " + settings.size());
        }
        for (Part part : hide) {
            if (!part.canBeHidden()) {
                throw new IllegalArgumentException("\"" + part.id()
                        + "\" cannot be hidden; hide tool-rail, formula-strip, layer-chips or transport");
            }
        }
    }

    /** Whether the inspector must be seen beside the lesson, because something in it is pointed at. */
    public boolean needsInspector() {
        return highlight.stream().anyMatch(Part::inInspector);
    }
}
