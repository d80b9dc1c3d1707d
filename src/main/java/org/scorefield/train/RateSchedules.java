package org.scorefield.train;

import java.util.List;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/** The menu of {@link RateSchedule}s; all begin with the same warm-up. */
public final class RateSchedules {
    /** Steps until Adam's second moment is worth dividing by. */
    private static final double WARM_UP = 100;

    private static final double DECAY = 500;
    /** What is left at the horizon and after it, so that an edit is still followed. */
    private static final double LEAST = 0.01;

    public static final Catalogue<RateSchedule> CATALOGUE = Catalogue.of(
            "rate schedule",
            Choice.plain(
                    "inverse-root",
                    "1/√t",
                    "Falls like 1/√t after a warm-up and knows no end: right for a window that stays open.",
                    "Karras et al. 2024, arXiv:2312.02696, equation 67",
                    clock -> warmUp(clock) / Math.sqrt(1 + clock / DECAY)),
            Choice.plain(
                    "constant",
                    "Constant",
                    "Stays at its peak after a warm-up; only the average calms down.",
                    "Kingma and Ba 2015, arXiv:1412.6980",
                    RateSchedules::warmUp),
            new Choice<>(
                    "cosine",
                    "Cosine",
                    "Falls to a hundredth along half a cosine by a step that must be known before: best at just that step.",
                    "Loshchilov and Hutter 2017, arXiv:1608.03983, equation 5, without restarts",
                    List.of(new Parameter.Whole(
                            "horizon",
                            "T: the step at which the rate has come down.",
                            Unit.STEPS,
                            10_000,
                            100,
                            10_000_000)),
                    s -> cosine(s.whole("horizon"))));

    private RateSchedules() {}

    private static double warmUp(long clock) {
        return Math.min(1, (clock + 1) / WARM_UP);
    }

    private static RateSchedule cosine(int horizon) {
        return clock -> {
            double way = Math.min(1, (double) clock / horizon);
            return warmUp(clock) * (LEAST + (1 - LEAST) * 0.5 * (1 + StrictMath.cos(Math.PI * way)));
        };
    }
}
