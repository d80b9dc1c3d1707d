package org.scorefield.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.choice.Choice;
import org.scorefield.exact.Moments;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;

/** What holds for every built-in scene. */
class ScenesTest {
    /** The exact field is evaluated while a person drags, so no built-in scene may be heavier. */
    private static final int MOST_COMPONENTS = 160;

    static Stream<Choice<Scene>> entries() {
        return Scenes.CATALOGUE.choices().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void everySceneIsNormalisedNamedAndInsideItsBox(Choice<Scene> entry) {
        Scene scene = entry.make();
        assertEquals(entry.id(), scene.name());
        assertFalse(entry.title().isBlank()
                || entry.summary().isBlank()
                || entry.source().isBlank());
        assertTrue(entry.summary().endsWith("."), entry.summary());
        assertTrue(
                scene.components().size() <= MOST_COMPONENTS,
                "components: " + scene.components().size());
        assertEquals(
                1, scene.components().stream().mapToDouble(Component::weight).sum(), 1e-12);
        for (Component c : scene.components()) {
            switch (c) {
                case Gaussian g -> {
                    double dx = 2 * Math.sqrt(g.covariance().xx());
                    double dy = 2 * Math.sqrt(g.covariance().yy());
                    assertTrue(scene.box().contains(g.meanX() - dx, g.meanY() - dy), g.toString());
                    assertTrue(scene.box().contains(g.meanX() + dx, g.meanY() + dy), g.toString());
                }
                case PointCloud cloud -> {
                    for (int i = 0; i < cloud.points().size(); i++) {
                        assertTrue(scene.box()
                                .contains(cloud.points().x(i), cloud.points().y(i)));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void theCentreIsTheMeanOfTheDensity(Choice<Scene> entry) {
        Points center = entry.make().center();
        Moments moments = Truth.of(entry.make()).moments();
        assertEquals(moments.meanX(), center.x(0), 1e-13);
        assertEquals(moments.meanY(), center.y(0), 1e-13);
    }

    @Test
    void theMenuHasAllThatLessonsAndFilesName() {
        assertTrue(Scenes.CATALOGUE
                .ids()
                .containsAll(List.of(
                        "two-modes",
                        "one-gaussian",
                        "eight-gaussians",
                        "unequal-weights",
                        "thin-ellipse",
                        "two-moons",
                        "spiral",
                        "ring",
                        "checkerboard",
                        "pinwheel",
                        "swiss-roll",
                        "letter-s",
                        "grid",
                        "far-modes",
                        "outliers",
                        "smile")));
    }

    @Test
    void theTwoMoonsAreThoseOfTheSource() {
        List<Component> moons = Scenes.CATALOGUE.get("two-moons").make().components();
        assertEquals(128, moons.size());
        for (Component c : moons) {
            Gaussian g = (Gaussian) c;
            boolean upper = g.label().equals("A");
            double dx = g.meanX() + (upper ? 1 : -1);
            double dy = g.meanY() - (upper ? -0.2 : 0.8);
            assertEquals(2, Math.hypot(dx, dy), 1e-12);
            assertTrue(upper ? dy > 0 : dy < 0);
        }
    }

    @Test
    void aChainStandsAtEqualStepsOfArcLength() {
        List<Component> arc =
                new Curve(0, 2, t -> 3 * Math.cos(t * t), t -> 3 * Math.sin(t * t)).chain("A", 1, 10, 0.1);
        for (int i = 1; i < arc.size(); i++) {
            Gaussian a = (Gaussian) arc.get(i - 1);
            Gaussian b = (Gaussian) arc.get(i);
            // 10 pieces of an arc of 4 radians on radius 3; neighbours are a chord of 0.4 radians apart.
            assertEquals(2 * 3 * Math.sin(0.2), Math.hypot(a.meanX() - b.meanX(), a.meanY() - b.meanY()), 1e-5);
        }
    }

    @Test
    void aPinwheelHasTheMomentsOfItsSource() {
        // E|x|² of 2·(r, q): 4·(1 + .3² + .1²) = 4.4; a formula that forgets the bend or the doubling is far outside.
        double second = 0;
        for (Component c : Scenes.CATALOGUE.get("pinwheel").make().components()) {
            Gaussian g = (Gaussian) c;
            second += c.weight()
                    * (g.meanX() * g.meanX()
                            + g.meanY() * g.meanY()
                            + g.covariance().xx()
                            + g.covariance().yy());
        }
        assertEquals(4.4, second, 0.15); // the bend adds a second-order term within one piece
    }
}
