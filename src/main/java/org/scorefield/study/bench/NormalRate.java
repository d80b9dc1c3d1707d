package org.scorefield.study.bench;

import java.util.List;
import java.util.Map;
import org.scorefield.field.RandomStream;

/** Nanoseconds a standard normal, drawn as the program draws them: many at once. */
public final class NormalRate {
    private static final int SEED = 1;
    private static final int MANY = 20_000;

    private NormalRate() {}

    /** Measures it. */
    public static Map<String, Object> measure(Shape shape, Pace pace, Clock clock) {
        float[] room = new float[MANY];
        Rates rates = Race.run(List.of(() -> draw(room)), pace, clock).getFirst();
        Map<String, Object> line = shape.line("normals", 1);
        line.keySet().removeAll(List.of("H", "layers", "hidden", "act"));
        line.put("n", MANY);
        line.put("ns_median", Digits.of(1e6 * rates.milliseconds() / MANY));
        line.put("ns_best", Digits.of(1e6 * rates.leastMilliseconds() / MANY));
        return line;
    }

    /** Fills the room. */
    static void draw(float[] room) {
        RandomStream.of(SEED, "bench normals").normals(0, room, 0, room.length);
    }
}
