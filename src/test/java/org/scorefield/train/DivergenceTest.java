package org.scorefield.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scorefield.train.SmallTrainers.small;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that is too long is noticed, undone and named. */
class DivergenceTest {
    @ParameterizedTest(name = "rate {0}")
    @ValueSource(doubles = {1e3, 1e6, 1e30})
    void aRunawayIsStoppedUndoneAndCanGoOn(double rate) {
        Trainer trainer = small(1e-2, 3, Runnable::run);
        for (int i = 0; i < 120; i++) {
            trainer.step();
        }
        trainer.changeLearningRate(rate);
        TrainingNews news = trainer.step();
        for (int i = 0; i < 50 && news instanceof TrainingNews.Stepped s; i++) {
            assertTrue(Double.isFinite(s.loss()), "a step that went well has a finite loss");
            news = trainer.step();
        }
        TrainingNews.Diverged diverged = assertInstanceOf(TrainingNews.Diverged.class, news);
        assertEquals(rate, diverged.learningRate());
        assertEquals(100, diverged.backTo());
        assertFinite(trainer.theta());
        assertFinite(trainer.average());

        trainer.changeLearningRate(diverged.saferRate());
        trainer.step();
        double first = trainer.loss();
        double mean = 0;
        for (int i = 0; i < 300; i++) {
            assertInstanceOf(TrainingNews.Stepped.class, trainer.step());
            mean += trainer.loss() / 300;
        }
        assertTrue(mean < 2 * Math.abs(first));
    }

    @Test
    void aRunThatFailsAgainGoesFurtherBack() {
        Trainer trainer = small(1e-2, 3, Runnable::run);
        for (int i = 0; i < 220; i++) {
            trainer.step();
        }
        trainer.changeLearningRate(1e6);
        assertEquals(200, diverge(trainer).backTo());
        assertEquals(150, diverge(trainer).backTo());
        for (int i = 0; i < 20; i++) {
            diverge(trainer);
        }
        assertFinite(trainer.theta());
    }

    private static TrainingNews.Diverged diverge(Trainer trainer) {
        for (int i = 0; i < 50; i++) {
            if (trainer.step() instanceof TrainingNews.Diverged d) {
                return d;
            }
        }
        throw new AssertionError("50 steps at this rate went well");
    }

    @Test
    void aDivergenceSaysWhatWasSeenAndWhatToDo() {
        String headline = new TrainingNews.Diverged(112, 100, 1, 4e7, 3, "the loss is no longer finite").headline();
        assertEquals(
                "diverged at step 112: the loss is no longer finite, gradient norm 4.00e+07 after a usual 3.00;"
                        + " learning rate 1.000 is too high, back at step 100, go on at 0.01000",
                headline);
    }

    private static void assertFinite(float[] values) {
        for (float v : values) {
            assertTrue(Float.isFinite(v));
        }
    }
}
