package org.scorefield.study.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.scorefield.study.TrainingSession;

/** Training steps a second: draw data, level and noise, forward, loss, backward, Adam, moving average. */
public final class TrainingRate {
    private static final int SEED = 1;

    private TrainingRate() {}

    /**
     * Measures one shape, in turns with the processor's peak where there are vectors to reach it with.
     *
     * @param threads how many threads the executor brings with the caller's own
     */
    public static Map<String, Object> measure(Shape shape, int threads, Executor executor, Pace pace, Clock clock) {
        TrainingSession session = TrainingSession.start(shape.recipe(Target.two(), SEED), Optional.empty(), executor);
        List<Runnable> runners = new ArrayList<>();
        runners.add(() -> {
            if (!session.step()) {
                throw new IllegalStateException("training diverged at step " + session.steps());
            }
        });
        boolean withPeak = PeakRate.measurable() && threads == 1;
        if (withPeak) {
            runners.add(PeakRate::spin);
        }
        List<Rates> rates = Race.run(runners, pace, clock);
        Rates steps = rates.getFirst();
        Map<String, Object> line = shape.line("train", threads);
        line.put("batch", shape.batch());
        line.put("adam", "fused");
        line.put("steps", steps.calls());
        line.put("steps_per_s_median", Digits.of(steps.median()));
        line.put("steps_per_s_best", Digits.of(steps.best()));
        line.put("steps_per_cpu_s", Digits.of(steps.perCpuSecond()));
        line.put("samples_per_s_median", (double) Math.round(steps.median() * shape.batch()));
        line.put("mflop_per_step", Digits.of(shape.flopPerStep() / 1e6));
        line.put("gflops_median", Digits.of(shape.flopPerStep() * steps.median() / 1e9));
        line.put("gflops_best", Digits.of(shape.flopPerStep() * steps.best() / 1e9));
        if (withPeak) {
            double peak = PeakRate.gflops(rates.get(1).median());
            line.put("peak_gflops", Digits.of(peak));
            line.put("share_of_peak", Digits.of(shape.flopPerStep() * steps.median() / 1e9 / peak));
        }
        return line;
    }
}
