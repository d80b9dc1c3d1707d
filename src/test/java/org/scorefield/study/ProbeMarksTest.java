package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;
import org.scorefield.scene.Scenes;

/** What a probe draws: two deviations of what is believed, and the way there, exact dashed and learned solid. */
@NullMarked
class ProbeMarksTest {
    private static final Truth TRUTH =
            Truth.of(Scenes.CATALOGUE.get("thin-ellipse").make());

    private static List<StrokeLayer> strokes(List<Layer> layers, Role role) {
        return layers.stream()
                .filter(StrokeLayer.class::isInstance)
                .map(StrokeLayer.class::cast)
                .filter(s -> s.role() == role)
                .toList();
    }

    /** Each corner of an outline is two Mahalanobis deviations from its centre. */
    private static void assertTwoDeviations(Points outline, Ellipse e) {
        double det = e.xx() * e.yy() - e.xy() * e.xy();
        for (int i = 0; i < outline.size(); i++) {
            double dx = outline.x(i) - e.centerX();
            double dy = outline.y(i) - e.centerY();
            double square = (e.yy() * dx * dx - 2 * e.xy() * dx * dy + e.xx() * dy * dy) / det;
            assertEquals(4, square, 1e-9);
        }
    }

    @Test
    void eachSideHasItsEllipseAtTwoDeviationsAndItsWay() {
        SlopedField learned = (x, sigma) -> new Slopes(Points.of(1, -2), new double[] {-1, 0.5, 0.5, -2});
        Probe probe = Probe.at(TRUTH, Optional.of(learned), 0.4, -0.3, 0.5, 10, RandomStream.of(1, "marks"));
        List<Layer> layers = ProbeMarks.of(probe);
        List<StrokeLayer> exact = strokes(layers, Role.EXACT);
        List<StrokeLayer> believed = strokes(layers, Role.LEARNED);
        assertEquals(2, exact.size());
        assertEquals(2, believed.size());
        assertTrue(exact.stream().allMatch(StrokeLayer::dashed));
        assertTrue(believed.stream().noneMatch(StrokeLayer::dashed));
        assertTwoDeviations(exact.getFirst().places(), probe.exact().posterior());
        assertTwoDeviations(
                believed.getFirst().places(), probe.learned().orElseThrow().posterior());
        assertEquals(
                Points.of(0.4, -0.3, probe.exact().denoisedX(), probe.exact().denoisedY()),
                exact.getLast().places());
        assertEquals(
                Points.of(0.4, -0.3, 0.4 + 0.25 * 1, -0.3 - 0.25 * 2),
                believed.getLast().places());
    }
}
