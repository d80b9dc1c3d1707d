package org.scorefield.study;

import org.scorefield.field.Require;

/**
 * A round glass over the picture, inside which the exact field is drawn against the learned one.
 *
 * @param x its middle, scene units
 * @param y its middle, scene units
 * @param radiusPx the same however far the picture is zoomed
 */
public record Lens(double x, double y, double radiusPx) {
    public Lens {
        Require.positive("radius of a lens", radiusPx);
    }
}
