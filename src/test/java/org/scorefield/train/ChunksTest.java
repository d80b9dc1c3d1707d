package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void everyPieceRunsOnce() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (int count = 0; count < 20; count++) {
                AtomicIntegerArray runs = new AtomicIntegerArray(20);
                new Chunks(pool).run(count, (worker, i) -> runs.incrementAndGet(i));
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
        new Chunks(neverRun::add).run(4, (worker, i) -> order.add(i));
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
                () -> new Chunks(Runnable::run).run(3, (worker, i) -> {
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
        new Chunks(Runnable::run).run(2, (worker, i) -> {});
        assertTrue(Thread.interrupted());
    }

    @Test
    void noTwoThreadsHaveTheSameNumberAtATime() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Chunks chunks = new Chunks(pool);
            AtomicIntegerArray busy = new AtomicIntegerArray(Chunks.WORKERS);
            AtomicInteger clashes = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            for (int round = 0; round < 2000; round++) {
                chunks.run(8, (worker, i) -> {
                    if (busy.getAndIncrement(worker) != 0) {
                        clashes.incrementAndGet();
                    }
                    done.incrementAndGet();
                    busy.getAndDecrement(worker);
                });
                assertEquals(8 * (round + 1), done.get());
            }
            assertEquals(0, clashes.get());
        }
    }

    @Test
    void anExecutorThatIsClosedLeavesAllToTheCaller() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.shutdown();
        List<Integer> order = new ArrayList<>();
        Chunks chunks = new Chunks(pool);
        chunks.run(2, (worker, i) -> order.add(i));
        chunks.run(1, (worker, i) -> order.add(i));
        assertEquals(List.of(0, 1, 0), order);
    }
}
