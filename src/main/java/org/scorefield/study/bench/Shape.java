package org.scorefield.study.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorefield.net.WarmKernels;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.study.Recipes;
import org.scorefield.train.Targets;

/**
 * The network and batch that are measured: {@code (2+1) → hidden → 2}.
 *
 * @param hidden width of each hidden layer
 * @param activation id in {@code net.Activations}
 * @param batch rows a step
 */
public record Shape(List<Integer> hidden, String activation, int batch) {
    private static final int INPUTS = 3;
    private static final int OUTPUTS = 2;

    public Shape {
        hidden = List.copyOf(hidden);
    }

    /** That of a target's standard recipe. */
    public static Shape standard(Target target) {
        Recipe recipe = Recipes.standard(target.scene());
        return new Shape(
                recipe.network().hidden(),
                recipe.network().activation(),
                recipe.training().batch());
    }

    /**
     * The standard recipe of a target with this network and batch.
     *
     * @param objective id in {@code objective.Objectives}
     * @param targets id in {@code train.Targets}; the recipe's own if empty
     */
    public Recipe recipe(Target target, long seed, String objective, Optional<String> targets) {
        Recipe recipe = recipe(target, seed);
        TrainingPlan plan = recipe.training().withObjective(objective);
        return recipe.withTraining(targets.map(
                        id -> plan.withTechnique(plan.technique().withTargets(Targets.CATALOGUE.pick(id))))
                .orElse(plan));
    }

    /** The standard recipe of a target with this network and batch. */
    Recipe recipe(Target target, long seed) {
        Recipe standard = Recipes.standard(target.scene());
        NetworkPlan network = standard.network();
        return standard.withLevels(target.levels())
                .withNetwork(new NetworkPlan(hidden, activation, network.head()))
                .withTraining(standard.training().withBatch(batch))
                .withSeed(seed);
    }

    /**
     * Checks that it can be trained.
     *
     * @throws IllegalArgumentException saying what cannot be
     */
    public void check() {
        recipe(Target.two(), 1);
    }

    /** Multiplications of a forward pass of one row: the sum of fan-in × fan-out. */
    private long products() {
        long products = 0;
        int in = INPUTS;
        for (int width : hidden) {
            products += (long) in * width;
            in = width;
        }
        return products + (long) in * OUTPUTS;
    }

    /** Floating-point operations of a step: forward, weight gradients, and input gradients of all layers but the first. */
    double flopPerStep() {
        return 2.0 * batch * (3 * products() - INPUTS * (double) hidden.getFirst());
    }

    /** Floating-point operations of an evaluation at one point. */
    double flopPerPoint() {
        return 2.0 * products();
    }

    /** The keys every line begins with. */
    Map<String, Object> line(String what, int threads) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("peer", "scorefield");
        line.put("what", what);
        line.put("kernels", kernels());
        line.put("H", hidden.stream().mapToInt(Integer::intValue).max().orElse(0));
        line.put("layers", hidden.size());
        line.put("hidden", hidden);
        line.put("act", activation);
        line.put("dtype", "float32");
        line.put("threads", threads);
        return line;
    }

    /** Which kernels are in use, as {@code --kernels} names them. */
    static String kernels() {
        return WarmKernels.vectorised() ? "vector" : "plain";
    }
}
