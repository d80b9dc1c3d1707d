package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** A row is told the class of its component, but for the share that is left unsaid. */
class LabellingTest {
    private static final int ROWS = 20_000;
    private static final Scene SCENE = new Scene(
            "two classes",
            List.of(
                    Gaussian.round("a", 0.25, -1, 0, 0.3),
                    Gaussian.round("b", 0.25, 1, 0, 0.3),
                    Gaussian.round("a", 0.5, 0, 1, 0.3)),
            Box.square(3));

    @ParameterizedTest(name = "{0} of the labels are dropped")
    @ValueSource(doubles = {0, 0.1, 0.8, 1})
    void asManyLabelsAreDroppedAsAskedForAndTheOthersAreRight(double dropout) {
        int[] component = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            component[i] = i % 3;
        }
        int[] labels = new int[ROWS];
        Labelling labelling = Labelling.of(SCENE, 2, dropout);
        labelling.tell(component, RandomStream.of(1, "step"), 0, RandomStream.of(1, "own"), labels);
        int dropped = 0;
        for (int i = 0; i < ROWS; i++) {
            if (labels[i] == ScoreModel.Pass.NO_LABEL) {
                dropped++;
            } else {
                assertEquals(SCENE.classes().indexOf(i % 3 == 1 ? "b" : "a"), labels[i], "row " + i);
            }
        }
        double fiveStandardErrors = 5 * Math.sqrt(dropout * (1 - dropout) / ROWS);
        assertEquals(dropout, dropped / (double) ROWS, fiveStandardErrors);
    }

    @Test
    void aNetworkWithoutClassesIsToldNothing() {
        assertNull(Labelling.of(SCENE, 0, 0.1));
    }
}
