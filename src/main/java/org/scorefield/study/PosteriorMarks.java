package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorefield.exact.Posterior;
import org.scorefield.exact.Truth;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Role;
import org.scorefield.figure.TracesLayer;
import org.scorefield.figure.Viewport;

/**
 * Where clean points come from, place by place: from each place of a coarse lattice a line to the denoised point, and
 * the covariance of the clean point about it at one deviation; exact dashed, learned solid.
 */
final class PosteriorMarks {
    private static final double SPACING_PX = 140;
    private static final int CORNERS = 40;
    private static final double WIDTH_PX = 1.1;

    private PosteriorMarks() {}

    static List<Layer> of(Truth truth, Optional<ScoreField> learned, double sigma, Viewport viewport) {
        Lattice lattice = viewport.lattice(SPACING_PX);
        Points places = lattice.points();
        List<Layer> layers = new ArrayList<>();
        learned.ifPresent(field -> layers.add(learned(field, places, sigma)));
        List<Points> exact = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Posterior p = truth.posterior(places.x(i), places.y(i), sigma);
            add(exact, places, i, new Ellipse(p.meanX(), p.meanY(), p.xx(), p.xy(), p.yy()));
        }
        layers.add(new TracesLayer(exact, Role.EXACT, WIDTH_PX, false));
        return layers;
    }

    private static Layer learned(ScoreField field, Points places, double sigma) {
        Slopes s = SlopedField.byDifferences(field, SlopedField.STEP).at(places, sigma);
        List<Points> lines = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            add(lines, places, i, Ellipse.byTweedie(places.x(i), places.y(i), sigma, s, i));
        }
        return new TracesLayer(lines, Role.LEARNED, WIDTH_PX, false);
    }

    private static void add(List<Points> lines, Points places, int i, Ellipse e) {
        lines.add(Points.of(places.x(i), places.y(i), e.centerX(), e.centerY()));
        if (e.exists()) {
            lines.add(e.outline(1, CORNERS));
        }
    }
}
