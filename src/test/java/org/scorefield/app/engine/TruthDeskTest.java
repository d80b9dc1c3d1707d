package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Few points at once, very many a moment later. */
class TruthDeskTest {
    private static final Scene SMALL = new Scene("small", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(1));

    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final TruthDesk desk = new TruthDesk(failures::add);

    @AfterEach
    void nothingFailed() {
        desk.close();
        assertTrue(failures.isEmpty(), failures.toString());
    }

    private static Scene many(double from) {
        double[] xy = new double[2 * (Truth.MOST_SHOWN + 1)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = from + i % 997 * 0.001;
        }
        return new Scene("many", List.of(new PointCloud("A", 1, Points.wrap(xy))), Box.square(1));
    }

    private Truth awaited(Scene asked) {
        @Nullable Truth truth = desk.take(asked);
        while (truth == null || desk.busy()) {
            Thread.onSpinWait();
            @Nullable Truth next = desk.take(asked);
            truth = next == null ? truth : next;
        }
        return truth;
    }

    @Test
    void aFewComponentsAreKnownAtOnce() {
        assertNotNull(desk.ask(SMALL));
        assertFalse(desk.busy());
    }

    @Test
    void whileEditsFollowEachOtherTheLastIsKnownInTheEnd() {
        assertNull(desk.ask(many(0)));
        Scene last = many(5);
        assertNull(desk.ask(last));
        assertTrue(desk.busy());
        Truth truth = awaited(last);
        assertTrue(truth.isGathered());
        assertEquals(5.5, truth.moments().meanX(), 0.01, "the middle of 0 to 0.996, moved by 5");
    }

    @Test
    void whatWasAskedForBeforeASmallSceneIsForgotten() {
        assertNull(desk.ask(many(0)));
        assertNotNull(desk.ask(SMALL));
        assertFalse(desk.busy());
        assertNull(desk.take(SMALL));
    }
}
