package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.study.Scenery;

/**
 * Paints the pictures off the FX thread: one, or several side by side, always finished together. Each has an {@link
 * Easel} that keeps what stands still.
 */
public final class PictureDesk {
    /**
     * One frame.
     *
     * @param resolution device pixels per px
     * @param overlay drawn over everything: what an experiment shows
     */
    public record Request(Scenery scenery, Viewport viewport, Palette palette, double resolution, List<Layer> overlay) {
        public Request {
            overlay = List.copyOf(overlay);
        }

        /** True if the other request would paint the same picture; lists of particles are compared by identity. */
        public boolean sameAs(@Nullable Request other) {
            return other != null
                    && sameStill(other)
                    && sameFields(other)
                    && overlay == other.overlay
                    && scenery.lens().equals(other.scenery.lens())
                    && scenery.particles() == other.scenery.particles()
                    && scenery.trail() == other.scenery.trail();
        }

        /** True if what stands still is the same; a map of the learned field does not stand still. */
        boolean sameStill(Request other) {
            return scenery.truth() == other.scenery.truth()
                    && scenery.target().equals(other.scenery.target())
                    && scenery.sigma() == other.scenery.sigma()
                    && scenery.seed() == other.scenery.seed()
                    && scenery.kinds().equals(other.scenery.kinds())
                    && scenery.mapped() == other.scenery.mapped()
                    && scenery.colors().equals(other.scenery.colors())
                    && viewport.equals(other.viewport)
                    && palette == other.palette
                    && resolution == other.resolution;
        }

        boolean sameFields(Request other) {
            return scenery.learned().equals(other.scenery.learned())
                    && scenery.arrows() == other.scenery.arrows()
                    && scenery.compared() == other.scenery.compared()
                    && scenery.lens().isPresent() == other.scenery.lens().isPresent()
                    && scenery.reading() == other.scenery.reading()
                    && scenery.words() == other.scenery.words();
        }
    }

    /** All pictures of one request, in its order. */
    public record Sheet(List<Frame> frames) {
        public Sheet {
            frames = List.copyOf(frames);
        }

        /** True if some picture was painted coarsely, to be in time, and would be finer if asked for again. */
        public boolean draft() {
            return frames.stream().anyMatch(Frame::draft);
        }
    }

    /** A painted frame: premultiplied ARGB, row by row from the top; valid until two more have been taken. */
    public static final class Frame {
        private final int[] argb;
        private final int width;
        private final int height;
        private final boolean draft;

        Frame(int[] argb, int width, int height, boolean draft) {
            this.argb = argb;
            this.width = width;
            this.height = height;
            this.draft = draft;
        }

        /** True if it was painted coarsely, to be in time. */
        public boolean draft() {
            return draft;
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

    private final Desk<List<Request>, Sheet> desk;
    private final List<Easel> easels = new ArrayList<>();

    /** Opens the desk. */
    public PictureDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("painter", this::paint, failed);
    }

    /** Paints a picture for nobody, where the caller is: afterwards the painter's classes and fonts are at hand. */
    public static void rehearse(Request picture) {
        new Easel().paint(picture);
    }

    /** Asks for pictures, to be painted and shown together. */
    public void request(List<Request> requests) {
        desk.request(List.copyOf(requests));
    }

    public @Nullable Sheet take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private Sheet paint(List<Request> requests, BooleanSupplier goOn) {
        while (easels.size() < requests.size()) {
            easels.add(new Easel());
        }
        easels.subList(requests.size(), easels.size()).clear(); // pixels of panels long gone weigh megabytes
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            frames.add(easels.get(i).paint(requests.get(i)));
        }
        return new Sheet(frames);
    }
}
