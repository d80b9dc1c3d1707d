package org.scorefield.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Seeded scenes, places and noise levels for the laws of this room. */
final class RandomScenes {
    private RandomScenes() {}

    /** One thing to check a law on; its text carries the seed. */
    record Trial(long seed, Scene scene, double x, double y, double sigma) {
        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Trial> trials(int count) {
        return LongStream.range(0, count).mapToObj(RandomScenes::trial);
    }

    static Trial trial(long seed) {
        RandomStream random = RandomStream.of(seed, "random scene");
        double sigma = StrictMath.exp(uniform(random, StrictMath.log(0.05), StrictMath.log(3)));
        return new Trial(seed, scene(random), uniform(random, -4, 4), uniform(random, -4, 4), sigma);
    }

    private static Scene scene(RandomStream random) {
        List<Component> components = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
            double weight = 0.1 + random.nextDouble();
            if (random.nextInt(4) == 0) {
                double[] xy = new double[2 * (1 + random.nextInt(6))];
                for (int i = 0; i < xy.length; i++) {
                    xy[i] = uniform(random, -3, 3);
                }
                components.add(new PointCloud("P" + k, weight, Points.wrap(xy)));
            } else {
                Covariance spread =
                        Covariance.ofAxes(uniform(random, 0.1, 1.5), uniform(random, 0.05, 1), uniform(random, -4, 4));
                components.add(new Gaussian("G" + k, weight, uniform(random, -3, 3), uniform(random, -3, 3), spread));
            }
        }
        return new Scene("random", components, Box.square(4));
    }

    static double uniform(RandomStream random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }
}
