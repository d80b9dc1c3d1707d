package org.scorefield.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorefield.field.Box;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/** The three mixtures on which training recipes are compared, smaller and simpler than the built-in scenes. */
final class QualityScenes {
    private QualityScenes() {}

    /** Each with its own noise levels, by name. */
    static Map<String, Recipe> all() {
        Map<String, Recipe> all = new LinkedHashMap<>();
        for (Scene scene : List.of(two(), eight(), moons())) {
            NoiseLevels levels = scene.name().equals("two")
                    ? NoiseLevels.geometric(2, 0.02, 10)
                    : NoiseLevels.geometric(1, 0.01, 10);
            all.put(scene.name(), Recipes.standard(scene).withLevels(levels));
        }
        return all;
    }

    /** Two round Gaussians of deviation 0.4, four units apart. */
    static Scene two() {
        return scene("two", List.of(Gaussian.round("a", 1, -2, 0, 0.4), Gaussian.round("b", 1, 2, 0, 0.4)));
    }

    /** Eight of deviation 0.3/4 on the unit circle. */
    static Scene eight() {
        List<Component> ring = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            double angle = 2 * Math.PI * k / 8;
            ring.add(Gaussian.round("g" + k, 1, StrictMath.cos(angle), StrictMath.sin(angle), 0.3 / 4));
        }
        return scene("eight", ring);
    }

    /** 128 of deviation 0.08 along two half circles. */
    static Scene moons() {
        List<Component> moons = new ArrayList<>();
        for (int k = 0; k < 64; k++) {
            double angle = Math.PI * (k + 0.5) / 64;
            double x = StrictMath.cos(angle) - 0.5;
            double y = StrictMath.sin(angle) - 0.25;
            moons.add(Gaussian.round("upper " + k, 1, x, y, 0.08));
            moons.add(Gaussian.round("lower " + k, 1, -x, -y, 0.08));
        }
        return scene("moons", moons);
    }

    private static Scene scene(String name, List<Component> components) {
        return new Scene(name, components, new Box(-3, 3, -3, 3));
    }
}
