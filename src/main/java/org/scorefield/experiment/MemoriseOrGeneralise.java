package org.scorefield.experiment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;
import org.scorefield.choice.Unit;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.DataLayer;
import org.scorefield.metric.NearestPoint;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.scene.Scene;
import org.scorefield.study.Memorised;
import org.scorefield.study.Sampling;

/**
 * Are samples new, or the training points given back? Their distances to the nearest training point are held against
 * those of a new draw: an exact sample of a mixture, or, where only points are known, one of them and the others.
 */
final class MemoriseOrGeneralise implements Experiment {
    static final Choice<Experiment> CHOICE = new Choice<>(
            "memorise",
            "Memorise or generalise",
            "Learns only n points of the drawing, and asks whether the samples are new or those points given back.",
            "Gu et al. 2023, arXiv:2310.02664; a new draw is as far as one training point from the others",
            List.of(
                    new Parameter.Whole("n", "How many points are drawn to be learned.", Unit.POINTS, 12, 2, 5000),
                    new Parameter.Whole("particles", "How many samples are judged.", Unit.PARTICLES, 500, 50, 10_000)),
            MemoriseOrGeneralise::new);

    /** Half of all new draws stand nearer than their median; from here on it is not chance, even with 50 samples. */
    private static final double MEMORISED = 0.75;

    private static final double STRAYED = 0.25;

    private final Settings settings;

    private MemoriseOrGeneralise(Settings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Finding run(Situation s, Watch watch) {
        Recipe recipe = s.recipe();
        Points own = Memorised.trainingPoints(recipe.scene());
        boolean learnsPoints = own.size() > 1;
        Scene few = learnsPoints ? recipe.scene() : Memorised.scene(recipe.scene(), settings.whole("n"), recipe.seed());
        Points training = Memorised.trainingPoints(few);
        int n = settings.whole("particles");
        Run run = Sampling.start(recipe.withParticles(n));
        Run.runToEnd(
                run,
                s.field(),
                watch::goOn,
                progress -> watch.progress(progress.step() / (double) progress.totalSteps()));
        if (!run.done()) {
            return null;
        }
        double sigma = recipe.levels().smallest();
        Points exact = s.truth().sample(n, sigma, RandomStream.of(recipe.seed(), "near points"));
        double[] sampled = NearestPoint.distances(run.progress().particles(), training);
        double[] drawn = NearestPoint.distances(exact, training);
        double[] fresh = learnsPoints ? NearestPoint.toTheNext(training, n) : drawn;
        double chance = median(fresh);
        Finding.Table table = Finding.Table.headed("", "to nearest", "nearer than chance")
                .and(s.usesExact() ? "samples, exact score" : "samples", mean(sampled), share(sampled, chance))
                .and("exact at σ " + Cell.of(sigma), mean(drawn), share(drawn, chance));
        if (learnsPoints) {
            table = table.and("new draws", mean(fresh), share(fresh, chance));
        }
        String words = (learnsPoints ? "Learning " + training.size() + " points" : "Learning the mixture itself")
                + ", the samples stand " + mean(sampled) + " from the nearest of "
                + (learnsPoints ? "them" : training.size() + " points it never saw")
                + "; a new draw would stand " + mean(fresh) + " off, and "
                + share(sampled, chance) + " are nearer than half of all new draws (chance: 50 %): "
                + verdict(below(sampled, chance), learnsPoints);
        Finding finding = Finding.of(words, table).withOverlay(DataLayer.of(training));
        return learnsPoints
                ? finding
                : finding.withCure("Learn only these " + training.size() + " points", (Recipe r) -> r.withScene(few));
    }

    private static String verdict(double share, boolean learnsPoints) {
        if (share > MEMORISED) {
            return learnsPoints
                    ? "it memorises. More points, or a larger smallest σ, and it would have to generalise."
                    : "nearer than a stranger could be.";
        }
        return share < STRAYED
                ? "the samples stray from the drawing; train on, or let the sampler make more steps."
                : "it generalises.";
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String mean(double[] values) {
        return Cell.of(Arrays.stream(values).average().orElse(Double.NaN));
    }

    private static String share(double[] values, double threshold) {
        return Cell.percent(below(values, threshold));
    }

    private static double below(double[] values, double threshold) {
        return Arrays.stream(values).filter(v -> v < threshold).count() / (double) values.length;
    }
}
