package org.scorefield.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.TracesLayer;
import org.scorefield.figure.Viewport;

class StreamlinesTest {
    private static final Viewport VIEW = new Viewport(Box.square(2), 600, 500, Gutter.AXES);

    /** The field is read every 14 px and its direction interpolated: away from a saddle that is off by less than this. */
    private static final double COSINE = 0.97;

    @ParameterizedTest(name = "sigma {0}")
    @ValueSource(doubles = {0.3, 0.75})
    void everyLineRunsAlongTheField(double sigma) {
        Truth truth = Truth.of(Recipes.builtIn("two-modes").scene());
        int along = 0;
        int all = 0;
        for (Points line : Streamlines.of(truth, sigma, VIEW)) {
            Points s = truth.score(line, sigma);
            for (int i = 0; i + 1 < line.size(); i++) {
                double dx = line.x(i + 1) - line.x(i);
                double dy = line.y(i + 1) - line.y(i);
                double cosine = (dx * s.x(i) + dy * s.y(i)) / (Math.hypot(dx, dy) * Math.hypot(s.x(i), s.y(i)));
                along += cosine > COSINE ? 1 : 0;
                all++;
            }
        }
        assertTrue(all > 1000, "only " + all + " pieces");
        assertTrue(along > 0.97 * all, along + " of " + all + " pieces; the rest lie at modes and the saddle");
    }

    @Test
    void theLinesOfALinearFieldAreStraightToItsCentre() {
        ScoreField inward = (x, sigma) -> {
            double[] s = x.toArray();
            for (int i = 0; i < s.length; i++) {
                s[i] = -s[i];
            }
            return Points.wrap(s);
        };
        for (Points line : Streamlines.of(inward, 1, VIEW)) {
            double first = Math.hypot(line.x(0), line.y(0));
            int last = line.size() - 1;
            double end = Math.hypot(line.x(last), line.y(last));
            assertTrue(end < first, "inward");
            double cross = line.x(0) * line.y(last) - line.y(0) * line.x(last);
            // At the centre itself a direction interpolated over 14 px turns.
            if (end > 30 * VIEW.unitsPerPx()) {
                assertEquals(0, cross / (first * end), 0.02, "the sine of the angle between both ends");
            }
        }
    }

    @Test
    void aFieldOfNothingHasNoLines() {
        assertEquals(List.of(), Streamlines.of((x, sigma) -> Points.wrap(new double[2 * x.size()]), 1, VIEW));
    }

    @Test
    void thePosteriorOfALearnedFieldThatIsExactLiesOnTheExactOne() {
        Truth truth = Truth.of(Recipes.builtIn("two-modes").scene());
        ScoreField same = truth::score;
        Scenery scenery = new Scenery(
                truth,
                Optional.of(same),
                0.5,
                EnumSet.of(Kind.POSTERIOR),
                ArrowLength.SIGMA_SCALED,
                Points.none(),
                List.of(),
                1);
        List<TracesLayer> traces = Portrait.fields(scenery, VIEW).traces().stream()
                .map(layer -> (TracesLayer) layer)
                .toList();
        assertEquals(2, traces.size());
        List<Points> learned = traces.getFirst().lines();
        List<Points> exact = traces.getLast().lines();
        assertEquals(exact.size(), learned.size());
        for (int i = 0; i < exact.size(); i++) {
            for (int k = 0; k < exact.get(i).size(); k++) {
                // Central differences of step σ/100 have an error of a ten-thousandth of the Jacobian.
                assertEquals(exact.get(i).x(k), learned.get(i).x(k), 2e-3);
                assertEquals(exact.get(i).y(k), learned.get(i).y(k), 2e-3);
            }
        }
    }
}
