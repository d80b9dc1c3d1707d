package org.scorefield.train;

import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/** The menu of {@link Averaging}s. */
public final class Averagings {
    private static final double WINDOW = 10;

    public static final Catalogue<Averaging> CATALOGUE = Catalogue.of(
            "averaging",
            Choice.plain(
                    "power",
                    "Power",
                    "Over the last tenth or so of all steps, so it is quick at first and calm later.",
                    "Karras et al. 2024, arXiv:2312.02696, section 3.1: decay 1 − 10/(t + 10)",
                    clock -> Math.min(1, WINDOW / (clock + WINDOW))),
            new Choice<>(
                    "exponential",
                    "Exponential",
                    "Over a fixed number of steps; the plain mean until there are so many.",
                    "Polyak and Juditsky 1992, Acceleration of stochastic approximation by averaging; with fixed decay",
                    List.of(new Parameter.Real(
                            "decay", "β: what stays of the average in a step.", Unit.NONE, 0.999, 0.9, 0.99999, false)),
                    s -> exponential(s.real("decay"))),
            Choice.plain(
                    "none",
                    "None",
                    "Shows the newest weights, trembling with every batch: twice to four times the error.",
                    "Kingma and Ba 2015, arXiv:1412.6980, algorithm 1",
                    clock -> 1));

    private Averagings() {}

    private static Averaging exponential(double decay) {
        return clock -> Math.max(1 - decay, 1.0 / (clock + 1));
    }
}
