package org.scorefield.study;

import java.util.Optional;
import org.scorefield.field.DensityField;
import org.scorefield.figure.Words;

/**
 * What a picture shows on request only.
 *
 * @param lens where learned is held against exact
 * @param target shown in place of the scene's own density, such as a posterior
 * @param compared true if arrows are scaled for learned and exact together, whichever is shown
 * @param words the language of keys and read-outs
 */
public record More(Optional<Lens> lens, Optional<DensityField> target, boolean compared, Words words) {
    /** Nothing has been asked for. */
    public static final More NOTHING = new More(Optional.empty(), Optional.empty(), false, Words.ENGLISH);

    More through(Optional<Lens> newLens) {
        return new More(newLens, target, compared, words);
    }

    More over(DensityField newTarget) {
        return new More(lens, Optional.of(newTarget), compared, words);
    }

    More asOneSide() {
        return new More(lens, target, true, words);
    }

    More saying(Words newWords) {
        return new More(lens, target, compared, newWords);
    }
}
