package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ChunksTest {
    /** Looks that no test has to wait for. */
    private static final int PATIENCE = 1000;

    @Test
    void everyPieceHasOneResultThatCounts() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Chunks chunks = new Chunks(pool);
            for (int round = 0; round < 2000; round++) {
                int count = round % 20;
                int base = 100 * round;
                AtomicIntegerArray results = new AtomicIntegerArray(20 * Chunks.WORKERS);
                chunks.run(count, PATIENCE, (worker, i) -> results.set(20 * worker + i, base + i));
                for (int i = 0; i < count; i++) {
                    assertEquals(base + i, results.get(20 * chunks.winner(i) + i));
                }
            }
        }
    }

    @Test
    void anExecutorThatNeverGetsToItDoesNotHoldTheCallerUp() {
        List<Runnable> neverRun = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        new Chunks(neverRun::add).run(4, PATIENCE, (worker, i) -> order.add(i));
        assertEquals(List.of(0, 1, 2, 3), order);
        neverRun.forEach(Runnable::run); // a helper that comes late finds nothing left
        assertEquals(4, order.size());
    }

    /** The helper is held in its first piece until two rounds are over; what it then brings is not looked at. */
    @Test
    void aHelperThatLosesItsProcessorHoldsNobodyUp() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Chunks chunks = new Chunks(pool);
        AtomicIntegerArray doneBy = new AtomicIntegerArray(Chunks.WORKERS);
        Chunks.Piece piece = (worker, i) -> {
            if (worker == Chunks.CALLER) {
                await(taken); // so that the helper has one
            } else {
                taken.countDown();
                await(held);
            }
            doneBy.incrementAndGet(worker);
        };
        for (int round = 0; round < 2; round++) {
            chunks.run(2, PATIENCE, piece);
            assertEquals(Chunks.CALLER, chunks.winner(0));
            assertEquals(Chunks.CALLER, chunks.winner(1));
        }
        assertEquals(4, doneBy.get(Chunks.CALLER));
        held.countDown();
        pool.shutdown();
        assertTrue(pool.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals(1, doneBy.get(1));
        assertEquals(Chunks.CALLER, chunks.winner(0));
        assertEquals(Chunks.CALLER, chunks.winner(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsPassedOnAfterTheOthersHaveRun() {
        List<Integer> order = new ArrayList<>();
        IllegalArgumentException fault = new IllegalArgumentException("piece 1 is odd");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> new Chunks(Runnable::run).run(3, PATIENCE, (worker, i) -> {
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
        new Chunks(Runnable::run).run(2, PATIENCE, (worker, i) -> {});
        assertTrue(Thread.interrupted());
    }

    @Test
    void noTwoThreadsHaveTheSameNumberAtATime() {
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Chunks chunks = new Chunks(pool);
            AtomicIntegerArray busy = new AtomicIntegerArray(Chunks.WORKERS);
            AtomicInteger clashes = new AtomicInteger();
            for (int round = 0; round < 2000; round++) {
                chunks.run(8, PATIENCE, (worker, i) -> {
                    if (busy.getAndIncrement(worker) != 0) {
                        clashes.incrementAndGet();
                    }
                    busy.getAndDecrement(worker);
                });
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
        chunks.run(2, PATIENCE, (worker, i) -> order.add(i));
        chunks.run(1, PATIENCE, (worker, i) -> order.add(i));
        assertEquals(List.of(0, 1, 0), order);
    }
}
