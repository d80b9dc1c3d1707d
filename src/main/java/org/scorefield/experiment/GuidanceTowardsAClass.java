package org.scorefield.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Guidance;
import org.scorefield.study.Learned;

/** Classifier-free guidance beside the density it is said to sample, p(x) p(c|x)^w. */
final class GuidanceTowardsAClass implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "guidance",
            "Guidance towards a class",
            "Samples with s + w (s_c − s) and holds them against the density p(x) p(c|x)^w, which they miss.",
            "Ho and Salimans 2022, Classifier-free diffusion guidance, arXiv:2207.12598; the bias: arXiv:2409.13074, arXiv:2408.09000",
            List.of(
                    new Parameter.Whole("class", "Which class, in the order of the labels.", Unit.NONE, 1, 1, 1000),
                    new Parameter.Real(
                            "weight", "w: 1 is plain conditional, 0 unconditional.", Unit.NONE, 3, 0, 20, false),
                    new Parameter.Whole("particles", "Samples at each weight.", Unit.PARTICLES, 500, 50, 10_000)),
            GuidanceTowardsAClass::new);

    private final Settings settings;

    private GuidanceTowardsAClass(Settings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        List<String> classes = s.recipe().scene().classes();
        int index = Math.min(settings.whole("class"), classes.size()) - 1;
        String label = classes.get(index);
        Recipe recipe = s.recipe().withParticles(settings.whole("particles"));
        boolean told = !s.usesExact() && s.weights().orElseThrow().classes() > index;
        ScoreField conditional = told
                ? Learned.field(s.recipe().network(), s.weights().orElseThrow(), index)
                : Truth.of(s.recipe().scene().ofClass(label));
        double w = settings.real("weight");
        ScoreField unconditional = told ? s.field() : s.truth();
        List<Double> weights = List.of(0.0, 1.0, w).stream().distinct().toList();
        Guidance measured = Guidance.measure(recipe, unconditional, conditional, label, weights, watch::goOn);
        if (measured == null) {
            return null;
        }
        Finding.Table table = Finding.Table.headed("w", "distance", "floor", "mean off", "spread ÷");
        for (Guidance.Row row : measured.rows()) {
            table = table.and(
                    Cell.of(row.weight()),
                    Cell.of(row.energyDistance()),
                    Cell.of(row.energyFloor()),
                    Cell.of(row.meanShift()),
                    Cell.of(row.spreadRatio()));
        }
        Guidance.Row last = measured.rows().getLast();
        Finding finding = Finding.of(
                        "Towards " + label + " with w = " + Cell.of(last.weight()) + " and "
                                + (told ? "learned" : "exact")
                                + " scores the samples are " + Cell.of(last.energyDistance() / last.energyFloor())
                                + " floors away from p(x) p(c|x)^w; their spread is " + Cell.of(last.spreadRatio())
                                + " of what it should be.",
                        table)
                .withLanes(Guidance.lanes(Seen.of(recipe), unconditional, conditional, label, weights));
        return s.recipe().network().labels().told()
                ? finding
                : finding.withCure(
                        "Teach the network the classes",
                        r -> r.withNetwork(r.network().withLabels(LabelPlan.standard())));
    }
}
