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
    /** So many drawn points are taken as they are: with them a density can still follow the hand. */
    public static final int MOST_POINTS = 20_000;

    /** What was asked for, and its closed form. */
    public record Report(Scene scene, Truth truth) {}

    private final Desk<Scene, Report> desk;
    private boolean owed;

    /** Opens the desk. */
    public TruthDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("truths", (scene, goOn) -> new Report(scene, Truth.gathered(scene, MOST_POINTS)), failed);
    }

    /** The closed form of a scene if it is to be had at once; null if it will be ready later. */
    public @Nullable Truth ask(Scene scene) {
        desk.take(); // of a scene that is shown no more
        owed = scene.drawnPoints() > MOST_POINTS;
        if (owed) {
            desk.request(scene);
            return null;
        }
        return Truth.of(scene);
    }

    /** What is ready of that which was asked for last, once; or null. */
    public @Nullable Truth take(Scene asked) {
        Report report = owed ? desk.take() : null;
        if (report == null || report.scene() != asked) {
            return null;
        }
        owed = false;
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
