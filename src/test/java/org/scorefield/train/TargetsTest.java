package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.objective.Batch;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

class TargetsTest {
    /** Places, levels and targets are floats. */
    private static final double FLOAT = 2e-5;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Target.Teacher component(Scene scene) {
        return new ComponentTarget().teacher(scene).orElseThrow();
    }

    private static Batch row(RandomStream random, double sigma) {
        Batch batch = new Batch(1);
        batch.sigma()[0] = (float) sigma;
        for (int j = 0; j < 2; j++) {
            batch.clean()[j] = (float) (2 * random.nextGaussian());
            batch.noise()[j] = (float) random.nextGaussian();
        }
        return batch;
    }

    private static Scene mixture(RandomStream random) {
        List<Component> components = new ArrayList<>();
        components.add(Gaussian.round("of no weight", 0, 0, 0, 1)); // must not shift the others' numbers
        for (int k = random.nextInt(1, 6); k > 0; k--) {
            Covariance covariance = Covariance.ofAxes(
                    0.1 + random.nextDouble(), 0.1 + random.nextDouble(), Math.PI * random.nextDouble());
            components.add(new Gaussian(
                    "g" + k, 0.1 + random.nextDouble(), random.nextGaussian(), random.nextGaussian(), covariance));
        }
        return new Scene("mixture", components, Box.square(4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theMeanOfComponentTargetsGivenThePlaceIsTheScore(long seed) {
        RandomStream random = RandomStream.of(seed, "mixture");
        Scene scene = mixture(random);
        Batch batch = row(random, 0.05 + random.nextDouble());
        Scene seen = scene.withComponents(
                scene.components().stream().filter(c -> c.weight() > 0).toList());
        Truth truth = Truth.of(seen);
        double x = batch.noised(0, 0);
        double y = batch.noised(0, 1);
        double sigma = batch.sigma()[0];
        double[] share = truth.responsibilities(x, y, sigma);
        double meanX = 0;
        double meanY = 0;
        double size = 1;
        for (int k = 0; k < share.length; k++) {
            component(scene).teach(k, batch, 0, batch.teach());
            meanX += share[k] * batch.teach()[0];
            meanY += share[k] * batch.teach()[1];
            size += share[k] * Math.hypot(batch.teach()[0], batch.teach()[1]);
        }
        Points score = truth.score(Points.of(x, y), sigma);
        assertEquals(score.x(0), meanX, FLOAT * size);
        assertEquals(score.y(0), meanY, FLOAT * size);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDrawnPointIsTaughtByItsNoiseAlone(long seed) {
        Scene scene = new Scene("points", List.of(new PointCloud("A", 1, Points.of(1, 2, 3, 4))), Box.square(4));
        Batch batch = row(RandomStream.of(seed, "row"), 0.3);
        component(scene).teach(0, batch, 0, batch.teach());
        for (int j = 0; j < 2; j++) {
            assertEquals((float) (-batch.noise()[j] / (double) batch.sigma()[0]), batch.teach()[j]);
        }
    }

    @Test
    void onlyTheComponentTargetReadsTheDrawing() {
        assertFalse(Targets.CATALOGUE.get("dsm").make().knowsTheMixture());
        assertTrue(Targets.CATALOGUE.get("component").make().knowsTheMixture());
        assertTrue(new PlainTarget()
                .teacher(mixture(RandomStream.of(1, "mixture")))
                .isEmpty());
        assertTrue(Targets.CATALOGUE.get("component").summary().startsWith("The teacher knows the mixture"));
    }
}
