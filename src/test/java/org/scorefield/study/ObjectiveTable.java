package org.scorefield.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.scorefield.net.WarmKernels;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Evaluation.LevelError;
import org.scorefield.study.ObjectiveComparison.Budget;
import org.scorefield.study.ObjectiveComparison.Result;

/**
 * Every objective on every scene named, after so many CPU seconds of one thread, as a Markdown table: what {@code compare
 * objectives} measures, on a clock that a busy machine changes little.
 *
 * <p>Not a test, because a test never asserts on timing. Arguments: seconds, head, scenes.
 */
final class ObjectiveTable {
    private static final long SEED = 1;

    private ObjectiveTable() {}

    public static void main(String[] args) {
        double seconds = Double.parseDouble(args[0]);
        String head = args[1];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        WarmKernels.warmUp(System::nanoTime);
        System.out.println(
                "| scene | objective | steps | µs a step | at σ max | middle | min | mean | tr Cov(g)/\\|E g\\|² |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String scene : List.of(args).subList(2, args.length)) {
            Recipe standard = Recipes.builtIn(scene).withSeed(SEED);
            Recipe recipe = standard.withNetwork(standard.network().withHead(head));
            List<Result> results = ObjectiveComparison.run(
                            recipe,
                            List.of("esm", "dsm", "ism", "ssm-vr", "ssm"),
                            new Budget(Long.MAX_VALUE, seconds),
                            threads::getCurrentThreadCpuTime,
                            Runnable::run,
                            () -> true,
                            words -> {})
                    .orElseThrow();
            results.forEach(r -> System.out.println(row(scene, r)));
        }
    }

    private static String row(String scene, Result r) {
        List<LevelError> errors = r.errors();
        double mean = errors.stream()
                .mapToDouble(LevelError::relativeFisherError)
                .average()
                .orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "| %s | `%s` | %d | %.0f | %s | %s | %s | **%s** | %.0f |",
                scene,
                r.objective(),
                r.look().steps(),
                r.stepMicros(),
                percent(errors.getFirst().relativeFisherError()),
                percent(errors.get(errors.size() / 2).relativeFisherError()),
                percent(errors.getLast().relativeFisherError()),
                percent(mean),
                r.gradientVariance());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.001 ? "%.4f %%" : "%.3f %%", 100 * share);
    }
}
