package org.scorefield.study.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times several things in turns, window by window, so that their ratios are of one and the same machine.
 *
 * <p>First all run unmeasured until their rates are steady: the median of the last windows no more than 3 % above that of
 * the windows before. A fixed second would not do, because a vector kernel runs a hundred times slower until the second
 * compiler has seen it, and it comes when it pleases.
 */
final class Race {
    private static final double NANOS = 1e9;
    private static final double STEADY = 1.03;

    /** So many windows are compared with as many before: together 1.6 seconds, more than a compilation takes. */
    private static final int COMPARED = 20;

    private final List<Runnable> runners;
    private final Pace pace;
    private final Clock clock;
    private final long[] calls;
    private final long[] cpuNanos;

    private Race(List<Runnable> runners, Pace pace, Clock clock) {
        this.runners = runners;
        this.pace = pace;
        this.clock = clock;
        this.calls = new long[runners.size()];
        this.cpuNanos = new long[runners.size()];
    }

    /** The rates of each runner, in their order. */
    static List<Rates> run(List<Runnable> runners, Pace pace, Clock clock) {
        Race race = new Race(runners, pace, clock);
        race.warmUp();
        return race.measure();
    }

    private void warmUp() {
        long end = clock.wallNanos().getAsLong() + pace.mostWarmUpNanos();
        List<double[]> seen = new ArrayList<>();
        while (clock.wallNanos().getAsLong() < end && !steady(seen)) {
            seen.add(round());
        }
    }

    private boolean steady(List<double[]> seen) {
        int n = seen.size();
        if (n < 2 * COMPARED) {
            return false;
        }
        for (int k = 0; k < runners.size(); k++) {
            if (!(median(seen.subList(n - COMPARED, n), k)
                    < STEADY * median(seen.subList(n - 2 * COMPARED, n - COMPARED), k))) {
                return false;
            }
        }
        return true;
    }

    private static double median(List<double[]> rounds, int runner) {
        return rounds.stream()
                .mapToDouble(r -> r[runner])
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private List<Rates> measure() {
        Arrays.fill(calls, 0);
        Arrays.fill(cpuNanos, 0);
        double[][] rates = new double[runners.size()][pace.windows()];
        for (int window = 0; window < pace.windows(); window++) {
            double[] round = round();
            for (int k = 0; k < round.length; k++) {
                rates[k][window] = round[k];
            }
        }
        List<Rates> all = new ArrayList<>();
        for (int k = 0; k < rates.length; k++) {
            all.add(Rates.of(rates[k], calls[k], cpuNanos[k]));
        }
        return all;
    }

    /** One window of each; their calls a second. */
    private double[] round() {
        double[] rates = new double[runners.size()];
        for (int k = 0; k < rates.length; k++) {
            clock.check().run();
            long cpu = clock.cpuNanos().getAsLong();
            long begun = clock.wallNanos().getAsLong();
            long done = 0;
            long took;
            do {
                runners.get(k).run();
                done++;
                took = clock.wallNanos().getAsLong() - begun;
            } while (took < pace.windowNanos());
            cpuNanos[k] += clock.cpuNanos().getAsLong() - cpu;
            calls[k] += done;
            rates[k] = NANOS * done / Math.max(1, took);
        }
        return rates;
    }
}
