package org.scorefield.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Pick;
import org.scorefield.choice.Settings;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.net.HeadScale;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/** Projects to write down and read again. */
final class SomeProjects {
    static final ProjectFiles FILES = new ProjectFiles(SomeProjects::standard);

    private SomeProjects() {}

    /** What a scene that came alone is filled up with. */
    static Recipe standard(Scene scene) {
        Choice<Sampler> first = Samplers.CATALOGUE.get("langevin");
        return new Recipe(
                scene,
                NoiseLevels.geometric(2, 0.05, 4),
                new NetworkPlan(List.of(4, 3), "silu", "residual"),
                TrainingPlan.standard(),
                new SamplerPlan(first.id(), first.defaults(), 500),
                7);
    }

    static Scene twoModes() {
        return new Scene(
                "two modes",
                List.of(
                        Gaussian.round("A", 0.5, -1, 0, 0.25),
                        new PointCloud("spray", 0.5, Points.of(0.1, 0.2, 0.3, -0.4))),
                Box.square(3));
    }

    static Project trained() {
        float[] theta = new float[WeightsText.count(List.of(4, 3), 0, 2)];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = (i - 10) / 7f;
        }
        return new Project(
                "two modes",
                standard(twoModes()),
                Optional.of(new Weights(theta, new HeadScale(-0.45, 0.05, 0.75, 0.25), new NoiseRange(2, 0.05), 1500)),
                Map.of("sigma", 0.25));
    }

    /** Any project at all, with every optional thing there or not. */
    static Project random(long seed) {
        RandomGenerator r = RandomStream.of(seed, "some project");
        List<Component> components = new ArrayList<>();
        for (int i = r.nextInt(1, 6); i > 0; i--) {
            components.add(r.nextBoolean() ? gaussian(r) : cloud(r));
        }
        double left = r.nextGaussian();
        double low = r.nextGaussian() * 1e-3;
        Scene scene = new Scene(
                r.nextBoolean() ? "p" : text(r),
                components,
                new Box(left, left + r.nextExponential(), low, low + r.nextExponential()));
        Recipe recipe = standard(scene)
                .withSeed(r.nextLong())
                .withLevels(
                        NoiseLevels.geometric(1 + 10 * r.nextDouble(), 0.9 * r.nextDouble() + 0.01, r.nextInt(1, 9)))
                .withTraining(TrainingPlan.standard()
                        .withLearningRate(r.nextExponential() + 1e-9)
                        .withTechnique(technique(r)));
        if (r.nextBoolean()) {
            recipe = recipe.withNetwork(recipe.network().withLabels(new LabelPlan(r.nextBoolean(), r.nextDouble())));
        }
        Choice<Sampler> choice = Samplers.CATALOGUE
                .choices()
                .get(r.nextInt(Samplers.CATALOGUE.choices().size()));
        Settings settings = choice.defaults();
        recipe = recipe.withSampler(new SamplerPlan(choice.id(), settings, r.nextInt(1, 10_000)));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(text(r), r.nextDouble());
        view.put("list", List.of(1L, "zwei", true, Map.of("drei", 3.5), Optional.empty()));
        return new Project("p", recipe, r.nextBoolean() ? Optional.of(weights(r)) : Optional.empty(), view);
    }

    private static TechniquePlan technique(RandomGenerator r) {
        TechniquePlan plan = TechniquePlan.standard();
        for (TechniqueKey part : TechniqueKey.values()) {
            List<String> ids = part.menu().ids();
            Pick pick = part.menu().pick(ids.get(r.nextInt(ids.size())));
            if (pick.id().equals("cosine")) {
                pick = pick.with("horizon", r.nextInt(100, 100_000));
            }
            plan = part.with(plan, pick);
        }
        return plan;
    }

    private static Weights weights(RandomGenerator r) {
        int classes = r.nextInt(3);
        float[] theta = new float[WeightsText.count(List.of(4, 3), classes, 2)];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = (float) r.nextGaussian();
        }
        double deviation = 0.1 + r.nextDouble();
        HeadScale scale = new HeadScale(r.nextGaussian(), r.nextGaussian(), deviation, deviation * r.nextDouble());
        return new Weights(
                theta, scale, new NoiseRange(r.nextDouble(1, 5), r.nextDouble(0.01, 1)), r.nextInt(0, 10_000), classes);
    }

    private static Gaussian gaussian(RandomGenerator r) {
        Covariance covariance =
                Covariance.ofAxes(0.01 + r.nextDouble(), 0.01 + r.nextDouble(), Math.PI * r.nextDouble());
        return new Gaussian(text(r), 0.1 + r.nextDouble(), 5 * r.nextGaussian(), -0.0, covariance);
    }

    private static PointCloud cloud(RandomGenerator r) {
        double[] xy = new double[2 * r.nextInt(1, 40)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = r.nextGaussian() * (r.nextBoolean() ? 1 : 1e5);
        }
        return new PointCloud(text(r), 0.1 + r.nextDouble(), Points.wrap(xy));
    }

    /** Text with everything that breaks a writer: quotes, controls, bidi marks, emoji. */
    private static String text(RandomGenerator r) {
        int[] alphabet = "ab\"\\\n\u0000\u202E/~é分😀".codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = r.nextInt(0, 9); i > 0; i--) {
            text.appendCodePoint(alphabet[r.nextInt(alphabet.length)]);
        }
        return text.toString();
    }
}
