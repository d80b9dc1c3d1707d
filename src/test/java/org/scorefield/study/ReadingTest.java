package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/** One model, three readings; on one Gaussian all three are known. */
class ReadingTest {
    @ParameterizedTest(name = "σ = {0}")
    @ValueSource(doubles = {0.05, 0.5, 3})
    void onOneGaussianTheReadingsAreTheKnownFormulas(double sigma) {
        Truth truth = Truth.of(new Scene("one", List.of(Gaussian.round("A", 1, 0.5, -1, 0.8)), Box.square(3)));
        Points x = Points.of(1.3, 0.4);
        double v = 0.64 + sigma * sigma;
        // The posterior mean of a Gaussian shrinks towards the centre; the noise is what is taken off, over σ.
        Points clean = Reading.DENOISER.read(truth).score(x, sigma);
        assertEquals(0.5 + 0.64 / v * 0.8, clean.x(0), 1e-12);
        assertEquals(-1 + 0.64 / v * 1.4, clean.y(0), 1e-12);
        Points noise = Reading.NOISE.read(truth).score(x, sigma);
        assertEquals((1.3 - clean.x(0)) / sigma, noise.x(0), 1e-12);
        assertEquals((0.4 - clean.y(0)) / sigma, noise.y(0), 1e-12);
        assertEquals(truth.score(x, sigma), Reading.SCORE.read(truth).score(x, sigma));
    }

    @Test
    void anUnknownReadingIsToldWhatThereIs() {
        assertEquals(
                "no reading is called \"velocity\"; choose one of score, noise, denoiser",
                assertThrows(IllegalArgumentException.class, () -> Reading.of("velocity"))
                        .getMessage());
    }

    @Test
    void arrowsOfTheNoisePointAgainstTheScoreAndThoseOfTheDenoiserEndAtTheCleanPoint() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        Points x = Points.of(0.3, -0.2, -1.1, 0.4);
        double sigma = 0.4;
        Points s = truth.score(x, sigma);
        assertEquals(s, Reading.SCORE.arrows(s, sigma));
        assertEquals(Reading.NOISE.read(x, s, sigma), Reading.NOISE.arrows(s, sigma));
        Points clean = Reading.DENOISER.read(x, s, sigma);
        Points step = Reading.DENOISER.arrows(s, sigma);
        for (int i = 0; i < x.size(); i++) {
            assertEquals(clean.x(i), x.x(i) + step.x(i), 1e-15);
            assertEquals(clean.y(i), x.y(i) + step.y(i), 1e-15);
        }
    }
}
