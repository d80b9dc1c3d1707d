package org.scorefield.study;

import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Starts the sampler of a recipe: same recipe, same path, in the window and on the command line. */
public final class Sampling {
    private Sampling() {}

    /** Begins the recipe's run, its particles at N(data centre, σ₁²). */
    public static Run start(Recipe recipe) {
        Sampler sampler = Samplers.CATALOGUE
                .get(recipe.sampler().sampler())
                .make(recipe.sampler().settings());
        return sampler.start(
                recipe.levels().sigmas(), startingPoints(recipe), RandomStream.of(recipe.seed(), "sampler"));
    }

    /** Where the particles of a recipe start, n×2, scene units. */
    public static Points startingPoints(Recipe recipe) {
        Points center = center(recipe.scene());
        return Sampler.startingPoints(
                recipe.sampler().particles(),
                center.x(0),
                center.y(0),
                recipe.levels().largest(),
                RandomStream.of(recipe.seed(), "particles"));
    }

    private static Points center(Scene scene) {
        double x = 0;
        double y = 0;
        for (Component c : scene.components()) {
            switch (c) {
                case Gaussian g -> {
                    x += c.weight() * g.meanX();
                    y += c.weight() * g.meanY();
                }
                case PointCloud cloud -> {
                    double share = c.weight() / cloud.points().size();
                    for (int i = 0; i < cloud.points().size(); i++) {
                        x += share * cloud.points().x(i);
                        y += share * cloud.points().y(i);
                    }
                }
            }
        }
        return Points.of(x, y);
    }
}
