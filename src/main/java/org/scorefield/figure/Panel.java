package org.scorefield.figure;

import java.util.List;

/**
 * One picture of a figure.
 *
 * @param title above it; none if empty
 * @param viewport its size and what it shows
 * @param layers first to last
 */
public record Panel(String title, Viewport viewport, List<Layer> layers) {
    public Panel {
        layers = List.copyOf(layers);
    }
}
