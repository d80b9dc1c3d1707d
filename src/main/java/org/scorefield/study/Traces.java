package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Role;
import org.scorefield.figure.TracesLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.study.FieldMaps.Side;

/** The fine lines of a picture. */
final class Traces {
    private static final double STREAMLINE_PX = 1.2;

    private Traces() {}

    /** Streamlines of the field that maps show, and the posteriors of both. */
    static List<Layer> of(Scenery s, Viewport viewport) {
        List<Layer> traces = new ArrayList<>();
        boolean ofLearned = s.mapped() == Side.LEARNED && s.learned().isPresent();
        if (s.kinds().contains(Kind.STREAMLINES)) {
            ScoreField field = ofLearned ? s.learned().get() : s.truth();
            traces.add(new TracesLayer(
                    Streamlines.of(field, s.sigma(), viewport),
                    ofLearned ? Role.LEARNED : Role.EXACT,
                    STREAMLINE_PX,
                    true));
        }
        if (s.kinds().contains(Kind.POSTERIOR)) {
            traces.addAll(PosteriorMarks.of(s.truth(), s.learned(), s.sigma(), viewport));
        }
        return traces;
    }
}
