package org.scorefield.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/** Edits as a person would make them, from a seed: the n-th state can be made again by whoever knows the seed. */
public final class EditBot {
    /** What reads and writes its projects. */
    public static final ProjectFiles FILES = SomeProjects.FILES;

    private final RandomGenerator random;
    private Project now;
    private int edits;

    public EditBot(long seed) {
        random = RandomStream.of(seed, "edit bot");
        now = new Project(
                "bot 0", SomeProjects.standard(SomeProjects.twoModes()), Optional.empty(), Map.of("sigma", 0.5));
    }

    /** Where it stands. */
    public Project now() {
        return now;
    }

    /** How many edits a project of a bot has seen: it stands in its name. */
    public static int edits(Project project) {
        return Integer.parseInt(project.name().substring("bot ".length()));
    }

    /** Makes one edit. */
    public Project edit() {
        Recipe recipe = now.recipe();
        Scene scene = recipe.scene();
        int i = random.nextInt(scene.components().size());
        Recipe next = switch (random.nextInt(8)) {
            case 0 -> recipe.withSeed(random.nextLong());
            case 1 -> recipe.withTraining(recipe.training().withLearningRate(0.001 + random.nextDouble()));
            case 2, 3 -> recipe.withScene(SceneEdits.spray(scene, points(random.nextInt(1, 40))));
            case 4 -> recipe.withScene(SceneEdits.moveBy(scene, i, random.nextDouble(), 0));
            case 5 ->
                scene.components().size() > 3
                        ? recipe.withScene(SceneEdits.remove(scene, i))
                        : recipe.withScene(SceneEdits.add(scene, gaussian(scene)));
            case 6 ->
                recipe.withScene(
                        SceneEdits.fitBox(scene).equals(scene.box())
                                ? new Scene("é\n\"" + random.nextInt(9), scene.components(), scene.box())
                                : scene.withBox(SceneEdits.fitBox(scene)));
            default -> recipe.withScene(scene.withComponents(halved(scene)));
        };
        edits++;
        now = new Project("bot " + edits, next, Optional.empty(), now.view(), now.unknown());
        return now;
    }

    /** Every second point of every cloud goes. */
    private static List<Component> halved(Scene scene) {
        return scene.components().stream()
                .map(c -> c instanceof PointCloud cloud && cloud.points().size() > 1
                        ? cloud.withPoints(
                                cloud.points().slice(0, (cloud.points().size() + 1) / 2))
                        : c)
                .toList();
    }

    private Gaussian gaussian(Scene scene) {
        return Gaussian.round(
                SceneEdits.nextLabel(scene),
                0.1 + 0.8 * random.nextDouble(),
                random.nextGaussian(),
                random.nextGaussian(),
                0.2);
    }

    private Points points(int n) {
        double[] xy = new double[2 * n];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextGaussian();
        }
        return Points.wrap(xy);
    }
}
