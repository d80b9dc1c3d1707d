package org.scorefield.cli;

import java.util.Locale;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.study.Sampling;

/** Which way a sampling run goes. */
enum Way {
    REVERSE,
    FORWARD,
    ROUND_TRIP;

    /** What one types after {@code --process}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Begins the run where it should begin. */
    Run start(Recipe recipe, Steering steering) {
        if (this != REVERSE && steering.steers()) {
            throw new IllegalArgumentException("--process " + id()
                    + " begins at the data, where nothing can be steered; leave one of the two out");
        }
        return switch (this) {
            case REVERSE -> steering.start(recipe);
            case FORWARD -> Sampling.forward(recipe);
            case ROUND_TRIP -> Sampling.roundTrip(recipe);
        };
    }
}
