package org.scorefield.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Edits keep a scene a scene. */
class SceneEditsTest {
    /** Sums of at most a few dozen doubles near one. */
    private static final double ROUNDING = 1e-12;

    private static final Scene THREE = new Scene(
            "three",
            List.of(
                    Gaussian.round("A", 0.5, -1, 0, 0.2),
                    Gaussian.round("B", 0.3, 1, 0, 0.2),
                    new PointCloud("C", 0.2, Points.of(0, 2, 0.5, 2, 1, 2, 1.5, 2))),
            Box.square(3));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsSumToOneAfterAnyTwentyEdits(long seed) {
        RandomStream random = RandomStream.of(seed, "edits");
        Scene scene = THREE;
        for (int step = 0; step < 20; step++) {
            int i = random.nextInt(scene.components().size());
            double x = 3 * random.nextGaussian();
            double y = 3 * random.nextGaussian();
            String label = SceneEdits.nextLabel(scene);
            scene = switch (random.nextInt(7)) {
                case 0 -> SceneEdits.add(scene, Gaussian.round(label, 0.2, x, y, 0.1));
                case 1 -> scene.components().size() > 1 ? SceneEdits.remove(scene, i) : scene;
                case 2 -> SceneEdits.withWeight(scene, i, x);
                case 3 -> SceneEdits.moveBy(scene, i, x, y);
                case 4 -> SceneEdits.spray(scene, Points.of(x, y, y, x));
                case 5 -> SceneEdits.replace(scene, i, Gaussian.round(label, 0.3, x, y, 0.3));
                default ->
                    scene.hasDensity()
                            ? scene
                            : SceneEdits.erase(SceneEdits.add(scene, Gaussian.round("Z", 0.1, 0, 0, 1)), x, y, 1);
            };
            assertEquals(
                    1,
                    scene.components().stream().mapToDouble(Component::weight).sum(),
                    ROUNDING);
            Box box = SceneEdits.fitBox(scene);
            assertEquals(box.width(), box.height(), ROUNDING * (1 + box.width()));
        }
    }

    @Test
    void aNewComponentTakesItsShareFromAllInProportion() {
        Scene four = SceneEdits.add(THREE, Gaussian.round("D", 0.5, 0, 0, 1));
        assertWeights(four, 0.25, 0.15, 0.1, 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2})
    void aShareOfNothingOrEverythingIsRefused(double share) {
        assertMessage("share of a new component", () -> SceneEdits.add(THREE, Gaussian.round("D", share, 0, 0, 1)));
    }

    @Test
    void theLastComponentStays() {
        Scene one = new Scene("one", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(1));
        assertMessage("\"A\" is the only component left", () -> SceneEdits.remove(one, 0));
        assertWeights(SceneEdits.remove(THREE, 0), 0.6, 0.4);
        assertThrows(IndexOutOfBoundsException.class, () -> SceneEdits.remove(one, 1));
    }

    @Test
    void aWeightIsClampedAndTheOthersKeepTheirProportions() {
        assertWeights(SceneEdits.withWeight(THREE, 0, 0.2), 0.2, 0.48, 0.32);
        assertWeights(SceneEdits.withWeight(THREE, 0, 7), 0.99, 0.006, 0.004);
        assertWeights(SceneEdits.withWeight(THREE, 0, -7), 0.01, 0.594, 0.396);
        assertMessage("share of a component", () -> SceneEdits.withWeight(THREE, 0, Double.NaN));
        Scene one = new Scene("one", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(1));
        assertEquals(one, SceneEdits.withWeight(one, 0, 0.4));
    }

    @Test
    void othersWithoutWeightShareTheRestEvenly() {
        Scene lopsided = THREE.withComponents(List.of(
                THREE.components().get(0),
                THREE.components().get(1).withWeight(0),
                THREE.components().get(2).withWeight(0)));
        assertWeights(SceneEdits.withWeight(lopsided, 0, 0.5), 0.5, 0.25, 0.25);
        assertWeights(SceneEdits.remove(lopsided, 0), 0.5, 0.5);
    }

    @Test
    void movingShiftsGaussiansAndClouds() {
        assertEquals(
                Gaussian.round("A", 0.5, 1, -1, 0.2),
                SceneEdits.moveBy(THREE, 0, 2, -1).components().get(0));
        PointCloud cloud =
                (PointCloud) SceneEdits.moveBy(THREE, 2, 1, 1).components().get(2);
        assertEquals(Points.of(1, 3, 1.5, 3, 2, 3, 2.5, 3), cloud.points());
    }

    @Test
    void nSprayedPointsWeighNOverNPlusTwoHundredHoweverTheyArrive() {
        Scene scene = THREE;
        for (int i = 0; i < 50; i++) {
            scene = SceneEdits.spray(scene, Points.of(i, 0));
        }
        Component spray = scene.components().getLast();
        assertEquals(SceneEdits.SPRAY, spray.label());
        assertEquals(50, ((PointCloud) spray).points().size());
        assertEquals(0.2, spray.weight(), ROUNDING);
        assertEquals(0.4, scene.components().getFirst().weight(), ROUNDING);
        assertSame(THREE, SceneEdits.spray(THREE, Points.none()));
    }

    @Test
    void erasingTakesPointsWithTheirWeightAndNothingElse() {
        Scene erased = SceneEdits.erase(THREE, 0, 2, 0.6);
        assertEquals(Points.of(1, 2, 1.5, 2), ((PointCloud) erased.components().get(2)).points());
        assertWeights(erased, 0.5 / 0.9, 0.3 / 0.9, 0.1 / 0.9);
        assertWeights(SceneEdits.erase(THREE, 0, 2, 10), 0.625, 0.375);
        assertSame(THREE, SceneEdits.erase(THREE, -3, -3, 0.5));
    }

    @Test
    void anErasedSceneIsNeverEmpty() {
        Scene points = THREE.withComponents(List.of(THREE.components().get(2)));
        assertMessage("leave nothing of the scene", () -> SceneEdits.erase(points, 0, 2, 10));
        assertMessage("radius of the eraser", () -> SceneEdits.erase(points, 0, 2, 0));
    }

    @Test
    void labelsRunThroughTheAlphabetAndOn() {
        assertEquals("D", SceneEdits.nextLabel(THREE));
        assertEquals(
                "A",
                SceneEdits.nextLabel(
                        THREE.withComponents(List.of(THREE.components().get(1)))));
        Scene scene = new Scene("one", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(1));
        for (int i = 1; i < 28; i++) {
            scene = SceneEdits.add(scene, Gaussian.round(SceneEdits.nextLabel(scene), 0.01, 0, 0, 1));
        }
        assertEquals("Z", scene.components().get(25).label());
        assertEquals("AB", scene.components().get(27).label());
    }

    @Test
    void aFittedBoxHoldsThreeDeviationsAndEveryPoint() {
        Box box = SceneEdits.fitBox(THREE);
        assertTrue(box.contains(-1.6, -0.6) && box.contains(1.6, 2));
        assertTrue(box.width() < 3.6);
        Scene point = new Scene("p", List.of(new PointCloud("A", 1, Points.of(1e6, 1e6))), box);
        assertEquals(2, SceneEdits.fitBox(point).width(), 1e-6);
    }

    @Test
    void whatIsNoSceneIsRefusedByName() {
        assertMessage("number of components", () -> new Scene("s", List.of(), Box.square(1)));
        assertMessage("sum to 0", () -> THREE.withComponents(List.of(Gaussian.round("A", 0, 0, 0, 1))));
        assertMessage("weight of \"A\"", () -> Gaussian.round("A", Double.NaN, 0, 0, 1));
        assertMessage("mean x of \"A\"", () -> Gaussian.round("A", 1, Double.NaN, 0, 1));
        assertMessage("positive definite", () -> new Covariance(1, 2, 1));
        assertMessage("covariance xy", () -> new Covariance(1, Double.NaN, 1));
        assertMessage("point 2 of \"P\"", () -> new PointCloud("P", 1, Points.of(0, 0, 0, Double.NaN)));
        assertMessage("number of points", () -> new PointCloud("P", 1, Points.none()));
    }

    private static void assertWeights(Scene scene, double... weights) {
        assertEquals(weights.length, scene.components().size());
        for (int i = 0; i < weights.length; i++) {
            assertEquals(weights[i], scene.components().get(i).weight(), ROUNDING);
        }
    }

    private static void assertMessage(String part, Runnable edit) {
        String message = assertThrows(IllegalArgumentException.class, edit::run).getMessage();
        assertTrue(message != null && message.contains(part), "message was: " + message);
    }
}
