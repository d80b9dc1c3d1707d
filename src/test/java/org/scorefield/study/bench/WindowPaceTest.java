package org.scorefield.study.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WindowPaceTest {
    /** 999 gaps of 16 ms and one of 120 ms, in no order. */
    private static final long[] GAPS = LongStream.range(0, 1000)
            .map(i -> i == 300 ? 120_000_000 : 16_000_000)
            .toArray();

    @Test
    void one_long_gap_in_a_thousand_is_beyond_the_last_permille() {
        WindowPace pace = new WindowPace(2000, 1.7, 16, 900, GAPS, 8000);
        assertEquals(16, pace.gapMs(0.5));
        assertEquals(16, pace.gapMs(0.999));
        assertEquals(120, pace.gapMs(1));
    }

    @Test
    void the_line_names_rates_a_second() {
        var line = new WindowPace(2000, 1.71234, 16, 900, GAPS, 8000).line();
        assertEquals(
                List.of("window", 2000, 1.712, 16.0, 56.25, 62.5, 16.0, 16.0, 120.0, 500.0),
                List.copyOf(line.values()));
    }

    @Test
    void no_pulse_is_no_gap() {
        assertEquals(0, new WindowPace(1, 1, 1, 0, new long[0], 0).gapMs(0.999));
    }

    @Test
    void a_trial_without_particles_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowTrial(0, 3, 10));
    }
}
