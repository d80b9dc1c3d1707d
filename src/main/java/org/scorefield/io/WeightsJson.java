package org.scorefield.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scorefield.net.HeadScale;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/**
 * A trained network as JSON for other programs: what kind it is, what its head measured, and each layer's matrix and bias as
 * decimals that read back to the same float32.
 */
final class WeightsJson {
    private WeightsJson() {}

    static byte[] write(Project project) {
        Weights weights = NetworkLayers.weights(project);
        HeadScale scale = weights.head();
        StringBuilder out = new StringBuilder("{\n  \"format\": \"scorefield-weights\", \"version\": 1,\n");
        out.append("  \"head\": \"")
                .append(project.recipe().network().head())
                .append("\", \"activation\": \"")
                .append(project.recipe().network().activation())
                .append("\", \"classes\": ")
                .append(weights.classes())
                .append(", \"steps\": ")
                .append(weights.steps())
                .append(",\n  \"center\": [")
                .append(scale.centerX() + 0.0)
                .append(", ")
                .append(scale.centerY() + 0.0)
                .append("], \"deviation\": ")
                .append(scale.deviation())
                .append(", \"finest\": ")
                .append(scale.finest())
                .append(", \"sigma_range\": [")
                .append(weights.range().largest())
                .append(", ")
                .append(weights.range().smallest())
                .append("],\n  \"layers\": [");
        String between = "\n";
        for (NetworkLayers layer : NetworkLayers.of(project)) {
            out.append(between).append("    { \"weight\": [");
            for (int k = 0; k < layer.fanIn(); k++) {
                row(
                        out.append(k == 0 ? "" : ",").append("\n      "),
                        layer.weight().subList(k * layer.fanOut(), (k + 1) * layer.fanOut()));
            }
            row(out.append("],\n      \"bias\": "), layer.bias());
            out.append(" }");
            between = ",\n";
        }
        return out.append("\n  ]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder out, List<Float> values) {
        String between = "[";
        for (float value : values) {
            out.append(between).append(value);
            between = ", ";
        }
        out.append(']');
    }
}
