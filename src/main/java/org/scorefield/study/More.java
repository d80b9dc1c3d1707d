package org.scorefield.study;

import java.util.Optional;
import org.scorefield.field.DensityField;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.Words;

/**
 * What a picture shows on request only.
 *
 * @param lens where learned is held against exact
 * @param target shown in place of the scene's own density, such as a posterior
 * @param compared true if arrows are scaled for learned and exact together, whichever is shown
 * @param words the language of keys and read-outs
 * @param colors what lengths are shown in where they colour the plane
 */
public record More(Optional<Lens> lens, Optional<DensityField> target, boolean compared, Words words, ColorMap colors) {
    /** Nothing has been asked for. */
    public static final More NOTHING =
            new More(Optional.empty(), Optional.empty(), false, Words.ENGLISH, ColorMap.CIVIDIS);

    More through(Optional<Lens> newLens) {
        return new More(newLens, target, compared, words, colors);
    }

    More over(DensityField newTarget) {
        return new More(lens, Optional.of(newTarget), compared, words, colors);
    }

    More asOneSide() {
        return new More(lens, target, true, words, colors);
    }

    More saying(Words newWords) {
        return new More(lens, target, compared, newWords, colors);
    }

    More in(ColorMap newColors) {
        return new More(lens, target, compared, words, newColors);
    }
}
