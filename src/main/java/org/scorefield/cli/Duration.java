package org.scorefield.cli;

import org.jspecify.annotations.Nullable;
import org.scorefield.field.Require;
import picocli.CommandLine.Option;

/** How long to train, in steps or in seconds. */
final class Duration {
    /** Where neither is given. */
    static final int STANDARD_STEPS = 2000;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps, of each objective where several are compared; 2000 if neither is given.")
    private @Nullable Long steps;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "How many seconds; the steps then depend on the machine.")
    private @Nullable Double seconds;

    /** The most steps, without end if seconds were given. */
    long mostSteps() {
        Long asked = steps;
        return asked == null ? Long.MAX_VALUE : Limits.trainingSteps(asked);
    }

    /** The most seconds, without end if steps were given. */
    double mostSeconds() {
        Double asked = seconds;
        return asked == null ? Double.POSITIVE_INFINITY : Require.positive("--seconds", asked);
    }

    boolean inSeconds() {
        return seconds != null;
    }
}
