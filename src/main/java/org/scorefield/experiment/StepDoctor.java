package org.scorefield.experiment;

import org.scorefield.choice.Choice;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Diagnosis;
import org.scorefield.study.StepSizeDoctor;

/** Are the sampler's steps stable, fine enough, and enough of them? With the cure. */
final class StepDoctor implements Experiment {
    static final Choice<Experiment> CHOICE = Choice.plain(
            "step-doctor",
            "Step-size doctor",
            "Holds the step at every noise level against its limit of stability and counts how long it takes to forget.",
            "Song and Ermon 2019, section 4.3; Song and Ermon 2020, technique 4; stable below 2v on one Gaussian",
            new StepDoctor());

    private StepDoctor() {}

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
        Diagnosis found = StepSizeDoctor.examine(s.recipe());
        Finding.Table table = Finding.Table.headed("σ", "α", "limit", "steps", "to forget", "");
        for (Diagnosis.Level level : found.levels()) {
            table = table.and(
                    Cell.of(level.sigma()),
                    Cell.of(level.alpha()),
                    Cell.of(level.limit()),
                    Cell.of(level.steps()),
                    Cell.of(level.relaxationSteps()),
                    word(level.verdict()));
        }
        Finding finding = Finding.of(found.words(), table);
        return found.cure()
                .map(plan -> finding.withCure("Use steps that suit the drawing", (Recipe r) -> r.withSampler(plan)))
                .orElse(finding);
    }

    private static String word(Diagnosis.Verdict verdict) {
        return switch (verdict) {
            case SOUND -> "sound";
            case FROZEN -> "frozen";
            case COARSE -> "coarse";
            case UNSTABLE -> "unstable";
        };
    }
}
