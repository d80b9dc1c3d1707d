package org.scorefield.study.film;

import java.util.Locale;

/** What stands in the corner of a frame, in as many letters each time. */
final class Words {
    private Words() {}

    static String sigma(double sigma) {
        return String.format(Locale.ROOT, sigma < 0.0995 ? "σ = %.3f" : "σ = %.2f", sigma);
    }

    static String step(long step, long of) {
        return String.format(Locale.ROOT, "step %d of %d", step, of);
    }

    /** The loss of training; nothing until each level was seen. */
    static String loss(double loss) {
        return Double.isFinite(loss) ? String.format(Locale.ROOT, "loss %.3f", loss) : "";
    }
}
