package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.io.BadFileException;
import org.scorefield.io.ProjectFiles;
import org.scorefield.net.HeadScale;
import org.scorefield.net.NoiseRange;
import org.scorefield.recipe.History;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/** A training run can be looked at again, step by step. */
class TrainingHistoryTest {
    private static final ProjectFiles FILES = new ProjectFiles(Recipes::standard);

    private static Weights weights(int size, long step) {
        float[] theta = new float[size];
        theta[0] = step;
        return new Weights(theta, new HeadScale(0, 0, 1, 0), new NoiseRange(1, 0.1), step);
    }

    private static History kept(int size, long steps) {
        HistoryKeeper keeper = new HistoryKeeper(Optional.empty());
        for (long step = 0; step <= steps; step++) {
            long now = step;
            keeper.see(step, () -> weights(size, now));
        }
        return keeper.with(weights(size, steps));
    }

    private static Project project(List<Integer> hidden, int steps) {
        Recipe recipe = Recipes.builtIn("two-modes").withNetwork(new NetworkPlan(hidden, "silu", "residual"));
        TrainingSession session = TrainingSession.start(recipe, Optional.empty(), Runnable::run);
        session.keepHistory(Optional.empty());
        while (session.steps() < steps) {
            session.step();
        }
        return new Project("kept", recipe, Optional.of(session.weights()), Map.of(), Map.of(), session.history());
    }

    @ParameterizedTest(name = "{0} steps")
    @ValueSource(longs = {2000, 20_000, 200_000})
    void aboutSixtyStepsAreKeptEvenlySpreadOnALogarithmicLine(long steps) {
        List<Long> kept = kept(10, steps).steps();
        assertTrue(kept.size() >= 40 && kept.size() <= 80, kept.size() + " steps");
        assertEquals(0, kept.getFirst());
        assertEquals(steps, kept.getLast());
        for (int i = 8; i < kept.size(); i++) {
            assertTrue(kept.get(i) <= 1.3 * kept.get(i - 1), kept.toString());
        }
    }

    @Test
    void aLargeNetworkKeepsFewerStepsAndStaysWithinItsBounds() {
        int large = 1_000_000;
        History history = kept(large, 3000);
        assertTrue(history.bytes() <= 4 * History.MOST_PARAMETERS);
        assertTrue(history.kept().size() >= 4);
        assertEquals(0, history.steps().getFirst());
        assertEquals(3000, history.steps().getLast());
    }

    @Test
    void aStepIsFoundByTheNearestOneAtOrBeforeIt() {
        History history = new History(List.of(weights(3, 2), weights(3, 5), weights(3, 9)));
        assertEquals(5, history.at(5).orElseThrow().steps());
        assertEquals(5, history.at(8).orElseThrow().steps());
        assertEquals(9, history.at(Long.MAX_VALUE).orElseThrow().steps());
        assertTrue(history.at(1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new History(List.of(weights(3, 2), weights(3, 2))));
        assertThrows(IllegalArgumentException.class, () -> new History(List.of(weights(3, 2), weights(4, 3))));
    }

    @Test
    void askingForTheHistoryDoesNotChangeIt() {
        Project project = project(List.of(4), 12);
        History history = project.history().orElseThrow();
        assertEquals(project.weights().orElseThrow(), history.kept().getLast());
        assertEquals(12, history.steps().getLast());
        assertEquals(0, history.steps().getFirst());
    }

    @ParameterizedTest(name = "hidden {0}")
    @ValueSource(ints = {4, 120})
    void aFileGivesTheHistoryBackAndTheSameBytesAgain(int width) throws BadFileException {
        Project written = project(List.of(width, width), 10); // 120: more than one text a step
        byte[] bytes = FILES.format(written);
        Project read = FILES.parse(bytes, "kept.scorefield");
        assertEquals(written.history(), read.history());
        assertEquals(new String(bytes, StandardCharsets.UTF_8), new String(FILES.format(read), StandardCharsets.UTF_8));
        Project without =
                new Project(written.name(), written.recipe(), written.weights(), written.view(), written.unknown());
        assertTrue(!new String(FILES.format(without), StandardCharsets.UTF_8).contains("history"));
    }

    private static void refused(Function<String, String> spoil, String said) {
        String good = new String(FILES.format(project(List.of(4), 3)), StandardCharsets.UTF_8);
        String bad = spoil.apply(good);
        assertTrue(!bad.equals(good), "nothing was spoiled");
        BadFileException e = assertThrows(
                BadFileException.class, () -> FILES.parse(bad.getBytes(StandardCharsets.UTF_8), "x.scorefield"));
        assertTrue(String.valueOf(e.getMessage()).contains(said), e.getMessage());
    }

    @Test
    void aHostileHistoryIsRefusedWithItsPlace() {
        refused(s -> s.replace("\"steps\": [0, 1, 2, 3]", "\"steps\": [0, 1, 2]"), "/history/weights");
        refused(s -> s.replace("\"steps\": [0, 1, 2, 3]", "\"steps\": [0, 2, 1, 3]"), "/history");
        refused(
                s -> s.replace("\"steps\": [0, 1, 2, 3]", "\"steps\": [" + "0, ".repeat(History.MOST_STEPS) + "0]"),
                "at most");
        refused(s -> s.replaceFirst("\"weights\": \\[\\s*\"", "\"weights\": [\"AAAA"), "/history/weights/0");
        refused(s -> s.replaceFirst(",\\s*\"weights\": \"[^\"]*\"", ""), "/history");
    }
}
