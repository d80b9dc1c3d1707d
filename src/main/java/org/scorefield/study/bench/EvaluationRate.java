package org.scorefield.study.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Learned;
import org.scorefield.study.TrainingSession;

/** Evaluations of a learned field at many points, and the Langevin steps made of them. */
public final class EvaluationRate {
    private static final int SEED = 1;
    private static final double SIGMA = 0.3;

    private EvaluationRate() {}

    /** The field at {@code points} places of one noise level, one thread. */
    public static Map<String, Object> evaluation(Shape shape, int points, Pace pace, Clock clock) {
        ScoreField field = field(shape);
        Points x = normals(points);
        Rates rates =
                Race.run(List.of(() -> field.score(x, SIGMA)), pace, clock).getFirst();
        return line(shape, "eval", points, rates);
    }

    /**
     * One Langevin step of so many particles, in turns with what it is made of: an evaluation, and two normals a
     * particle.
     */
    public static Map<String, Object> langevin(Shape shape, int particles, Pace pace, Clock clock) {
        ScoreField field = field(shape);
        Points x = normals(particles);
        Walk walk = new Walk(field, SIGMA, x);
        float[] room = new float[2 * particles];
        List<Rates> rates =
                Race.run(List.of(walk::step, () -> field.score(x, SIGMA), () -> NormalRate.draw(room)), pace, clock);
        Map<String, Object> line = line(shape, "langevin", particles, rates.getFirst());
        double parts = rates.get(1).milliseconds() + rates.get(2).milliseconds();
        line.put("particle_steps_per_s", (double)
                Math.round(particles * rates.getFirst().median()));
        line.put("eval_ms_median", Digits.of(rates.get(1).milliseconds()));
        line.put("noise_ms_median", Digits.of(rates.get(2).milliseconds()));
        line.put("over_eval_and_noise", Digits.of(rates.getFirst().milliseconds() / parts));
        return line;
    }

    private static Map<String, Object> line(Shape shape, String what, int points, Rates rates) {
        Map<String, Object> line = shape.line(what, 1);
        line.put("points", points);
        line.put("chunk", points);
        line.put("ms_median", Digits.of(rates.milliseconds()));
        line.put("ms_best", Digits.of(rates.leastMilliseconds()));
        line.put("ms_cpu", Digits.of(rates.cpuMilliseconds()));
        line.put("mpoints_per_s", Digits.of(points * rates.median() / 1e6));
        line.put("mpoints_per_s_best", Digits.of(points * rates.best() / 1e6));
        line.put("gflops", Digits.of(shape.flopPerPoint() * points * rates.median() / 1e9));
        return line;
    }

    /** A field with its first random weights: their values do not change its cost. */
    static ScoreField field(Shape shape) {
        Recipe recipe = shape.recipe(Target.two(), SEED);
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        return Learned.field(recipe.network(), session.weights());
    }

    /** Standard normal places. */
    static Points normals(int count) {
        RandomStream random = RandomStream.of(SEED, "bench");
        double[] xy = new double[2 * count];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextGaussian();
        }
        return Points.wrap(xy);
    }
}
