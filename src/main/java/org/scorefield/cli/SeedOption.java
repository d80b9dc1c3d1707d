package org.scorefield.cli;

import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.Recipe;
import picocli.CommandLine.Option;

/** The seed that everything random comes from. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed: the same one gives the same bytes; the project's if not given.")
    private @Nullable Long seed;

    Recipe applyTo(Recipe from) {
        return seed == null ? from : from.withSeed(seed);
    }
}
