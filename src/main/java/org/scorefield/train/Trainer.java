package org.scorefield.train;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.scorefield.field.RandomStream;
import org.scorefield.net.Network;
import org.scorefield.net.PackedTheta;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scene;

/**
 * Owner of θ: learns a scene's score one step at a time. One thread at a time may use it.
 *
 * <p>The rate of step t is the peak rate times its {@link RateSchedule#share}; what is shown and sampled with is the
 * average of {@link Averaging}. For both, t is a clock that {@link #retarget} turns back, so that the network is quick
 * to learn again after an edit.
 *
 * <p>The lanes a batch is cut into decide the bits, not the threads. Seen to agree bit for bit: 1, 2 and 3 threads;
 * interpreter, first and second compiler; AVX2 and AVX-512.
 */
public final class Trainer {
    /** Where an edit turns the clock back to: past the warm-up, before the decay. */
    private static final long CLOCK_AFTER_EDIT = 200;

    private static final int STEPS_BETWEEN_STATES = 50;

    private final Network network;
    private final RandomStream batches;
    private final Chunks chunks;
    private final PackedTheta packed;
    private final Adam adam;
    private final GoodStates goodStates;
    private final Health health = new Health();

    private Course course;
    private Subject subject;
    private Crew crew;
    private LevelLosses levelLosses;
    private long steps;
    private long clock;

    /**
     * Begins from random weights, those of the seed's own stream.
     *
     * @param executor runs the parts of a batch; {@code Runnable::run} for none but the caller's thread. The bits do
     *     not depend on it
     */
    public Trainer(Network network, Course course, Scene scene, NoiseLevels levels, long seed, Executor executor) {
        this(
                network,
                network.initialParameters(RandomStream.of(seed, "initial weights")),
                0,
                course,
                scene,
                levels,
                seed,
                executor);
    }

    /**
     * Goes on from given weights; the optimiser starts afresh.
     *
     * @param theta copied
     * @param steps how many steps led to them: the batches go on from there
     */
    public Trainer(
            Network network,
            float[] theta,
            long steps,
            Course course,
            Scene scene,
            NoiseLevels levels,
            long seed,
            Executor executor) {
        if (theta.length != network.parameterCount()) {
            throw new IllegalArgumentException("the network has " + network.parameterCount() + " parameters, but got "
                    + theta.length + "; are these weights of another network?");
        }
        this.network = network;
        this.batches = RandomStream.of(seed, "batch");
        this.chunks = new Chunks(executor);
        this.packed = new PackedTheta(network);
        this.adam = new Adam(theta);
        this.course = course;
        this.subject = new Subject(network, course, scene, levels);
        this.crew = new Crew(network, packed, course, subject, chunks);
        this.levelLosses = new LevelLosses(subject.levels());
        this.steps = steps;
        this.clock = steps;
        this.goodStates = new GoodStates(adam, steps);
    }

    /**
     * Learns from one fresh batch, and says how it went.
     *
     * @return {@link TrainingNews.Diverged} if the numbers ran away, as in {@link #advance}
     */
    public TrainingNews step() {
        double rate = currentRate();
        Optional<TrainingNews.Diverged> trouble = advance();
        return trouble.isPresent()
                ? trouble.get()
                : new TrainingNews.Stepped(steps, health.loss(), rate, health.norm());
    }

    /**
     * Learns from one fresh batch. Allocates nothing.
     *
     * @return what is wrong if the numbers ran away; then θ is what it was some steps ago, and the next step goes on
     *     from there: lower the rate first
     */
    public Optional<TrainingNews.Diverged> advance() {
        packed.load(adam.theta());
        crew.learn(subject, batches, steps, adam.theta());
        double batchLoss = crew.loss();
        float[] gradient = crew.gradient();
        health.measure(gradient);
        String fault = health.fault(batchLoss);
        if (fault.isEmpty()) {
            adam.step(gradient, currentRate(), averageShare());
            boolean last = (steps + 1) % STEPS_BETWEEN_STATES == 0;
            if (last && !adam.allFinite()) {
                fault = "a weight is no longer finite";
            }
        }
        if (!fault.isEmpty()) {
            return Optional.of(rollBack(fault));
        }
        steps++;
        clock++;
        remember(batchLoss);
        return Optional.empty();
    }

    private TrainingNews.Diverged rollBack(String fault) {
        long failed = steps + 1;
        double usual = health.usualNorm();
        long backTo = goodStates.restore(adam);
        clock = Math.max(0, clock - (steps - backTo));
        forgetLosses();
        // The step count goes on, so that the batch that failed is not drawn again.
        steps = failed;
        return new TrainingNews.Diverged(failed, backTo, course.learningRate(), health.norm(), usual, fault);
    }

    private void remember(double batchLoss) {
        boolean healthy = health.remember(batchLoss);
        levelLosses.add(crew);
        if (healthy && steps % STEPS_BETWEEN_STATES == 0) {
            goodStates.save(adam, steps);
        }
    }

    private void forgetLosses() {
        health.forget();
        levelLosses = new LevelLosses(subject.levels());
    }

    private double currentRate() {
        return course.learningRate() * course.technique().schedule().share(clock);
    }

    private double averageShare() {
        return course.technique().averaging().share(clock);
    }

    /**
     * Goes on with other data: same θ, same average, same optimiser, so the field does not jump; the clock of rate
     * and average is turned back, so it follows within seconds.
     */
    public void retarget(Scene scene, NoiseLevels levels) {
        int before = subject.levels();
        subject = new Subject(network, course, scene, levels);
        if (subject.levels() != before) {
            crew = new Crew(network, packed, course, subject, chunks);
        }
        clock = Math.min(clock, CLOCK_AFTER_EDIT);
        forgetLosses();
    }

    /** Goes on by another course, from the same θ, with the same optimiser. */
    public void follow(Course newCourse, Scene scene, NoiseLevels levels) {
        course = newCourse;
        retarget(scene, levels);
        crew = new Crew(network, packed, newCourse, subject, chunks);
    }

    /** Changes the peak rate and nothing else. */
    public void changeLearningRate(double rate) {
        course = course.withLearningRate(rate);
    }

    public Course course() {
        return course;
    }

    public Network network() {
        return network;
    }

    /** Steps done, those before this trainer and those that failed included. */
    public long steps() {
        return steps;
    }

    /** A copy of the averaged θ: what is shown and sampled with. */
    public float[] average() {
        return adam.average().clone();
    }

    /** A copy of θ as of the last step. */
    public float[] theta() {
        return adam.theta().clone();
    }

    /** The mean weighted loss of the last batch; NaN before the first. */
    public double loss() {
        return health.loss();
    }

    /**
     * Moving average of {@code 2σ²ℓ} at each level, ℓ the objective's loss of a row with its ½ and without λ: without
     * unit, of one size at all levels. For denoising it is {@code ‖σs + ε‖²}, with the floor {@code tr E Cov(x₀|x)/σ²}
     * between 0 and 2; the floor of each objective is {@link org.scorefield.objective.Objective#floor}.
     *
     * @return one value a level, NaN where no row has been seen yet
     */
    public double[] lossPerLevel() {
        return levelLosses.mean();
    }
}
