package org.scorefield.study.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How smoothly the window moved.
 *
 * @param particles how many moved
 * @param startSeconds from the start of the process to the first frame in which they had moved
 * @param seconds measured
 * @param frames new pictures shown meanwhile
 * @param gapNanos between successive pulses of the window's thread, which freezes when one is long
 * @param trainingSteps taken meanwhile
 */
public record WindowPace(
        int particles, double startSeconds, double seconds, int frames, long[] gapNanos, long trainingSteps) {
    private static final double NANOS_A_MS = 1e6;

    public WindowPace {
        gapNanos = gapNanos.clone();
        Arrays.sort(gapNanos);
    }

    /**
     * The gap between pulses that a share of them does not exceed (nearest rank), milliseconds; 0 if there was none.
     *
     * @param share in (0, 1]
     */
    public double gapMs(double share) {
        int rank = (int) Math.ceil(share * gapNanos.length);
        return gapNanos.length == 0 ? 0 : gapNanos[Math.max(0, rank - 1)] / NANOS_A_MS;
    }

    /** One line of the benchmark. */
    public Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("what", "window");
        line.put("n", particles);
        line.put("start_seconds", Digits.of(startSeconds));
        line.put("seconds", Digits.of(seconds));
        line.put("frames_per_second", Digits.of(frames / seconds));
        line.put("pulses_per_second", Digits.of(gapNanos.length / seconds));
        line.put("gap_ms_median", Digits.of(gapMs(0.5)));
        line.put("gap_ms_p999", Digits.of(gapMs(0.999)));
        line.put("gap_ms_most", Digits.of(gapMs(1)));
        line.put("steps_per_second", Digits.of(trainingSteps / seconds));
        return line;
    }
}
