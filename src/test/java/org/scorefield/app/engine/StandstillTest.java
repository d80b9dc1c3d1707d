package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of a thread that stands still, and that nothing is told of one that keeps up. */
class StandstillTest {
    /** After a tenth of a second it looks; it tells only once the thread has moved on. */
    private static final int PAST_LATE_MS = 400;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void aThreadThatStandsStillIsToldWithItsStack() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        Thread watched = new Thread(() -> standStill(stuck, free), "the window");
        watched.start();
        stuck.await();
        BlockingQueue<Runnable> given = new LinkedBlockingQueue<>();
        try (Watchdog dog = new Watchdog(watched, given::add, told::add)) {
            Runnable beat = given.take();
            assertNull(told.poll(PAST_LATE_MS, TimeUnit.MILLISECONDS), "told before it is known how long");
            beat.run();
            String said = told.take();
            assertTrue(said.startsWith("the window stood still for "), said);
            assertTrue(said.contains("standStill"), said);
        }
        free.countDown();
        watched.join();
    }

    @Test
    void nothingIsToldOfAThreadThatKeepsUp() throws InterruptedException {
        CountDownLatch some = new CountDownLatch(5);
        try (Watchdog dog = new Watchdog(
                Thread.currentThread(),
                beat -> {
                    beat.run();
                    some.countDown();
                },
                told::add)) {
            some.await();
        }
        assertTrue(told.isEmpty(), told::toString);
    }

    private static void standStill(CountDownLatch stuck, CountDownLatch free) {
        stuck.countDown();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
