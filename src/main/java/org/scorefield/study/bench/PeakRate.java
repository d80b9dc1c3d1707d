package org.scorefield.study.bench;

import java.util.List;
import java.util.Map;
import org.scorefield.net.FusedPeak;

/** What the processor can do at most: fused multiply-adds on registers alone, one thread. */
public final class PeakRate {
    /** Short and many, so that the loop is compiled as a whole and not from within, which halves its rate. */
    private static final int ROUNDS = 500;

    private static final int REPEATS = 40;

    private PeakRate() {}

    /** False where Java has no vector module to offer. */
    public static boolean measurable() {
        return FusedPeak.available();
    }

    /** Measures it. */
    public static Map<String, Object> measure(Shape shape, Pace pace, Clock clock) {
        Rates rates = Race.run(List.of(PeakRate::spin), pace, clock).getFirst();
        Map<String, Object> line = shape.line("peak", 1);
        line.keySet().removeAll(List.of("H", "layers", "hidden", "act"));
        line.put("gflops_median", Digits.of(gflops(rates.median())));
        line.put("gflops_best", Digits.of(gflops(rates.best())));
        return line;
    }

    /** One unit of work. */
    static void spin() {
        for (int i = 0; i < REPEATS; i++) {
            if (Float.isNaN(FusedPeak.run(ROUNDS))) {
                throw new IllegalStateException("the peak loop left the numbers");
            }
        }
    }

    /** GFLOP/s at so many units a second. */
    static double gflops(double unitsPerSecond) {
        return unitsPerSecond * REPEATS * ROUNDS * FusedPeak.flopPerRound() / 1e9;
    }
}
