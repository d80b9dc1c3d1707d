package org.scorefield.study.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates on a clock that only the work itself moves, so that every number is known. */
class RaceTest {
    /** A clock in nanoseconds; the processor's runs half as fast. */
    private long now;

    private int checks;

    private final Clock clock = new Clock(() -> now, () -> now / 2, () -> checks++);

    @Test
    void aCallOfTwoMillisecondsHasARateOfFiveHundred() {
        List<Rates> rates = Race.run(List.of(() -> now += 2_000_000, () -> now += 8_000_000), new Pace(1, 10), clock);
        assertEquals(500, rates.getFirst().median(), 1e-9);
        assertEquals(2, rates.getFirst().milliseconds(), 1e-12);
        assertEquals(1, rates.getFirst().cpuMilliseconds(), 1e-12, "half of each call was processor time");
        assertEquals(125, rates.get(1).best(), 1e-9);
        assertTrue(checks > 50, "asked " + checks + " times whether to go on");
    }

    @Test
    void theWarmUpEndsWhenTheRateIsSteadyAndNotBefore() {
        long[] calls = {0};
        // Slow for the first 1.2 seconds, as an interpreter would be.
        Runnable work = () -> now += ++calls[0] <= 1_200 ? 1_000_000 : 100_000;
        Rates rates = Race.run(List.of(work), new Pace(1, 60), clock).getFirst();
        assertEquals(10_000, rates.median(), 1e-6);
        assertEquals(10_000 * 25 * 0.04, rates.calls(), "25 windows of 40 ms, all of the fast kind");
    }

    @Test
    void withoutAWarmUpTheColdStartIsWhatIsMeasured() {
        Runnable work = () -> now += 1_000_000;
        assertEquals(
                200, Race.run(List.of(work), new Pace(0.2, 0), clock).getFirst().calls());
    }

    @Test
    void medianAndBestAreThoseOfTheWindows() {
        Rates rates = Rates.of(new double[] {3, 1, 2, 9, 4}, 10, 5_000_000_000L);
        assertEquals(new Rates(3, 9, 2, 10), rates);
    }

    @Test
    void whoStopsTheClockStopsTheRace() {
        Clock stopped = new Clock(() -> now, () -> 0, () -> {
            throw new IllegalStateException("enough");
        });
        assertThrows(IllegalStateException.class, () -> Race.run(List.of(() -> now++), new Pace(1, 0), stopped));
    }

    @Test
    void aCallLongerThanAWindowIsCountedOnce() {
        assertEquals(
                5,
                Race.run(List.of(() -> now += 1_000_000_000), new Pace(0.1, 0), clock)
                        .getFirst()
                        .calls());
    }
}
