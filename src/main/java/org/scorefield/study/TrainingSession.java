package org.scorefield.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Truth;
import org.scorefield.field.Require;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objective;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.recipe.History;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.train.Averagings;
import org.scorefield.train.Course;
import org.scorefield.train.DataScale;
import org.scorefield.train.NoisePairs;
import org.scorefield.train.RateSchedules;
import org.scorefield.train.SigmaSamplings;
import org.scorefield.train.Targets;
import org.scorefield.train.Technique;
import org.scorefield.train.Trainer;
import org.scorefield.train.TrainingNews;

/** A recipe in training: steps when told to, follows edits warm, freezes its weights when asked. One thread owns it. */
public final class TrainingSession {
    private final Trainer trainer;
    private final Weights origin;
    private Recipe recipe;
    private Optional<TrainingNews.Diverged> trouble = Optional.empty();
    private Optional<HistoryKeeper> keeper = Optional.empty();
    private boolean edited;

    private TrainingSession(Trainer trainer, Weights origin, Recipe recipe) {
        this.trainer = trainer;
        this.origin = origin;
        this.recipe = recipe;
    }

    /**
     * Begins, from the recipe's own random weights or from given ones.
     *
     * @param executor runs the parts of a batch; the bits do not depend on it
     * @throws IllegalArgumentException if the weights are those of another network, or the scene has too many classes
     */
    public static TrainingSession start(Recipe recipe, Optional<Weights> weights, Executor executor) {
        NoiseLevels levels = recipe.levels();
        // What the head measured belongs to the weights: a scene edited since then is learned with the same head.
        Weights origin = weights.orElseGet(
                () -> new Weights(new float[0], DataScale.measure(recipe.scene()), range(levels), 0, classes(recipe)));
        Network network = Learned.network(recipe.network(), origin);
        Course course = course(recipe);
        Trainer trainer = weights.isPresent()
                ? new Trainer(
                        network,
                        origin.theta(),
                        origin.steps(),
                        course,
                        recipe.scene(),
                        levels,
                        recipe.seed(),
                        executor)
                : new Trainer(network, course, recipe.scene(), levels, recipe.seed(), executor);
        return new TrainingSession(trainer, origin, recipe);
    }

    /**
     * Takes over an edited recipe warm: same θ, other data, levels, objective or rate.
     *
     * @return false if the edit needs another network, so that only a new session can follow it
     */
    public boolean follow(Recipe edited) {
        boolean otherwise = !edited.withSampler(recipe.sampler()).equals(recipe);
        if (!edited.network().equals(recipe.network()) || edited.seed() != recipe.seed()) {
            return false;
        }
        if (classes(edited) != classes(recipe)) {
            return false; // each class has an input
        }
        if (!edited.levels().equals(recipe.levels()) && !range(edited.levels()).equals(origin.range())) {
            return false; // the head looks at σ through the range it was made for
        }
        if (!edited.training().equals(recipe.training())) {
            boolean onlyRate = edited.training()
                    .equals(recipe.training().withLearningRate(edited.training().learningRate()));
            if (onlyRate) {
                trainer.changeLearningRate(edited.training().learningRate());
            } else {
                trainer.follow(course(edited), edited.scene(), edited.levels());
            }
        }
        if (!edited.scene().components().equals(recipe.scene().components())
                || !edited.levels().equals(recipe.levels())) {
            trainer.retarget(edited.scene(), edited.levels());
        }
        recipe = edited;
        trouble = Optional.empty();
        this.edited |= otherwise && trainer.steps() > 0;
        return true;
    }

    /**
     * Learns from one batch.
     *
     * @return false if it diverged: the weights are those of some steps ago, and {@link #report()} says why
     */
    public boolean step() {
        trouble = trainer.advance();
        if (trouble.isEmpty()) {
            keeper.ifPresent(k -> k.see(trainer.steps(), this::weights));
        }
        return trouble.isEmpty();
    }

    /**
     * Keeps weights from now on, at about 60 steps that are evenly spread on a logarithmic line.
     *
     * @param earlier what was kept before, to go on from; of the same network
     */
    public void keepHistory(Optional<History> earlier) {
        HistoryKeeper begun = new HistoryKeeper(earlier);
        begun.see(trainer.steps(), this::weights);
        keeper = Optional.of(begun);
    }

    /** The weights kept so far, those of this step too; empty unless told to keep them. */
    public Optional<History> history() {
        return keeper.map(k -> k.with(weights()));
    }

    /** What {@link #history()} holds but for the weights of this step: the same value until something more is kept. */
    public Optional<History> kept() {
        return keeper.map(HistoryKeeper::kept);
    }

    public long steps() {
        return trainer.steps();
    }

    /** A copy of the averaged weights: what is shown, sampled with and saved. */
    public Weights weights() {
        return new Weights(trainer.average(), origin.head(), origin.range(), trainer.steps(), origin.classes());
    }

    /** Whether the recipe was changed while it learned, so that the same recipe alone does not give these weights again. */
    public boolean edited() {
        return edited;
    }

    /** How it goes, with frozen weights. */
    public TrainingReport report() {
        Weights weights = weights();
        double[] perLevel = trainer.lossPerLevel();
        return new TrainingReport(
                recipe,
                weights,
                Learned.field(recipe.network(), weights),
                mean(perLevel),
                Arrays.stream(perLevel).boxed().toList(),
                trouble);
    }

    private static NoiseRange range(NoiseLevels levels) {
        return new NoiseRange(levels.largest(), levels.smallest());
    }

    private static double mean(double[] perLevel) {
        double sum = 0;
        for (double loss : perLevel) {
            sum += loss;
        }
        return sum / perLevel.length;
    }

    /** How many classes the recipe's network is to know. */
    private static int classes(Recipe recipe) {
        if (!recipe.network().labels().told()) {
            return 0;
        }
        return Require.atMost(
                LabelPlan.MOST_CLASSES,
                "number of classes of scene \"" + recipe.scene().name() + "\"",
                recipe.scene().classes().size());
    }

    private static Technique technique(TechniquePlan plan) {
        return new Technique(
                Targets.CATALOGUE.make(plan.targets()),
                SigmaSamplings.CATALOGUE.make(plan.sigmaSampling()),
                NoisePairs.CATALOGUE.make(plan.noisePairs()),
                RateSchedules.CATALOGUE.make(plan.rateSchedule()),
                Averagings.CATALOGUE.make(plan.averaging()));
    }

    /** The objective with the directions of the plan, if it takes any. */
    private static Objective objective(TrainingPlan plan) {
        Choice<Objective> choice = Objectives.CATALOGUE.get(plan.objective());
        boolean sliced = choice.parameters().stream().anyMatch(p -> p.name().equals(Objectives.DIRECTIONS));
        return sliced
                ? choice.make(choice.defaults()
                        .with(
                                Objectives.DIRECTIONS,
                                plan.technique().directions().id()))
                : choice.make();
    }

    static Course course(Recipe recipe) {
        TrainingPlan plan = recipe.training();
        return new Course(
                objective(plan),
                Weightings.CATALOGUE.get(plan.weighting()).make(),
                plan.batch(),
                plan.learningRate(),
                Optional.of(Truth::of),
                technique(plan.technique()),
                recipe.network().labels().dropout());
    }
}
