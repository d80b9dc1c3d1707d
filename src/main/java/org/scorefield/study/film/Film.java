package org.scorefield.study.film;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Box;
import org.scorefield.figure.CornerLayer;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.movie.Movie;
import org.scorefield.study.Portrait;
import org.scorefield.study.Scenery;

/**
 * Paints a story. What stands still is painted once per change and kept, as in the window; what moves is painted over a copy
 * of it each frame.
 */
public final class Film {
    private static final double SHORT_SIDE_PX = 540;

    private Viewport viewport;
    private final Palette palette;
    private final double resolution;
    private @Nullable Scenery painted;
    private int[] still = new int[0];
    private int[] pixels = new int[0];
    private Optional<Portrait.Mapped> map = Optional.empty();
    private Portrait.@Nullable Fields fields;

    /**
     * A film of this size.
     *
     * @param viewport in px
     * @param resolution pixels per px
     */
    public Film(Viewport viewport, Palette palette, double resolution) {
        this.viewport = viewport;
        this.palette = palette;
        this.resolution = resolution;
    }

    /** A film of so many pixels, its letters and lines as large as a slide wants them: 540 px on its shorter side. Marginals get room. */
    public static Film of(Box box, int width, int height, Palette palette) {
        double scale = Math.min(width, height) / SHORT_SIDE_PX;
        return new Film(new Viewport(box, width / scale, height / scale, Gutter.AXES), palette, scale);
    }

    /** How many pixels a frame is wide. */
    public int width() {
        return Painter.width(viewport, resolution);
    }

    /** How many pixels a frame is high. */
    public int height() {
        return Painter.height(viewport, resolution);
    }

    /**
     * Shows the whole story.
     *
     * @param movie gets every frame, and is ended
     * @param each told after each frame how many there are; may throw to give up
     */
    public void play(Story story, Movie movie, IntConsumer each) throws IOException {
        for (int frame = 1; frame <= story.frames(); frame++) {
            movie.frame(paint(story.next()));
            each.accept(frame);
        }
        movie.end();
    }

    /** One frame, opaque ARGB; valid until the next is painted. */
    public int[] paint(Story.Moment moment) {
        Scenery now = moment.scenery();
        Scenery before = painted;
        if (before == null
                && now.kinds().contains(Kind.MARGINALS)
                && viewport.gutter().equals(Gutter.AXES)) {
            viewport = new Viewport(viewport.box(), viewport.widthPx(), viewport.heightPx(), Gutter.MARGINALS);
        }
        boolean sameField = before != null && now.learned().equals(before.learned());
        boolean sameSigma = before != null && now.sigma() == before.sigma();
        boolean sameStill = sameSigma && (sameField || !now.mapLearns());
        if (!sameStill) {
            map = Portrait.map(now, viewport);
            still = Painter.still(Portrait.stillLayers(now, viewport, map), viewport, palette, resolution);
            pixels = new int[still.length];
        }
        Portrait.Fields seen = fields;
        if (seen == null || !sameSigma || !sameField) {
            seen = Portrait.fields(now, viewport);
            fields = seen;
        }
        painted = now;
        System.arraycopy(still, 0, pixels, 0, still.length);
        Painter.moving(Portrait.movingLayers(now, seen), viewport, palette, resolution, pixels);
        List<Layer> over = new ArrayList<>();
        seen.key(now.kinds()).ifPresent(over::add);
        map.ifPresent(m -> over.add(m.key()));
        over.add(new CornerLayer(moment.words()));
        Painter.over(over, viewport, palette, resolution, pixels);
        return pixels;
    }
}
