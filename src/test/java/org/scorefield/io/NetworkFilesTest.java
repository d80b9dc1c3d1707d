package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.movie.Tool;
import org.scorefield.net.Activations;
import org.scorefield.net.Heads;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Learned;
import org.scorefield.study.Recipes;
import org.scorefield.study.TrainingSession;

/** A trained network, run by NumPy. */
class NetworkFilesTest {
    /** Single precision in the window against double in NumPy. */
    private static final double TOLERANCE = 1e-5;

    private static final double[] SIGMAS = {0.75, 0.1, 0.01};

    @TempDir
    Path folder;

    /** Every head with every activation, and one that knows classes. */
    private static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (String head : Heads.CATALOGUE.ids()) {
            for (String activation : Activations.CATALOGUE.ids()) {
                projects.add(trained(new NetworkPlan(List.of(12, 10), activation, head), head + "_" + activation));
            }
        }
        NetworkPlan told = new NetworkPlan(List.of(9), "silu", "residual", new LabelPlan(true, 0.1));
        projects.add(trained(told, "told"));
        return projects;
    }

    private static Project trained(NetworkPlan plan, String name) {
        Recipe recipe = Recipes.builtIn("two-modes").withNetwork(plan);
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        for (int i = 0; i < 5; i++) {
            session.step();
        }
        return new Project(name.replace('-', '_'), recipe, Optional.of(session.weights()), Map.of());
    }

    @Test
    void theScriptGivesTheScoreOfTheWindowForEveryHeadAndActivation() throws IOException, InterruptedException {
        Points places = Truth.of(Recipes.builtIn("two-modes").scene()).sample(20, 0.3, RandomStream.of(5, "places"));
        StringBuilder runner = new StringBuilder("import numpy as np\nx = np.array([");
        for (int i = 0; i < places.size(); i++) {
            runner.append('[')
                    .append(places.x(i))
                    .append(',')
                    .append(places.y(i))
                    .append("],");
        }
        runner.append("])\n");
        List<double[]> expected = new ArrayList<>();
        for (Project p : projects()) {
            Files.write(folder.resolve(p.name() + ".py"), NetworkFiles.write(p, "py"));
            runner.append("import ").append(p.name()).append('\n');
            for (double sigma : SIGMAS) {
                runner.append("print(*")
                        .append(p.name())
                        .append(".score(x, ")
                        .append(sigma)
                        .append(").ravel())\n");
                expected.add(Learned.field(p).score(places, sigma).toArray());
            }
            if (p.weights().orElseThrow().classes() > 0) {
                ScoreField ofB = Learned.field(p, "B");
                runner.append("print(*").append(p.name()).append(".score(x, 0.2, label=1).ravel())\n");
                expected.add(ofB.score(places, 0.2).toArray());
            }
        }
        Path script = Files.writeString(folder.resolve("runner.py"), runner);
        String[] lines = new String(Tool.run(List.of("python3", script.toString())), StandardCharsets.UTF_8)
                .strip()
                .split("\n");
        assertEquals(expected.size(), lines.length);
        for (int k = 0; k < lines.length; k++) {
            double[] theirs = java.util.Arrays.stream(lines[k].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] ours = expected.get(k);
            double size = 0;
            for (double v : ours) {
                size = Math.max(size, Math.abs(v));
            }
            assertArrayEquals(ours, theirs, TOLERANCE * size, "case " + k);
        }
    }

    @Test
    void npzAndJsonHoldTheVeryWeightsOfTheScript() throws IOException, InterruptedException {
        Project p = trained(new NetworkPlan(List.of(12, 10), "silu", "energy"), "w");
        for (String ending : NetworkFiles.ENDINGS) {
            Files.write(folder.resolve("w." + ending), NetworkFiles.write(p, ending));
            assertArrayEquals(NetworkFiles.write(p, ending), NetworkFiles.write(p, ending));
        }
        Path script = Files.writeString(folder.resolve("check.py"), """
                import json, os, zipfile
                import numpy as np
                os.chdir(os.path.dirname(os.path.abspath(__file__)))
                import w
                z, j = np.load("w.npz"), json.load(open("w.json"))
                assert zipfile.ZipFile("w.npz").testzip() is None
                for i, (W, b) in enumerate(w.layers()):
                    assert z[f"W{i}"].dtype == np.float32 and np.array_equal(z[f"W{i}"], W), i
                    assert np.array_equal(z[f"b{i}"], b), i
                    assert np.array_equal(np.float32(j["layers"][i]["weight"]), W), i
                    assert np.array_equal(np.float32(j["layers"][i]["bias"]), b), i
                assert np.array_equal(z["center"], w.CENTRE) and j["center"] == list(w.CENTRE)
                assert float(z["deviation"]) == w.DEVIATION == j["deviation"]
                assert float(z["finest"]) == w.FINEST == j["finest"]
                assert list(z["sigma_range"]) == [w.LARGEST, w.SMALLEST] == j["sigma_range"]
                print("same", j["head"], j["activation"], len(j["layers"]))
                """);
        String said = new String(Tool.run(List.of("python3", script.toString())), StandardCharsets.UTF_8);
        assertEquals("same energy silu 3", said.strip());
    }

    @Test
    void aProjectWithoutWeightsSaysHowToGetThem() {
        Project bare = new Project("bare", Recipes.builtIn("two-modes"), Optional.empty(), Map.of());
        for (String ending : NetworkFiles.ENDINGS) {
            String said =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> NetworkFiles.write(bare, ending))
                            .getMessage());
            assertTrue(said.contains("train it first"), said);
        }
        assertThrows(IllegalArgumentException.class, () -> NetworkFiles.write(bare, "h5"));
    }
}
