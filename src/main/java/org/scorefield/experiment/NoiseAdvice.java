package org.scorefield.experiment;

import java.util.List;
import java.util.stream.Collectors;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Advice;
import org.scorefield.study.Recipes;

/** σ₁, σ_L, how many levels, ε and T for this drawing, each with its reason. */
final class NoiseAdvice implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "noise-advice",
            "Which noise levels?",
            "Reads the noise levels and the step size off the drawing, each with its reason.",
            "Song and Ermon 2020, arXiv:2006.09011, techniques 1, 2 and 4",
            new NoiseAdvice());

    private NoiseAdvice() {}

    @Override
    public boolean looksAtAScore() {
        return false;
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public Finding run(Situation s, Watch watch) {
        Advice advice = Advice.of(s.recipe().scene());
        List<Double> now = s.recipe().levels().sigmas();
        Finding.Table table = Finding.Table.headed("", "advised", "now")
                .and("σ₁", Cell.of(advice.levels().largest()), Cell.of(now.getFirst()))
                .and("σ_L", Cell.of(advice.levels().smallest()), Cell.of(now.getLast()))
                .and("levels", Cell.of(advice.levels().count()), Cell.of(now.size()))
                .and("ε", Cell.of(advice.epsilon()), "")
                .and("steps a level", Cell.of(advice.stepsPerLevel()), "");
        String why = advice.reasons().stream().map(Advice.Reason::why).collect(Collectors.joining("\n"));
        return Finding.of(why, table).withCure("Use these levels and steps", Recipes::advised);
    }
}
