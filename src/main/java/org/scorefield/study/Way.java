package org.scorefield.study;

import java.util.Locale;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;

/** Which way a sampling run goes: noise to data, data to noise, or there and back. */
public enum Way {
    REVERSE,
    FORWARD,
    ROUND_TRIP;

    /** Key on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Begins the recipe's run where it should begin. */
    public Run start(Recipe recipe) {
        return switch (this) {
            case REVERSE -> Sampling.start(recipe);
            case FORWARD -> Sampling.forward(recipe);
            case ROUND_TRIP -> Sampling.roundTrip(recipe);
        };
    }
}
