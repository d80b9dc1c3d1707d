package org.scorefield.study.bench;

import java.util.List;
import java.util.Map;
import org.scorefield.field.RandomStream;

/** Nanoseconds a standard normal, drawn as the program draws them. */
public final class NormalRate {
    private static final int SEED = 1;
    private static final int MANY = 20_000;

    private NormalRate() {}

    /** Measures it. */
    public static Map<String, Object> measure(Shape shape, Pace pace, Clock clock) {
        Rates rates = Race.run(List.of(() -> draw(MANY)), pace, clock).getFirst();
        Map<String, Object> line = shape.line("normals", 1);
        line.keySet().removeAll(List.of("H", "layers", "hidden", "act"));
        line.put("n", MANY);
        line.put("ns_median", Digits.of(1e6 * rates.milliseconds() / MANY));
        line.put("ns_best", Digits.of(1e6 * rates.leastMilliseconds() / MANY));
        return line;
    }

    /** Draws so many. */
    static void draw(int count) {
        RandomStream random = RandomStream.of(SEED, "bench normals");
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += random.nextGaussian();
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a normal was no number");
        }
    }
}
