package org.scorefield.app.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.ParticlesLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Portrait;
import org.scorefield.study.Recipes;

/**
 * Paints the small pictures of the gallery: a scene at one moment of its noising, x₀ + σ z with the same x₀ and z, so
 * that a film of it shows noise settling into data.
 */
public final class GalleryDesk {
    private static final int PARTICLES = 90;
    private static final long SEED = 1;

    /**
     * One picture.
     *
     * @param scene id of a built-in scene
     * @param share how far the way from noise to data has come, 0 to 1
     * @param resolution device pixels per px
     */
    public record Request(
            String scene, double share, Palette palette, double widthPx, double heightPx, double resolution) {}

    /** A painted picture: premultiplied ARGB, row by row from the top. */
    @SuppressWarnings("ArrayRecordComponent") // intentional: pixels are handed over, never compared
    public record Thumbnail(Request request, int[] argb, int width, int height) {}

    /** What does not change from picture to picture of one scene. */
    private record Cast(Recipe recipe, Truth truth, Points clean, Points noise) {}

    private final Desk<Request, Thumbnail> desk;
    private final Map<String, Cast> casts = new HashMap<>();

    /** Opens the desk. */
    public GalleryDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("gallery", this::paint, failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Thumbnail take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private Thumbnail paint(Request r, BooleanSupplier goOn) {
        Cast cast = casts.computeIfAbsent(r.scene(), GalleryDesk::cast);
        NoiseLevels levels = cast.recipe().levels();
        double sigma = levels.largest() * Math.pow(levels.smallest() / levels.largest(), r.share());
        double[] xy = cast.clean().toArray().clone();
        double[] z = cast.noise().toArray();
        for (int i = 0; i < xy.length; i++) {
            xy[i] += sigma * z[i];
        }
        Viewport viewport = new Viewport(cast.recipe().scene().box(), r.widthPx(), r.heightPx(), Gutter.NONE);
        List<Layer> ground = List.of(Portrait.density(cast.truth(), sigma, viewport));
        int[] pixels = Painter.still(ground, viewport, r.palette(), r.resolution());
        // Dots are drawn smaller than on the canvas: a card is small, and ninety dots of usual size would fill it.
        Painter.moving(
                List.of(ParticlesLayer.of(Points.wrap(xy))),
                viewport.withLargerPx(0.5),
                r.palette(),
                r.resolution() * 0.5,
                pixels);
        return new Thumbnail(
                r, pixels, Painter.width(viewport, r.resolution()), Painter.height(viewport, r.resolution()));
    }

    private static Cast cast(String id) {
        Recipe recipe = Recipes.builtIn(id);
        Truth truth = Truth.of(recipe.scene());
        Points clean = truth.sample(PARTICLES, 0, RandomStream.of(SEED, "gallery"));
        RandomStream random = RandomStream.of(SEED, "gallery noise");
        double[] z = new double[2 * PARTICLES];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        return new Cast(recipe, truth, clean, Points.wrap(z));
    }
}
