package org.scorefield.study;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Pick;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.io.TechniqueKey;
import org.scorefield.metric.FisherError;
import org.scorefield.net.WarmKernels;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/**
 * How good a field is after so many CPU seconds of one thread: relative Fisher error, mean over the noise levels, median
 * over seeds, as a Markdown table. Time is that of the training thread alone, so that a busy machine changes it little;
 * kernels and loop are compiled before it starts to count.
 *
 * <p>Not a test, because a test never asserts on timing. Options are {@code name=value}:
 * {@code scenes=two,eight,moons|built-in|ids seconds=1,3,10 seeds=3,11,12,13 points=2000 levels=true} and, to try another
 * recipe than the standard one, {@code hidden=64x64x64 batch=256 rate=0.01 weighting=… objective=… head=… activation=…},
 * {@code targets=component}, the other parts of the technique and their settings by name.
 */
final class TimeToQuality {
    private static final int STEPS_BETWEEN_CLOCKS = 8;
    private static final double NANOS = 1e9;

    private final Map<String, String> options = new LinkedHashMap<>();

    private TimeToQuality(String[] args) {
        for (String arg : args) {
            int equals = arg.indexOf('=');
            options.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
    }

    public static void main(String[] args) {
        new TimeToQuality(args).run();
    }

    private void run() {
        double[] seconds = numbers("seconds", "1,3,10");
        double[] seeds = numbers("seeds", "3,11,12,13");
        WarmKernels.warmUp(System::nanoTime);
        train(recipe(QualityScenes.all().get("eight"), 1), new double[] {3});
        System.out.println("| scene | " + heads(seconds) + " levels, largest σ first, at the end |");
        System.out.println("| --- |" + " --- |".repeat(seconds.length + 1));
        for (Map.Entry<String, Recipe> e : scenes().entrySet()) {
            List<List<Mark>> runs = new ArrayList<>();
            for (double seed : seeds) {
                runs.add(train(recipe(e.getValue(), (long) seed), seconds));
            }
            System.out.println(row(e.getKey(), runs, seconds.length));
        }
    }

    private static String heads(double[] seconds) {
        StringBuilder head = new StringBuilder();
        for (double s : seconds) {
            head.append(String.format(Locale.ROOT, "%.0f s (steps) |", s));
        }
        return head.toString();
    }

    private static String row(String name, List<List<Mark>> runs, int marks) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (int m = 0; m < marks; m++) {
            int at = m;
            double[] means =
                    runs.stream().mapToDouble(r -> r.get(at).mean()).sorted().toArray();
            double[] steps =
                    runs.stream().mapToDouble(r -> r.get(at).steps()).sorted().toArray();
            row.append(String.format(
                    Locale.ROOT,
                    " **%.2f %%** %.2f–%.2f (%.0f) |",
                    100 * median(means),
                    100 * means[0],
                    100 * means[means.length - 1],
                    median(steps)));
        }
        int levels = runs.getFirst().getFirst().errors().size();
        for (int l = 0; l < levels; l++) {
            int at = l;
            row.append(String.format(
                    Locale.ROOT,
                    " %.1f",
                    100
                            * median(runs.stream()
                                    .mapToDouble(r -> r.getLast().errors().get(at))
                                    .sorted()
                                    .toArray())));
        }
        return row.append(" |").toString();
    }

    /** What was reached: relative Fisher error at each level. */
    private record Mark(long steps, List<Double> errors) {
        double mean() {
            return errors.stream().mapToDouble(e -> e).average().orElseThrow();
        }
    }

    private List<Mark> train(Recipe recipe, double[] seconds) {
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        List<Mark> marks = new ArrayList<>();
        double spent = 0;
        for (double budget : seconds) {
            double begun = cpuSeconds();
            double before = spent;
            while (spent < budget) {
                for (int i = 0; i < STEPS_BETWEEN_CLOCKS; i++) {
                    session.step();
                }
                spent = before + cpuSeconds() - begun;
            }
            marks.add(measure(recipe, session));
        }
        return marks;
    }

    private Mark measure(Recipe recipe, TrainingSession session) {
        Truth truth = Truth.of(recipe.scene());
        TrainingReport report = session.report();
        List<Double> errors = new ArrayList<>();
        int n = (int) numbers("points", "2000")[0];
        for (double sigma : recipe.levels().sigmas()) {
            Points x = truth.sample(n, sigma, RandomStream.of(99, "quality").at(errors.size()));
            errors.add(FisherError.relative(report.field(), truth, x, sigma));
        }
        return new Mark(report.steps(), errors);
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOS;
    }

    private Map<String, Recipe> scenes() {
        Map<String, Recipe> all = QualityScenes.all();
        for (Choice<Scene> built : Scenes.CATALOGUE.choices()) {
            all.put(built.id(), Recipes.builtIn(built.id()));
        }
        List<String> wanted = switch (options.getOrDefault("scenes", "two,eight,moons")) {
            case "built-in" -> Scenes.CATALOGUE.ids();
            case String list -> List.of(list.split(","));
        };
        all.keySet().retainAll(wanted);
        return all;
    }

    private Recipe recipe(Recipe from, long seed) {
        NetworkPlan network = from.network();
        TrainingPlan training = from.training();
        List<Integer> hidden = options.containsKey("hidden")
                ? Arrays.stream(options.get("hidden").split("x"))
                        .map(Integer::valueOf)
                        .toList()
                : network.hidden();
        return from.withSeed(seed)
                .withNetwork(new NetworkPlan(
                        hidden,
                        options.getOrDefault("activation", network.activation()),
                        options.getOrDefault("head", network.head())))
                .withTraining(new TrainingPlan(
                        options.getOrDefault("objective", training.objective()),
                        options.getOrDefault("weighting", training.weighting()),
                        Integer.parseInt(options.getOrDefault("batch", "" + training.batch())),
                        Double.parseDouble(options.getOrDefault("rate", "" + training.learningRate())),
                        technique(training.technique())));
    }

    private TechniquePlan technique(TechniquePlan plan) {
        TechniquePlan technique = plan;
        for (TechniqueKey part : TechniqueKey.values()) {
            String id = options.get(part.id());
            if (id != null) {
                Pick pick = part.menu().pick(id);
                for (Parameter p : pick.settings().parameters()) {
                    String value = options.get(p.name());
                    pick = value == null ? pick : pick.with(p.name(), p.parse(value));
                }
                technique = part.with(technique, pick);
            }
        }
        return technique;
    }

    private double[] numbers(String name, String standard) {
        return Arrays.stream(options.getOrDefault(name, standard).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }
}
