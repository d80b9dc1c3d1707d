package org.scorefield.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scorefield.app.engine.Ahead;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Learned;
import org.scorefield.study.Recipes;
import org.scorefield.study.Scenery;

/**
 * Gets ready what the first picture needs while the toolkit starts: the weights that come with the program, and, by
 * painting once for nobody, the classes and fonts of the painter.
 */
final class FirstPicture {
    private static final double SIZE_PX = 240;

    private FirstPicture() {}

    /** Begins, beside the caller; what it gives is what the network knows of the opening scene. */
    static Ahead<Optional<Weights>> prepare() {
        return Ahead.of(OpeningScene::weights, weights -> PictureDesk.rehearse(picture(weights)));
    }

    private static PictureDesk.Request picture(Optional<Weights> weights) {
        Recipe recipe = Recipes.builtIn(OpeningScene.ID);
        Truth truth = Truth.of(recipe.scene());
        double sigma = recipe.levels().largest();
        Optional<ScoreField> learned = weights.map(w -> Learned.field(recipe.network(), w));
        List<Points> trail = Stream.of("then", "now")
                .map(when -> truth.sample(20, sigma, RandomStream.of(recipe.seed(), when)))
                .toList();
        Scenery scenery = new Scenery(
                truth,
                learned,
                sigma,
                Set.of(Kind.DENSITY, Kind.LEARNED, Kind.PARTICLES, Kind.TRAILS),
                ArrowLength.SIGMA_SCALED,
                trail.getLast(),
                trail,
                recipe.seed());
        return new PictureDesk.Request(
                scenery, new Viewport(Box.square(2), SIZE_PX, SIZE_PX, Gutter.AXES), Palette.LIGHT, 1, List.of());
    }
}
