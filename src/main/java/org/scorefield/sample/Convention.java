package org.scorefield.sample;

import java.util.List;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/**
 * The two ways to write Langevin's step. Both call their step size α and differ by a factor 2: the first with α
 * equals the second with 2α.
 */
public enum Convention {
    /** {@code x + α s + √(2α) z}: the discretised Langevin equation; NCSN's image runner and NCSNv2. */
    SQRT_2_ALPHA("sqrt-2-alpha", 1),
    /** {@code x + (α/2) s + √α z}: Song and Ermon 2019, Algorithm 1. */
    HALF_ALPHA("half-alpha", 0.5);

    private final String id;
    private final double driftPerAlpha;

    Convention(String id, double driftPerAlpha) {
        this.id = id;
        this.driftPerAlpha = driftPerAlpha;
    }

    /** The key in settings, kebab-case. */
    public String id() {
        return id;
    }

    /** The drift a of a step of size α, what the score is multiplied with; scene units squared. */
    public double drift(double alpha) {
        return driftPerAlpha * alpha;
    }

    /** One Langevin step of size α at level σ, written this way: {@code x + a s + √(2a) z}. */
    Nudge step(double sigma, double alpha) {
        return new Nudge(sigma, drift(alpha), Math.sqrt(2 * drift(alpha)));
    }

    static Parameter parameter() {
        return new Parameter.OneOf(
                "convention",
                "How the step is written: x + α s + √(2α) z, or x + (α/2) s + √α z with the same α.",
                SQRT_2_ALPHA.id,
                List.of(SQRT_2_ALPHA.id, HALF_ALPHA.id));
    }

    static Convention of(Settings settings) {
        return settings.option("convention").equals(SQRT_2_ALPHA.id) ? SQRT_2_ALPHA : HALF_ALPHA;
    }
}
