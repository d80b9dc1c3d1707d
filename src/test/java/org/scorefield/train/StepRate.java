package org.scorefield.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scorefield.field.Points;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;

/** Prints steps a second and the error reached; not a test, because a test never asserts on timing. */
final class StepRate {
    private StepRate() {}

    public static void main(String[] args) {
        int threads = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        String objective = args.length > 1 ? args[1] : "dsm";
        RoundScene target = args.length > 2 && args[2].equals("ring") ? RoundScene.ring() : RoundScene.twoModes();
        NoiseLevels levels = NoiseLevels.geometric(target.modes().size() > 2 ? 1 : 2, 0.01, 10);
        Network network = new Network(new Architecture(
                List.of(64, 64, 64),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get("residual").make(),
                DataScale.measure(target.scene()),
                new NoiseRange(levels.largest(), levels.smallest())));
        Course course = new Course(
                Objectives.CATALOGUE.get(objective).make(),
                Weightings.CATALOGUE.get("balanced").make(),
                256,
                1e-2);
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads - 1));
        Trainer trainer = new Trainer(network, course, target.scene(), levels, 1, threads == 1 ? Runnable::run : pool);
        List<Double> rates = new ArrayList<>();
        long begin = System.nanoTime();
        for (int window = 0; window < 40; window++) {
            long start = System.nanoTime();
            for (int i = 0; i < 250; i++) {
                trainer.step();
            }
            double rate = 250e9 / (System.nanoTime() - start);
            rates.add(rate);
            if (window % 5 == 4) {
                StringBuilder line = new StringBuilder(String.format(
                        Locale.ROOT,
                        "%.1f s step %d %.0f/s:",
                        (System.nanoTime() - begin) / 1e9,
                        trainer.steps(),
                        rate));
                for (double sigma : levels.sigmas()) {
                    line.append(String.format(
                            Locale.ROOT,
                            " %.4f",
                            target.relativeFisherError(network.freeze(trainer.average()), sigma, 2000)));
                }
                System.out.println(line);
            }
        }
        rates.sort(null);
        System.out.printf(Locale.ROOT, "median %.0f best %.0f steps/s%n", rates.get(20), rates.getLast());
        Points many = Points.wrap(new double[20000]);
        double best = 1e9;
        for (int i = 0; i < 200; i++) {
            long start = System.nanoTime();
            network.freeze(trainer.average()).score(many, 0.1);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(Locale.ROOT, "10^4 points: %.2f ms%n", best / 1e6);
        pool.shutdown();
    }
}
