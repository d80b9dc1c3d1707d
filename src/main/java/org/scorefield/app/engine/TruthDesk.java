package org.scorefield.app.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.scene.Scene;

/**
 * Works out the closed form of a scene: at once where that takes no time, so that the picture follows the hand in the
 * same frame; off the FX thread where millions of points are to be gathered first.
 */
public final class TruthDesk {
    /** What was asked for, and its closed form. */
    public record Report(Scene scene, Truth truth) {}

    private final Desk<Scene, Report> desk;
    private boolean owed;

    /** Opens the desk. */
    public TruthDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("truths", (scene, goOn) -> new Report(scene, Truth.shown(scene)), failed);
    }

    /** The closed form of a scene if it is to be had at once; null if it will be ready later. */
    public @Nullable Truth ask(Scene scene) {
        owed = scene.drawnPoints() > Truth.MOST_SHOWN;
        if (owed) {
            desk.request(scene);
            return null;
        }
        return Truth.of(scene);
    }

    /**
     * What is ready, once; or null. While edits follow each other it may be of one a moment ago, so that a picture of
     * millions of points still follows the hand.
     */
    public @Nullable Truth take(Scene asked) {
        Report report = desk.take();
        if (report == null || !owed) {
            return null; // of many points that are shown no more
        }
        owed = report.scene() != asked;
        return report.truth();
    }

    /** True while what was asked for last is not ready. */
    public boolean busy() {
        return owed;
    }

    public void close() {
        desk.close();
    }
}
