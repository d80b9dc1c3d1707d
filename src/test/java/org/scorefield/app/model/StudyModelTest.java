package org.scorefield.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.net.HeadScale;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;
import org.scorefield.study.Way;

/** Whatever is edited, in whatever order: undo all and redo all end where they began, and training is one step. */
class StudyModelTest {
    private static final long A_SECOND = 1_000_000_000;

    private long now;
    private long trainedSteps;
    private final List<TrainingMark> restored = new ArrayList<>();
    private final StudyModel study = study();

    private StudyModel study() {
        StudyModel made = new StudyModel(Recipes.builtIn("two-modes"), () -> now);
        made.joinTraining(
                () -> new TrainingMark(
                        made.recipe().network(), Optional.of(weights(trainedSteps)), Optional.empty(), false),
                mark -> {
                    restored.add(mark);
                    trainedSteps = mark.steps();
                });
        return made;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void undoAllThenRedoAllEndsAtTheSameHash(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 150; i++) {
            now += random.nextLong(A_SECOND);
            act(random);
        }
        int steps = study.stepsDone();
        List<Integer> hashes = new ArrayList<>();
        while (study.stepsDone() > 0) {
            hashes.add(hash());
            study.undo();
        }
        for (int i = hashes.size() - 1; i >= 0; i--) {
            study.redo();
            assertEquals(hashes.get(i), hash(), "step " + (steps - i));
        }
        study.goTo(0);
        study.goTo(steps);
        assertEquals(hashes.isEmpty() ? hash() : hashes.getFirst(), hash());
    }

    private int hash() {
        return List.of(
                        study.recipe(),
                        study.identityProperty().get(),
                        study.viewProperty().get())
                .hashCode();
    }

    /** Something a person may do. */
    private void act(SplittableRandom random) {
        int n = study.scene().components().size();
        int i = random.nextInt(n);
        switch (random.nextInt(14)) {
            case 0 -> study.undo();
            case 1 -> study.redo();
            case 2 -> study.editScene("spray", "spray " + random.nextInt(3), s -> SceneEdits.spray(s, points(random)));
            case 3 -> study.editScene("weigh", null, s -> SceneEdits.withWeight(s, i, random.nextDouble()));
            case 4 -> study.edit("seed", null, r -> r.withSeed(random.nextInt(100)));
            case 5 ->
                study.edit(
                        "levels", "levels", r -> r.withLevels(NoiseLevels.geometric(2, 0.01, 2 + random.nextInt(9))));
            case 6 ->
                study.edit(
                        "network",
                        null,
                        r -> r.withNetwork(r.network().withHidden(List.of(8 * (1 + random.nextInt(3))))));
            case 7 -> {
                Recipe ring = Recipes.builtIn("ring");
                study.replace("open ring", ring, new DocumentModel.Identity("Ring", Optional.empty(), Map.of()));
            }
            case 8 ->
                study.chooseView(
                        "arrows",
                        new ViewChoice(
                                ArrowLength.values()[random.nextInt(ArrowLength.values().length)],
                                ViewChoice.INITIAL.reading(),
                                FieldMap.values()[random.nextInt(FieldMap.values().length)],
                                ViewChoice.INITIAL.mapped(),
                                Way.REVERSE,
                                random.nextBoolean()));
            case 9 -> {
                trainedSteps += random.nextInt(100);
                study.trained("training");
            }
            case 10 -> study.trainOver("start over", null);
            case 11 -> study.untrain("before training");
            default -> study.editScene("nudge", "nudge " + i, s -> SceneEdits.moveBy(s, i, 0.1, 0));
        }
    }

    private static Points points(SplittableRandom random) {
        double[] xy = new double[2 * (1 + random.nextInt(50))];
        for (int k = 0; k < xy.length; k++) {
            xy[k] = random.nextDouble(-3, 3);
        }
        return Points.wrap(xy);
    }

    @Test
    void quickKeysAreOneStepAndSlowOnesAreNot() {
        nudge();
        now += A_SECOND / 2;
        nudge();
        assertEquals(1, study.stepsDone());
        now += A_SECOND;
        nudge();
        assertEquals(2, study.stepsDone());
    }

    private void nudge() {
        study.editScene("nudge", "nudge 0", s -> SceneEdits.moveBy(s, 0, 0.05, 0));
    }

    @Test
    void trainingIsOneStepAndEditsOfTheDrawingLeaveItAlone() {
        nudge();
        trainedSteps = 500;
        study.trained("training");
        now += A_SECOND;
        nudge();
        Recipe moved = study.recipe();
        study.undo();
        assertEquals(List.of(), restored, "undoing an edit leaves training alone");
        assertEquals("training", study.undoLabelProperty().get());
        study.undo();
        assertEquals(0, trainedSteps);
        assertEquals(true, restored.getLast().rests(), "it must not run on at once");
        study.redo();
        assertEquals(500, trainedSteps);
        study.redo();
        assertEquals(moved, study.recipe());
        assertEquals(2, restored.size());
    }

    @Test
    void goingBackToBeforeTrainingKeepsLaterEdits() {
        trainedSteps = 300;
        study.trained("training");
        nudge();
        Recipe moved = study.recipe();
        study.untrain("go back to before training");
        assertEquals(0, trainedSteps);
        assertEquals(moved, study.recipe());
        study.undo();
        assertEquals(300, trainedSteps);
    }

    @Test
    void anotherNetworkBeginsAnewAndUndoneTheOldOneIsAsItWas() {
        trainedSteps = 900;
        study.edit("wider", null, r -> r.withNetwork(r.network().withHidden(List.of(8))));
        assertEquals(0, trainedSteps);
        trainedSteps = 40;
        study.undo();
        assertEquals(900, trainedSteps);
        study.redo();
        assertEquals(40, trainedSteps);
    }

    @Test
    void aSceneFromTheGalleryBringsItsNameAndUndoGivesTheOldOneBack() {
        DocumentModel.Identity before = study.identityProperty().get();
        study.replace(
                "open ring", Recipes.builtIn("ring"), new DocumentModel.Identity("Ring", Optional.empty(), Map.of()));
        assertNotEquals(before, study.identityProperty().get());
        study.undo();
        assertSame(before, study.identityProperty().get());
    }

    @Test
    void savedUnderAnotherNameItKeepsThatNameThroughUndo() {
        nudge();
        DocumentModel.Identity other = new DocumentModel.Identity("other", Optional.empty(), Map.of());
        study.identify(other);
        study.undo();
        assertEquals(other, study.identityProperty().get());
    }

    private static Weights weights(long steps) {
        return new Weights(new float[4], new HeadScale(0, 0, 1, 1), new NoiseRange(1, 0.1), steps);
    }
}
