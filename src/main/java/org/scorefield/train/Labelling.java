package org.scorefield.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;
import org.scorefield.scene.Component;
import org.scorefield.scene.Scene;

/**
 * Tells each row its class, or, by chance, nothing. Immutable, shared by all parts.
 *
 * <p>The chance has a stream of its own, so that a batch holds the same points with labels and without.
 */
final class Labelling {
    /** Sub-streams of a step from here on; pairs and directions are numbered about 0. */
    private static final long FIRST = 1L << 40;

    private final int[] classOf;
    private final double dropout;

    private Labelling(int[] classOf, double dropout) {
        this.classOf = classOf;
        this.dropout = dropout;
    }

    /**
     * The labels of a scene, for a network that knows so many classes; null if it knows none. A class the network has no
     * input for is not told.
     */
    static @Nullable Labelling of(Scene scene, int classes, double dropout) {
        if (classes == 0) {
            return null;
        }
        List<String> names = scene.classes();
        int[] classOf = scene.components().stream()
                .filter(c -> c.weight() > 0)
                .map(Component::label)
                .mapToInt(names::indexOf)
                .map(c -> c < classes ? c : ScoreModel.Pass.NO_LABEL)
                .toArray();
        return new Labelling(classOf, dropout);
    }

    /**
     * Writes the labels of some rows.
     *
     * @param component of each row, counting those with a weight above 0
     * @param own scratch space
     */
    void tell(int[] component, RandomStream step, long firstRow, RandomStream own, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            own.restart(step, FIRST + firstRow + i);
            labels[i] = own.nextDouble() < dropout ? ScoreModel.Pass.NO_LABEL : classOf[component[i]];
        }
    }
}
