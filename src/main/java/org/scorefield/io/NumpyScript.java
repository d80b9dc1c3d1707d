package org.scorefield.io;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.scorefield.net.HeadScale;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;

/**
 * A trained network as a few lines of Python that need NumPy alone: {@code score(x, sigma)} gives what the window shows.
 *
 * <p>Written out rather than called, so that a student can read what the network does.
 */
final class NumpyScript {
    private static final int LINE = 100;

    private static final Map<String, String> ACTIVATIONS = Map.of(
            "silu", "z / (1 + np.exp(-z))",
            "tanh", "np.tanh(z)",
            "softplus", "np.logaddexp(0, z)");

    private static final Map<String, String> SLOPES = Map.of(
            "silu", "(1 + z * (1 - 1 / (1 + np.exp(-z)))) / (1 + np.exp(-z))",
            "tanh", "1 - np.tanh(z) ** 2",
            "softplus", "1 / (1 + np.exp(-z))");

    /** input, skip and output of {@code net.Head}, with {@code total} = σ² + σ_data². */
    private static final Map<String, String> HEADS = Map.of(
            "residual", "total ** -0.5, -1 / total, max(local - 1 / total, 0.01 * local) ** 0.5",
            "energy", "total ** -0.5, -1 / total, max(local - 1 / total, 0.01 * local) ** 0.5",
            "edm", "total ** -0.5, -1 / total, DEVIATION / (sigma * total ** 0.5)",
            "inverse-sigma", "1, 0, 1 / sigma",
            "noise", "total ** -0.5, 0, -1 / sigma",
            "denoiser", "total ** -0.5, -1 / sigma**2, DEVIATION / sigma**2",
            "raw", "1, 0, 1");

    private NumpyScript() {}

    static byte[] write(Project project) {
        Weights weights = NetworkLayers.weights(project);
        NetworkPlan plan = project.recipe().network();
        HeadScale scale = weights.head();
        boolean energy = plan.head().equals("energy");
        String text = """
                ""\"The score s(x, sigma) of a drawing, learned by Scorefield in @STEPS@ steps. Needs NumPy alone.

                    score([[0.5, 0.2], [-1, 0]], 0.3)      # n places, one noise level: n x 2 numbers
                ""\"
                import base64

                import numpy as np

                CENTRE = np.array([@CX@, @CY@])  # what the head measured of the data
                DEVIATION = @DEVIATION@
                FINEST = @FINEST@
                LARGEST, SMALLEST = @LARGEST@, @SMALLEST@  # the noise levels it was trained at
                CLASSES = @CLASSES@
                WIDTHS = @WIDTHS@  # scaled x, scaled y, position of log sigma (and classes) go in
                THETA = (
                @THETA@)


                def bend(z):
                    return @BEND@


                def head(sigma):
                    ""\"s = skip (x - centre) + out net(into (x - centre), c)""\"
                    total = sigma**2 + DEVIATION**2
                    local = 1 / (sigma**2 + FINEST**2)
                    return @HEAD@


                def layers():
                    theta = np.frombuffer(base64.b64decode(THETA), dtype="<f4").astype(float)
                    at = 0
                    for m, n in zip(WIDTHS, WIDTHS[1:]):
                        yield theta[at : at + m * n].reshape(m, n), theta[at + m * n : at + (m + 1) * n]
                        at += (m + 1) * n


                def score(x, sigma, label=None):
                    x = np.float32(x).astype(float).reshape(-1, 2) - CENTRE
                    sigma = float(np.float32(sigma))
                    into, skip, out = head(sigma)
                    middle, half = np.log(LARGEST * SMALLEST) / 2, np.log(LARGEST / SMALLEST) / 2
                    c = np.clip((np.log(sigma) - middle) / half, -2, 2) if half > 0 else 0
                    told = np.eye(CLASSES)[[label] * len(x)] if label is not None else np.zeros((len(x), CLASSES))
                    a = np.hstack([into * x, np.full((len(x), 1), c), told])
                @PASS@
                """;
        text = text.replace("@STEPS@", Long.toString(weights.steps()))
                .replace("@CX@", Double.toString(scale.centerX() + 0.0))
                .replace("@CY@", Double.toString(scale.centerY() + 0.0))
                .replace("@DEVIATION@", Double.toString(scale.deviation()))
                .replace("@FINEST@", Double.toString(scale.finest()))
                .replace("@LARGEST@", Double.toString(weights.range().largest()))
                .replace("@SMALLEST@", Double.toString(weights.range().smallest()))
                .replace("@CLASSES@", Integer.toString(weights.classes()))
                .replace("@WIDTHS@", NetworkLayers.widths(plan, weights).toString())
                .replace("@THETA@", lines(WeightsText.of(weights.theta())))
                .replace("@BEND@", known(ACTIVATIONS, "activation", plan.activation()))
                .replace("@HEAD@", known(HEADS, "head", plan.head()))
                .replace("@PASS@\n", energy ? slopes(plan) : VALUES);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String VALUES = """
                for i, (W, b) in enumerate(layers()):
                    a = (bend(a) if i else a) @ W + b
                return skip * x + out * a
            """;

    /** An energy's score is minus the slope of its one output: the two derivatives go through the layers too. */
    private static String slopes(NetworkPlan plan) {
        return """
                along = [np.eye(a.shape[1])[axis] * np.ones((len(x), 1)) for axis in (0, 1)]
                for i, (W, b) in enumerate(layers()):
                    if i:
                        z = a
                        slope = @SLOPE@
                        along = [slope * d for d in along]
                        a = bend(z)
                    a = a @ W + b
                    along = [d @ W for d in along]
                return skip * x - out * np.hstack(along)
            """.replace("@SLOPE@", known(SLOPES, "activation", plan.activation()));
    }

    private static String known(Map<String, String> formulas, String kind, String id) {
        String formula = formulas.get(id);
        if (formula == null) {
            throw new IllegalArgumentException("the " + kind + " \"" + id + "\" has not been written in Python yet");
        }
        return formula;
    }

    private static String lines(String base64) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < base64.length(); at += LINE) {
            out.append("    \"")
                    .append(base64, at, Math.min(base64.length(), at + LINE))
                    .append("\"\n");
        }
        return out.toString();
    }
}
