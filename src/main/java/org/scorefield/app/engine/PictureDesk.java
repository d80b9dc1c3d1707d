package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.study.Portrait;

/**
 * Paints the picture off the FX thread. What stands still (density, contours, axes, data) is painted once per change and
 * kept; what moves is painted over a copy each frame.
 */
public final class PictureDesk {
    /** Frames in flight: one painted, one waiting, one being shown. */
    private static final int BUFFERS = 3;

    /**
     * One frame.
     *
     * @param resolution device pixels per px
     * @param overlay drawn over everything: what an experiment shows
     */
    public record Request(
            Portrait.Scenery scenery, Viewport viewport, Palette palette, double resolution, List<Layer> overlay) {
        public Request {
            overlay = List.copyOf(overlay);
        }

        /** True if the other request would paint the same picture; lists of particles are compared by identity. */
        public boolean sameAs(@Nullable Request other) {
            return other != null
                    && sameStill(other)
                    && sameFields(other)
                    && overlay == other.overlay
                    && scenery.particles() == other.scenery.particles()
                    && scenery.trail() == other.scenery.trail();
        }

        private boolean sameStill(Request other) {
            return scenery.truth() == other.scenery.truth()
                    && scenery.sigma() == other.scenery.sigma()
                    && scenery.seed() == other.scenery.seed()
                    && scenery.kinds().equals(other.scenery.kinds())
                    && scenery.mapped() == other.scenery.mapped()
                    && (!scenery.mapLearns() || sameFields(other))
                    && viewport.equals(other.viewport)
                    && palette == other.palette
                    && resolution == other.resolution;
        }

        private boolean sameFields(Request other) {
            return scenery.learned().equals(other.scenery.learned())
                    && scenery.arrows() == other.scenery.arrows()
                    && scenery.reading() == other.scenery.reading();
        }
    }

    /** A painted frame: premultiplied ARGB, row by row from the top; valid until two more have been taken. */
    public static final class Frame {
        private final int[] argb;
        private final int width;
        private final int height;

        Frame(int[] argb, int width, int height) {
            this.argb = argb;
            this.width = width;
            this.height = height;
        }

        /** The pixels themselves, without a copy; not to be written to. */
        public int[] argb() {
            return argb;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    private final Desk<Request, Frame> desk;
    private final int[][] buffers = new int[BUFFERS][0];
    private int nextBuffer;
    private @Nullable Request painted;
    private Optional<Portrait.Mapped> map = Optional.empty();
    private int[] stillPixels = new int[0];
    private Portrait.@Nullable Fields fields;

    /** Opens the desk. */
    public PictureDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("painter", this::paint, failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Frame take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private Frame paint(Request now, BooleanSupplier goOn) {
        Request before = painted;
        Portrait.Fields seen = fields;
        boolean sameStill = before != null && now.sameStill(before);
        if (!sameStill) {
            map = Portrait.map(now.scenery(), now.viewport());
            stillPixels = Painter.still(
                    Portrait.stillLayers(now.scenery(), now.viewport(), map),
                    now.viewport(),
                    now.palette(),
                    now.resolution());
        }
        if (seen == null || before == null || !sameStill || !now.sameFields(before)) {
            Portrait.Scenery s = now.scenery();
            seen = Portrait.fields(
                    s.truth(), s.learned(), s.sigma(), now.viewport(), s.kinds(), s.arrows(), s.reading());
            fields = seen;
        }
        painted = now;
        int[] pixels = buffer(stillPixels.length);
        System.arraycopy(stillPixels, 0, pixels, 0, stillPixels.length);
        Painter.moving(
                Portrait.movingLayers(now.scenery(), seen), now.viewport(), now.palette(), now.resolution(), pixels);
        List<Layer> over = new ArrayList<>(now.overlay());
        seen.key(now.scenery().kinds()).ifPresent(over::add);
        map.ifPresent(m -> over.add(m.key()));
        Painter.over(over, now.viewport(), now.palette(), now.resolution(), pixels);
        return new Frame(
                pixels,
                Painter.width(now.viewport(), now.resolution()),
                Painter.height(now.viewport(), now.resolution()));
    }

    private int[] buffer(int length) {
        nextBuffer = (nextBuffer + 1) % BUFFERS;
        if (buffers[nextBuffer].length != length) {
            buffers[nextBuffer] = new int[length];
        }
        return buffers[nextBuffer];
    }
}
