package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void everyPieceRunsOnce() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int count = 0; count < 20; count++) {
                AtomicIntegerArray runs = new AtomicIntegerArray(20);
                Chunks.run(pool, count, runs::incrementAndGet);
                for (int i = 0; i < 20; i++) {
                    assertEquals(i < count ? 1 : 0, runs.get(i));
                }
            }
        }
    }

    @Test
    void anExecutorThatNeverGetsToItDoesNotHoldTheCallerUp() {
        List<Runnable> neverRun = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        Chunks.run(neverRun::add, 4, order::add);
        assertEquals(List.of(0, 1, 2, 3), order);
        neverRun.forEach(Runnable::run); // a helper that comes late finds nothing left
        assertEquals(4, order.size());
    }

    @Test
    void aFailureIsPassedOnAfterTheOthersHaveRun() {
        List<Integer> order = new ArrayList<>();
        IllegalArgumentException fault = new IllegalArgumentException("piece 1 is odd");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Chunks.run(Runnable::run, 3, i -> {
                    order.add(i);
                    if (i == 1) {
                        throw fault;
                    }
                }));
        assertSame(fault, thrown.getCause());
        assertEquals(List.of(0, 1, 2), order);
    }

    @Test
    void anInterruptionIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        Chunks.run(Runnable::run, 2, i -> {});
        assertTrue(Thread.interrupted());
    }
}
