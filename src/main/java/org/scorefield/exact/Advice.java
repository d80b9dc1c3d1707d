package org.scorefield.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * Noise levels and a step size that suit a scene, and why.
 *
 * <p>One Gaussian of variance v under {@code x ← x + α s + √(2α) z} is stable iff α &lt; 2v and relaxes in v/α steps.
 * With α = ε σ²/σ_L² = h σ² and v = s² + σ² it is stable at every level if h &lt; 2; a level moves a component of width s
 * only while h·T·σ² &gt; s² + σ², so the component freezes at σ_f = s/√(hT) and keeps the width √(s² + σ_f²).
 *
 * @param levels geometric, from the extent of the scene to a tenth of its finest deviation
 * @param epsilon ε = h σ_L² of annealed Langevin dynamics, noise √(2α), scene units squared
 * @param stepsPerLevel T
 * @param finest the smallest deviation of the scene; for drawn points half their mean spacing; scene units
 * @param frozenSigma σ_f of the finest component, scene units
 * @param reasons one per number: σ₁, σ_L, L, ε and T, in this order
 * @see "Song and Ermon 2020, arXiv:2006.09011, techniques 1, 2 and 4; in two dimensions technique 2 never binds"
 */
public record Advice(
        NoiseLevels levels,
        double epsilon,
        int stepsPerLevel,
        double finest,
        double frozenSigma,
        List<Reason> reasons) {
    /**
     * A number and why it is this one.
     *
     * @param name {@code sigma_1}, {@code sigma_L}, {@code levels}, {@code epsilon} or {@code steps}
     * @param value scene units, scene units squared for ε
     * @param why a sentence for a person
     */
    public record Reason(String name, double value, String why) {
        @Override
        public String toString() {
            return why;
        }
    }

    /** h = α/σ²: ten times below the limit of stability; the bias at large σ is then 1/(1 − h/2), a ninth in variance. */
    static final double STEP = 0.2;

    private static final int STEPS_PER_LEVEL = 100;
    private static final double LARGEST_RATIO = 1.5;
    private static final int FEWEST_LEVELS = 10;
    private static final int MOST_LEVELS = 30;
    /** The limits of σ_L keep ε within what the sampler's setting takes, 1e-9 to 10. */
    private static final double LEAST_SIGMA = 1e-4;

    private static final double MOST_SMALLEST_SIGMA = 7;
    /** The extent is the largest of so many widths: at most 0.13 % short. */
    private static final int DIRECTIONS = 32;

    public Advice {
        Require.positive("advised epsilon", epsilon);
        Require.atLeast(1, "advised steps per level", stepsPerLevel);
        reasons = List.copyOf(reasons);
    }

    /** Reads a scene. Never fails: a single point is taken to be a hundredth of the box wide. */
    public static Advice of(Scene scene) {
        List<double[]> reaches = reaches(scene.components());
        double extent = extent(reaches);
        double finest = finest(scene, reaches);
        double smallest = round(Math.min(MOST_SMALLEST_SIGMA, Math.max(LEAST_SIGMA, finest / 10)));
        double largest = round(Math.max(extent, 20 * smallest));
        double ratioLevels = Math.ceil(StrictMath.log(largest / smallest) / StrictMath.log(LARGEST_RATIO)) + 1;
        int count = (int) Math.max(FEWEST_LEVELS, Math.min(MOST_LEVELS, ratioLevels));
        NoiseLevels levels = NoiseLevels.geometric(largest, smallest, count);
        double epsilon = STEP * smallest * smallest;
        double frozen = finest / Math.sqrt(STEP * STEPS_PER_LEVEL);
        double ratio = levels.sigma(0) / levels.sigma(1);
        double thin = Techniques.epsilon(smallest, ratio, STEPS_PER_LEVEL);
        List<Reason> reasons = List.of(
                new Reason(
                        "sigma_1",
                        largest,
                        text(
                                "σ₁ = %.2g: the largest distance in the drawing, so that every part is seen from every"
                                        + " other (technique 1).",
                                largest)),
                new Reason(
                        "sigma_L",
                        smallest,
                        text("σ_L = %.2g: a tenth of the finest deviation, %.2g.", smallest, finest)),
                new Reason(
                        "levels",
                        count,
                        text(
                                "%d levels: each is %.2f times the next, so that a particle finds its place anew; in two"
                                        + " dimensions technique 2 would allow any ratio.",
                                count, ratio)),
                new Reason(
                        "epsilon",
                        epsilon,
                        text(
                                "ε = %.2g: at every level a step of α = %.1f σ², ten times below the limit of stability;"
                                        + " technique 4 would take %.2g, enough only for data thin compared with σ.",
                                epsilon, STEP, thin)),
                new Reason(
                        "steps",
                        STEPS_PER_LEVEL,
                        text(
                                "%d steps a level are %.0f relaxation times; a component of width s freezes at %.2f s and"
                                        + " ends %.1f %% too wide.",
                                STEPS_PER_LEVEL,
                                STEP * STEPS_PER_LEVEL,
                                frozen / finest,
                                100 * (Math.hypot(1, frozen / finest) - 1))));
        return new Advice(levels, epsilon, STEPS_PER_LEVEL, finest, frozen, reasons);
    }

    /**
     * From where to where each component reaches, over all directions: two numbers a direction. A Gaussian reaches two
     * deviations to each side.
     */
    private static List<double[]> reaches(List<Component> components) {
        return components.stream().map(Advice::reach).toList();
    }

    private static double[] reach(Component component) {
        double[] reach = new double[2 * DIRECTIONS];
        for (int d = 0; d < DIRECTIONS; d++) {
            double c = StrictMath.cos(Math.PI * d / DIRECTIONS);
            double s = StrictMath.sin(Math.PI * d / DIRECTIONS);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            switch (component) {
                case Gaussian g -> {
                    double at = c * g.meanX() + s * g.meanY();
                    double variance = c * c * g.covariance().xx()
                            + 2 * c * s * g.covariance().xy()
                            + s * s * g.covariance().yy();
                    double two = 2 * Math.sqrt(Math.max(0, variance));
                    least = at - two;
                    most = at + two;
                }
                case PointCloud cloud -> {
                    Points points = cloud.points();
                    for (int i = 0; i < points.size(); i++) {
                        double at = c * points.x(i) + s * points.y(i);
                        least = Math.min(least, at);
                        most = Math.max(most, at);
                    }
                }
            }
            reach[2 * d] = least;
            reach[2 * d + 1] = most;
        }
        return reach;
    }

    /** The largest width over all directions of what reaches so far together. */
    private static double extent(List<double[]> reaches) {
        double widest = 0;
        for (int d = 0; d < DIRECTIONS; d++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double[] reach : reaches) {
                least = Math.min(least, reach[2 * d]);
                most = Math.max(most, reach[2 * d + 1]);
            }
            widest = Math.max(widest, most - least);
        }
        return widest;
    }

    private static double finest(Scene scene, List<double[]> reaches) {
        double finest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < reaches.size(); k++) {
            switch (scene.components().get(k)) {
                case Gaussian g ->
                    finest = Math.min(
                            finest, Math.sqrt(Math.max(0, g.covariance().minorVariance())));
                case PointCloud cloud -> {
                    double spacing = extent(List.of(reaches.get(k)))
                            / Math.sqrt(cloud.points().size());
                    if (spacing > 0) {
                        finest = Math.min(finest, 0.5 * spacing);
                    }
                }
            }
        }
        return finest < Double.POSITIVE_INFINITY ? finest : scene.box().width() / 100;
    }

    /** Two significant digits: what a person would type. */
    private static double round(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
