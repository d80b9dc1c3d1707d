package org.scorefield.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scorefield.net.Head;
import org.scorefield.net.Heads;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/**
 * θ cut into its layers, for programs that are not ours.
 *
 * @param weight fan-in rows of fan-out numbers, row by row: row k is what input k feeds
 * @param bias fan-out numbers
 */
record NetworkLayers(int fanIn, int fanOut, List<Float> weight, List<Float> bias) {
    /** x, y and the position of log σ go in, and one number for each class. */
    static final int INPUTS = 3;

    /**
     * The layers of a project, from the input on.
     *
     * @throws IllegalArgumentException if it has no weights
     */
    static List<NetworkLayers> of(Project project) {
        Weights weights = weights(project);
        NetworkPlan plan = project.recipe().network();
        List<Integer> widths = widths(plan, weights);
        float[] theta = weights.theta();
        List<NetworkLayers> layers = new ArrayList<>();
        int at = 0;
        for (int l = 0; l + 1 < widths.size(); l++) {
            int in = widths.get(l);
            int out = widths.get(l + 1);
            layers.add(new NetworkLayers(
                    in, out, list(theta, at, at + in * out), list(theta, at + in * out, at + in * out + out)));
            at += (in + 1) * out;
        }
        return layers;
    }

    /** How many numbers go into each layer, and at last come out. */
    static List<Integer> widths(NetworkPlan plan, Weights weights) {
        Head head = Heads.CATALOGUE.get(plan.head()).make();
        List<Integer> widths = new ArrayList<>(List.of(INPUTS + weights.classes()));
        widths.addAll(plan.hidden());
        widths.add(head.outputs());
        return widths;
    }

    /** The weights of a project that must have some. */
    static Weights weights(Project project) {
        return project.weights()
                .orElseThrow(() -> new IllegalArgumentException("\"" + project.name()
                        + "\" has no trained weights to write; train it first (scorefield train)"));
    }

    private static List<Float> list(float[] theta, int from, int to) {
        Float[] boxed = new Float[to - from];
        Arrays.setAll(boxed, i -> theta[from + i]);
        return List.of(boxed);
    }
}
