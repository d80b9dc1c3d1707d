package org.scorefield.net;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.train.Course;
import org.scorefield.train.DataScale;
import org.scorefield.train.Trainer;

/**
 * Prints what plain and vector kernels reach, in turns, so that their ratio is of one run; and the seconds from the
 * start of the machine to warm kernels. Not a test, because a test never asserts on timing.
 */
final class KernelRate {
    private static final int ROUNDS = 12;

    private KernelRate() {}

    public static void main(String[] args) {
        WarmKernels.warmUp(System::nanoTime);
        System.out.printf(
                Locale.ROOT,
                "vectorised %b, %.2f s after the start%n",
                WarmKernels.vectorised(),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9);
        steps(List.of(64, 64), 256);
        steps(List.of(64, 64, 64), 256);
        steps(List.of(128, 128), 512);
        evaluation(List.of(64, 64, 64));
        evaluation(List.of(128, 128));
    }

    private static Network network(List<Integer> hidden, Scene scene, NoiseLevels levels, Kernels kernels) {
        return new Network(
                new Architecture(
                        hidden,
                        Activations.CATALOGUE.get("silu").make(),
                        Heads.CATALOGUE.get("residual").make(),
                        DataScale.measure(scene),
                        new NoiseRange(levels.largest(), levels.smallest())),
                () -> kernels);
    }

    private static void steps(List<Integer> hidden, int batch) {
        Scene scene = Scenes.CATALOGUE.get("two-modes").make();
        NoiseLevels levels = NoiseLevels.geometric(2, 0.02, 10);
        Course course = new Course(
                Objectives.CATALOGUE.get("dsm").make(),
                Weightings.CATALOGUE.get("balanced").make(),
                batch,
                1e-2);
        Runnable[] steppers = new Runnable[2];
        for (int k = 0; k < 2; k++) {
            Kernels kernels = k == 0 ? new PlainKernels() : WarmKernels.vector();
            Trainer trainer =
                    new Trainer(network(hidden, scene, levels, kernels), course, scene, levels, 1, Runnable::run);
            steppers[k] = trainer::step;
        }
        double[][] rates = race(steppers, 300_000_000L);
        int in = 3;
        double products = 0;
        for (int h : hidden) {
            products += in * h;
            in = h;
        }
        products += in * 2;
        double flop = 2.0 * batch * (3 * products - 3 * hidden.getFirst());
        System.out.printf(
                Locale.ROOT,
                "steps %s B %d: plain %.0f (best %.0f)/s, vector %.0f (best %.0f)/s = %.1f GFLOP/s, ratio %.2f%n",
                hidden,
                batch,
                rates[0][ROUNDS / 2],
                rates[0][ROUNDS - 1],
                rates[1][ROUNDS / 2],
                rates[1][ROUNDS - 1],
                flop * rates[1][ROUNDS / 2] / 1e9,
                rates[1][ROUNDS / 2] / rates[0][ROUNDS / 2]);
    }

    private static void evaluation(List<Integer> hidden) {
        Scene scene = Scenes.CATALOGUE.get("two-modes").make();
        NoiseLevels levels = NoiseLevels.geometric(2, 0.02, 10);
        Points many =
                Points.wrap(RandomStream.of(1, "points").doubles(20000, -3, 3).toArray());
        Runnable[] runs = new Runnable[2];
        for (int k = 0; k < 2; k++) {
            Kernels kernels = k == 0 ? new PlainKernels() : WarmKernels.vector();
            Network network = network(hidden, scene, levels, kernels);
            ScoreField field = network.freeze(network.initialParameters(RandomStream.of(1, "initial weights")));
            runs[k] = () -> field.score(many, 0.1);
        }
        double[][] rates = race(runs, 200_000_000L);
        System.out.printf(
                Locale.ROOT,
                "10^4 points %s: plain %.2f ms, vector %.2f ms (best %.2f), ratio %.2f%n",
                hidden,
                1e3 / rates[0][ROUNDS / 2],
                1e3 / rates[1][ROUNDS / 2],
                1e3 / rates[1][ROUNDS - 1],
                rates[1][ROUNDS / 2] / rates[0][ROUNDS / 2]);
    }

    /** Calls a second of each, by turns, sorted. */
    private static double[][] race(Runnable[] runs, long window) {
        double[][] rates = new double[runs.length][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            for (int k = 0; k < runs.length; k++) {
                long start = System.nanoTime();
                long calls = 0;
                long took;
                do {
                    runs[k].run();
                    calls++;
                    took = System.nanoTime() - start;
                } while (took < window);
                rates[k][Math.max(round, 0)] = calls * 1e9 / took;
            }
        }
        for (double[] r : rates) {
            Arrays.sort(r);
        }
        return rates;
    }
}
