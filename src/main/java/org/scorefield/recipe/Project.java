package org.scorefield.recipe;

import java.util.Map;
import java.util.Optional;

/**
 * A recipe, the weights it led to if it was trained, and how it was looked at.
 *
 * @param view what the window showed, as plain values (number, string, boolean, list, map); kept as it was read
 */
public record Project(String name, Recipe recipe, Optional<Weights> weights, Map<String, Object> view) {
    public Project {
        view = Map.copyOf(view);
    }
}
