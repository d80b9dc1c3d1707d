package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.scorefield.train.SmallTrainers.LEVELS;
import static org.scorefield.train.SmallTrainers.TWO_MODES;
import static org.scorefield.train.SmallTrainers.course;
import static org.scorefield.train.SmallTrainers.network;
import static org.scorefield.train.SmallTrainers.small;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.net.Network;
import org.scorefield.noise.NoiseLevels;

/** A batch cut into parts is the same batch, whoever works on them. */
class TrainerLanesTest {
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void sameSeedSameBitsOnAnyNumberOfThreads(int threads) {
        Trainer alone = wide(700, Runnable::run);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Trainer together = wide(700, pool);
            for (int i = 0; i < 60; i++) {
                assertEquals(alone.step(), together.step());
            }
            assertArrayEquals(alone.theta(), together.theta());
            assertArrayEquals(alone.average(), together.average());
            assertArrayEquals(alone.lossPerLevel(), together.lossPerLevel());
        }
    }

    @ParameterizedTest(name = "two layers of 64, batch {0}: shared {1}")
    @CsvSource({"128, false", "256, false", "512, true", "1024, true"})
    void onlyAStepThatIsWorthItIsShared(int batch, boolean shared) {
        AtomicInteger asked = new AtomicInteger();
        Executor counting = help -> asked.incrementAndGet(); // and never gets to it
        wide(batch, counting).step();
        assertEquals(shared, asked.get() > 0);
    }

    @Test
    void aBatchOfManyPartsSharesEightLanesAndKeepsItsBits() {
        Trainer alone = wide(1100, Runnable::run); // 17 parts, the last of 44 rows
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Trainer together = wide(1100, pool);
            for (int i = 0; i < 20; i++) {
                assertEquals(alone.step(), together.step());
            }
            assertArrayEquals(alone.theta(), together.theta());
        }
    }

    @Test
    void lanesFollowFromBatchAndNetworkAlone() {
        assertEquals(1, Lane.number(512, 1000), "not worth sharing");
        assertEquals(8, Lane.number(512, 5000));
        assertEquals(8, Lane.number(1100, 5000));
        assertEquals(2, Lane.number(100, 50_000));
        assertEquals(1, Lane.number(66, 500_000), "one part");
    }

    /** Two hidden layers of 64: the smallest of the usual networks whose larger batches are shared. */
    private static Trainer wide(int batch, Executor executor) {
        return new Trainer(
                network(TWO_MODES, 64, 64), course("dsm", batch, 1e-2), TWO_MODES.scene(), LEVELS, 7, executor);
    }

    @Test
    void aBatchCountsEveryRowOnce() {
        // At the first step the loss per level and the loss are two sums over the same rows.
        for (int batch : new int[] {2, 64, 66, 68, 200, 512, 594, 1100}) {
            NoiseLevels one = new NoiseLevels(List.of(0.5));
            Network network = network(TWO_MODES, 8);
            Trainer trainer =
                    new Trainer(network, course("dsm", batch, 1e-2), TWO_MODES.scene(), one, 3, Runnable::run);
            double g = network.outputScale(0.5); // of the one level, whose λ g² is 1
            trainer.step();
            double scaled = 1 / (g * g * 2 * 0.25);
            assertEquals(scaled * trainer.lossPerLevel()[0], trainer.loss(), 1e-5 * trainer.loss(), "batch " + batch);
        }
    }

    @Test
    void anotherSeedIsAnotherRun() {
        Trainer one = small(1e-2, 7, Runnable::run);
        Trainer other = small(1e-2, 8, Runnable::run);
        one.step();
        other.step();
        assertFalse(one.loss() == other.loss());
    }
}
