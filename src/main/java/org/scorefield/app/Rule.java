package org.scorefield.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules behind controls, as formulas; which control stands for which, and under which key its card is written. */
enum Rule {
    MIXTURE("p(*x) = ∑ π_k N(*x; *μ_k, Σ_k),   Σ_k = R diag(λ_1, λ_2) R^T", "object-", "scene-list"),
    NOISED("p_σ(*x) = ∑ π_k N(*x; *μ_k, Σ_k + σ^2I)", "noise-axis", "chip-density", "chip-data"),
    LEVELS("σ_k = σ_1 (σ_L / σ_1)^{(k−1)/(L−1)}", "schedule", "link"),
    SCORE("*s(*x, σ) = ∇ log p_σ(*x) = ∑ r_k (Σ_k + σ^2I)^{−1}(*μ_k − *x)", "chip-exact", "exact-field"),
    LEARNED("*s_θ(*x, σ) ≈ ∇ log p_σ(*x)", "chip-learned", "hidden", "activation", "head"),
    ERROR("E‖*s_θ − *s‖^2 / E‖*s‖^2", "chip-error", "fisher-plot"),
    READING("*ε = −σ *s,   *D = *x + σ^2 *s", "reading", "arrows", "layer-posterior"),
    SLOPES("∇·*s = ∂s_1/∂x_1 + ∂s_2/∂x_2,   curl *s = ∂s_2/∂x_1 − ∂s_1/∂x_2", "map", "mapped", "layer-streamlines"),
    MARGINAL("p(x_1) = ∫ p(x_1, x_2) dx_2", "layer-marginals"),
    LOSS("L = E‖σ *s_θ(*x_0 + σ*ε, σ) + *ε‖^2", "objective", "loss-plot", "train"),
    WEIGHTING("L = ∑_σ λ(σ) E‖*s_θ(*x_0 + σ*ε, σ) + *ε/σ‖^2", "weighting"),
    BATCH("E[ · ] ≈ B^{−1} ∑_b [ · ]_b,   noise ±*ε", "batch"),
    ADAM("θ ← θ − η m / (√{v} + 10^{−8})", "learning-rate", "rate-schedule"),
    STEP("*x ← *x + α *s_θ(*x, σ) + √{2α} *z", "sampler", "step", "speed", "chip-particles", "particles"),
    NOISING("*x = *x_0 + σ *ε,   *ε ~ N(0, I)", "way");

    private final String formula;
    private final List<String> controls;

    Rule(String formula, String... controls) {
        this.formula = formula;
        this.controls = List.of(controls);
    }

    /** The rule, as {@code RuleLine} sets it. */
    String formula() {
        return formula;
    }

    /** Where its card is written in the bundle. */
    String key() {
        return "card." + name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a control; a name that ends in a hyphen stands for all that begin so. */
    static Optional<Rule> of(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.controls.stream().anyMatch(c -> matches(c, id)))
                .findFirst();
    }

    private static boolean matches(String control, String id) {
        return control.equals(id)
                || (id.startsWith(control)
                        && (control.endsWith("-") || id.startsWith(control + "-"))
                        && !id.endsWith("-message"));
    }
}
