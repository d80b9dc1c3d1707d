package org.scorefield.cli;

import org.scorefield.field.Require;
import org.scorefield.recipe.Recipe;
import picocli.CommandLine.Option;

/** How many samples are held against exact ones: distances take time and room that grow with the square. */
final class SampleSize {
    private static final int MOST = 20_000;

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "How many samples, of each where several are compared, 2 to 20000; ${DEFAULT-VALUE} if not"
                    + " given.")
    private int n = 2000;

    /** The recipe with that many particles. */
    Recipe applyTo(Recipe from) {
        check();
        return from.withParticles(n);
    }

    /** Refuses a number that cannot be, before any work. */
    void check() {
        Require.atLeast(2, "--n", n);
        Require.atMost(MOST, "--n", n);
    }
}
