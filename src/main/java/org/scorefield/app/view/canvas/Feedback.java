package org.scorefield.app.view.canvas;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.scene.Gaussian;

/**
 * What a drag shows beside the drawing itself.
 *
 * @param ghost the Gaussian as it was, or null
 * @param guideX an x shared with another centre, scene units
 * @param guideY likewise
 * @param words the live numbers beside the pointer, or ""
 * @param px where the pointer is
 * @param py likewise
 * @param weights true to show the share of every Gaussian
 */
record Feedback(
        @Nullable Gaussian ghost,
        OptionalDouble guideX,
        OptionalDouble guideY,
        String words,
        double px,
        double py,
        boolean weights) {
    static final Feedback NONE = new Feedback(null, OptionalDouble.empty(), OptionalDouble.empty(), "", 0, 0, false);

    /** Numbers only. */
    static Feedback of(String words, Pointer p) {
        return new Feedback(null, OptionalDouble.empty(), OptionalDouble.empty(), words, p.px(), p.py(), false);
    }
}
