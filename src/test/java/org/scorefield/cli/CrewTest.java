package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many threads compute as were asked for, the caller's own among them. */
class CrewTest {
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 5})
    void theCallerIsOneOfThem(int threads) throws InterruptedException {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        seen.add(Thread.currentThread());
        int pieces = 4 * threads;
        CountDownLatch allBusy = new CountDownLatch(threads - 1);
        CountDownLatch done = new CountDownLatch(pieces);
        try (Crew crew = new Crew(threads)) {
            for (int i = 0; i < pieces; i++) {
                crew.execute(() -> {
                    seen.add(Thread.currentThread());
                    allBusy.countDown();
                    if (threads > 1) {
                        waitFor(allBusy);
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        assertEquals(threads, seen.size());
    }

    @Test
    void noneAtAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Crew(0));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
