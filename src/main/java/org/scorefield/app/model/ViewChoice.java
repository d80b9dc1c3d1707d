package org.scorefield.app.model;

import org.scorefield.figure.ArrowLength;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Reading;
import org.scorefield.study.Way;

/**
 * What of the view changes the meaning of the picture, and so is undone: what an arrow is and what its length says,
 * what colours the plane, which process the particles follow and on which field.
 */
public record ViewChoice(
        ArrowLength arrows, Reading reading, FieldMap map, Side mapped, Way way, boolean onExactField) {
    /** The view at first. */
    public static final ViewChoice INITIAL =
            new ViewChoice(ArrowLength.SIGMA_SCALED, Reading.SCORE, FieldMap.NONE, Side.LEARNED, Way.REVERSE, false);
}
