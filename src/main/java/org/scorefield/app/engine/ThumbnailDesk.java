package org.scorefield.app.engine;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Portrait;
import org.scorefield.study.Scenery;

/** Paints small pictures of trainings off the FX thread. */
public final class ThumbnailDesk {
    /**
     * Who sits for a picture.
     *
     * @param key what the picture is filed under
     */
    public record Sitter(int key, Recipe recipe, ScoreField field) {}

    /**
     * All that is wanted, each {@code widthPx × heightPx}.
     *
     * @param resolution device pixels a px
     */
    public record Request(List<Sitter> sitters, Palette palette, int widthPx, int heightPx, double resolution) {}

    private final Desk<Request, Map<Integer, PictureDesk.Frame>> desk;

    /** Opens the desk. */
    public ThumbnailDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("thumbnails", (request, goOn) -> paint(request), failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    /** The newest pictures by key, or null. */
    public @Nullable Map<Integer, PictureDesk.Frame> take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private static Map<Integer, PictureDesk.Frame> paint(Request request) {
        Map<Integer, PictureDesk.Frame> pictures = new LinkedHashMap<>();
        for (Sitter sitter : request.sitters()) {
            Recipe recipe = sitter.recipe();
            Viewport viewport =
                    new Viewport(SceneEdits.fitBox(recipe.scene()), request.widthPx(), request.heightPx(), Gutter.NONE);
            Scenery scenery = new Scenery(
                    Truth.shown(recipe.scene()),
                    Optional.of(sitter.field()),
                    recipe.levels().sigma(recipe.levels().count() / 2),
                    EnumSet.of(Kind.DENSITY, Kind.STREAMLINES),
                    ArrowLength.SIGMA_SCALED,
                    Points.none(),
                    List.of(),
                    recipe.seed());
            double fine = request.resolution();
            pictures.put(
                    sitter.key(),
                    new PictureDesk.Frame(
                            Painter.still(Portrait.layers(scenery, viewport), viewport, request.palette(), fine),
                            Painter.width(viewport, fine),
                            Painter.height(viewport, fine),
                            false));
        }
        return pictures;
    }
}
