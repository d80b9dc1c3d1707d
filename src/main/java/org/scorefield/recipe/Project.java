package org.scorefield.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A recipe, the weights it led to if it was trained, and how it was looked at.
 *
 * @param view what the window showed, as plain values (number, string, boolean, list, map, an empty
 *     {@link Optional} for nothing); kept as it was read, in its order
 * @param unknown what a file held that this version does not know: JSON pointer to plain value; kept so that a newer
 *     program's fields survive a visit here
 * @param history weights of earlier steps of the training that led to {@code weights}, if they were kept
 */
public record Project(
        String name,
        Recipe recipe,
        Optional<Weights> weights,
        Map<String, Object> view,
        Map<String, Object> unknown,
        Optional<History> history) {
    public Project {
        view = Collections.unmodifiableMap(new LinkedHashMap<>(view));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** A project without a training history. */
    public Project(
            String name,
            Recipe recipe,
            Optional<Weights> weights,
            Map<String, Object> view,
            Map<String, Object> unknown) {
        this(name, recipe, weights, view, unknown, Optional.empty());
    }

    /** The same project at another moment of its training. */
    public Project withWeights(Optional<Weights> newWeights) {
        return new Project(name, recipe, newWeights, view, unknown, history);
    }

    /** A project with nothing from a newer program in it. */
    public Project(String name, Recipe recipe, Optional<Weights> weights, Map<String, Object> view) {
        this(name, recipe, weights, view, Map.of());
    }
}
