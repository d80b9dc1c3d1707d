package org.scorefield.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.metric.EnergyDistance;

/**
 * The scenes that carry the name of a published data set, held against draws by the published recipe: ffjord's
 * {@code toy_data.py}, and scikit-learn's generators where that calls them.
 */
@NullMarked
class PublishedScenesTest {
    private static final int N = 3000;

    /** Of two exact samples the distance is a sum of squares about its mean, the floor; five times that is none. */
    private static final double FLOORS = 5;

    /** Draws of all classes, or of the first alone. */
    private static Points published(String id, boolean all, RandomStream random) {
        double[] xy = new double[2 * N];
        for (int i = 0; i < N; i++) {
            double[] p = draw(id, random);
            while (!all && p[2] != 0) {
                p = draw(id, random);
            }
            xy[2 * i] = p[0];
            xy[2 * i + 1] = p[1];
        }
        return Points.wrap(xy);
    }

    /** x, y and the number of the class. */
    private static double[] draw(String id, RandomStream r) {
        double u = r.nextDouble();
        boolean heads = r.nextDouble() < 0.5;
        double a = r.nextGaussian();
        double b = r.nextGaussian();
        return switch (id) {
            case "eight-gaussians" -> {
                double angle = Math.floor(8 * u) * Math.PI / 4;
                double x = (4 * Math.cos(angle) + 0.5 * a) / 1.414;
                yield new double[] {x, (4 * Math.sin(angle) + 0.5 * b) / 1.414, Math.floor(8 * u)};
            }
            case "two-moons" -> {
                double t = Math.PI * u;
                double x = heads ? Math.cos(t) : 1 - Math.cos(t);
                double y = heads ? Math.sin(t) : 0.5 - Math.sin(t);
                yield new double[] {2 * (x + 0.1 * a) - 1, 2 * (y + 0.1 * b) - 0.2, heads ? 0 : 1};
            }
            case "spiral" -> {
                double t = Math.sqrt(u) * Math.toRadians(540);
                double side = heads ? 1 : -1;
                double x = -Math.cos(t) * t + 0.5 * r.nextDouble();
                double y = Math.sin(t) * t + 0.5 * r.nextDouble();
                yield new double[] {side * x / 3 + 0.1 * a, side * y / 3 + 0.1 * b, heads ? 0 : 1};
            }
            case "checkerboard" -> {
                double x = 4 * u - 2;
                double y = r.nextDouble() - (heads ? 2 : 0) + Math.floorMod((int) Math.floor(x), 2);
                yield new double[] {2 * x, 2 * y, 0};
            }
            case "pinwheel" -> {
                double along = 1 + 0.3 * a;
                double across = 0.1 * b;
                double angle = 2 * Math.PI * Math.floor(5 * u) / 5 + 0.25 * Math.exp(along);
                double c = Math.cos(angle);
                double s = Math.sin(angle);
                yield new double[] {2 * (along * c + across * s), 2 * (across * c - along * s), Math.floor(5 * u)};
            }
            case "swiss-roll" -> {
                double t = 1.5 * Math.PI * (1 + 2 * u);
                yield new double[] {(t * Math.cos(t) + a) / 5, (t * Math.sin(t) + b) / 5, 0};
            }
            default -> throw new IllegalArgumentException("no published recipe of " + id);
        };
    }

    @ParameterizedTest(name = "{0}, all of it {1}")
    @CsvSource({
        "eight-gaussians, true", "eight-gaussians, false",
        "two-moons, true", "two-moons, false",
        "spiral, true", "spiral, false",
        "pinwheel, true", "pinwheel, false",
        "checkerboard, true", "swiss-roll, true"
    })
    void aSceneDrawsWhatItsSourceDraws(String id, boolean all) {
        Scene scene = Scenes.CATALOGUE.get(id).make();
        Truth truth = Truth.of(all ? scene : scene.ofClass("A"));
        Points ours = truth.sample(N, 0, RandomStream.of(1, "ours"));
        Points theirs = published(id, all, RandomStream.of(2, "theirs"));
        double distance = EnergyDistance.between(ours, theirs);
        double floor = EnergyDistance.noiseFloor(theirs, N, N);
        assertTrue(distance < FLOORS * floor, "distance " + distance + ", floor " + floor);
    }

    /** Mean and covariance as their sentences in the menu say. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two-modes, 0, 0, 1.04, 0, 0.04", // ±1 along x and deviation .2
        "one-gaussian, 0, 0, 0.25, 0, 0.25",
        "unequal-weights, 1.2, 1.2, 2.72, 2.56, 2.72", // .8 at (2, 2), .2 at (−2, −2), deviation .4
        "far-modes, 2.4, 0, 30.28, 0, 0.04", // .3 at −6, .7 at 6, deviation .2
        "ring, 0, 0, 2.0144, 0, 2.0144", // half of radius 2 squared, and .12²
        "grid, 0, 0, 1.5225, 0, 1.5225", // −1.5, 0 and 1.5, and .15²
        "empty, 0, 0, 1.96, 0, 1.96"
    })
    void theMomentsOfAPlainSceneAreThoseOfItsSentence(
            String id, double meanX, double meanY, double xx, double xy, double yy) {
        Moments m = Truth.of(Scenes.CATALOGUE.get(id).make()).moments();
        double tolerance = 1e-4; // a ring of 72 chords of arc length measured in 4,096 pieces
        assertEquals(meanX, m.meanX(), tolerance);
        assertEquals(meanY, m.meanY(), tolerance);
        assertEquals(xx, m.xx(), tolerance);
        assertEquals(xy, m.xy(), tolerance);
        assertEquals(yy, m.yy(), tolerance);
    }

    @Test
    void theThinEllipseLeansByThirtyDegreesAndIsTwentyFourTimesLongerThanWide() {
        Scene scene = Scenes.CATALOGUE.get("thin-ellipse").make();
        Covariance c = ((Gaussian) scene.components().getFirst()).covariance();
        assertEquals(Math.PI / 6, c.angle(), 1e-12);
        assertEquals(24, Math.sqrt(c.majorVariance() / c.minorVariance()), 1e-9);
        assertEquals(1.2, Math.sqrt(c.majorVariance()), 1e-12);
        double cos = Math.cos(Math.PI / 6);
        assertEquals(1.44 * cos * cos + 0.0025 * 0.25, c.xx(), 1e-12);
    }

    @Test
    void sixOutliersOfAHundredthLieBeyondTwoAndAHalfDeviationsOfTheBlob() {
        Scene scene = Scenes.CATALOGUE.get("outliers").make();
        assertEquals(0.94, scene.components().getFirst().weight(), 1e-12);
        assertEquals(7, scene.components().size());
        for (Component outlier : scene.components().subList(1, 7)) {
            Gaussian g = (Gaussian) outlier;
            assertEquals(0.01, g.weight(), 1e-12);
            assertEquals(0.05 * 0.05, g.covariance().majorVariance(), 1e-15);
            assertTrue(Math.hypot(g.meanX(), g.meanY()) > 2.7, g.toString());
        }
    }

    @Test
    void theSmileHasTwoEyesAboveAndAMouthBelow() {
        Scene smile = Scenes.CATALOGUE.get("smile").make();
        assertEquals(0, Truth.of(smile).moments().meanX(), 1e-3); // left as right
        Moments eyes = Truth.of(smile.ofClass("eyes")).moments();
        assertEquals(0.6, eyes.meanY(), 1e-12);
        assertEquals(0.49 + 0.0225, eyes.xx(), 1e-12);
        Moments mouth = Truth.of(smile.ofClass("mouth")).moments();
        assertTrue(mouth.meanY() < -0.9 && mouth.meanY() > -1.2, "at " + mouth.meanY());
        assertEquals(4, Truth.of(smile.ofClass("outline")).moments().variancePerAxis() * 2, 0.03);
    }
}
