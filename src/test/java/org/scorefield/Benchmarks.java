package org.scorefield;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.scorefield.net.KernelBenchmark;
import org.scorefield.train.TrainingBenchmark;

/**
 * Runs the benchmarks, prints nanoseconds an element, and fails if one is above its bound: so no kernel stays
 * interpreted unnoticed, which costs it a factor of a hundred. Bounds are ten times what a slow machine needs. The best of
 * many short iterations counts: what else a machine does can only slow one, and the mean of a busy one is a hundred times
 * the best too.
 *
 * <p>{@code mvn test-compile exec:exec@jmh}; not a test, because a test never asserts on timing.
 */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<String> slow = new ArrayList<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            String width = result.getParams().getParam("width");
            String kernels = result.getParams().getParam("kernels");
            boolean vector = "vector".equals(kernels);
            double nanos = result.getPrimaryResult().getStatistics().getMin() / elements(name, width);
            double bound = bound(name, vector);
            String line = String.format(
                    Locale.ROOT,
                    "%-16s %-7s %4s  %8.4f ns an element, at most %g",
                    name,
                    kernels == null ? "" : kernels,
                    width == null ? "" : width,
                    nanos,
                    bound);
            System.out.println(line);
            if (!(nanos <= bound)) {
                slow.add(line);
            }
        }
        if (!slow.isEmpty()) {
            System.err.println("Too slow, is it compiled?\n" + String.join("\n", slow));
            System.exit(1);
        }
    }

    /** Multiply-adds of a product, numbers of all else. */
    private static double elements(String name, String width) {
        if (width == null) {
            return TrainingBenchmark.COUNT;
        }
        double w = Double.parseDouble(width);
        return switch (name) {
            case "bend", "multiply" -> KernelBenchmark.ROWS * w;
            case "lastForward" -> KernelBenchmark.ROWS * w * KernelBenchmark.OUTPUTS;
            default -> KernelBenchmark.ROWS * w * w;
        };
    }

    private static double bound(String name, boolean vector) {
        return switch (name) {
            case "bend" -> vector ? 4 : 40;
            case "multiply" -> vector ? 0.5 : 2;
            case "lastForward" -> vector ? 1 : 4;
            case "adam" -> 20;
            case "normals" -> 50;
            default -> vector ? 0.1 : 1;
        };
    }
}
