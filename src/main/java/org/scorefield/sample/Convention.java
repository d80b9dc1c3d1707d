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
    SQRT_2_ALPHA("sqrt-2-alpha") {
        @Override
        Nudge step(double sigma, double alpha) {
            return new Nudge(sigma, alpha, Math.sqrt(2 * alpha));
        }
    },
    /** {@code x + (α/2) s + √α z}: Song and Ermon 2019, Algorithm 1. */
    HALF_ALPHA("half-alpha") {
        @Override
        Nudge step(double sigma, double alpha) {
            return new Nudge(sigma, alpha / 2, Math.sqrt(alpha));
        }
    };

    private final String id;

    Convention(String id) {
        this.id = id;
    }

    /** The key in settings, kebab-case. */
    public String id() {
        return id;
    }

    /** One Langevin step of size α at level σ, written this way. */
    abstract Nudge step(double sigma, double alpha);

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
