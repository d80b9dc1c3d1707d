package org.scorefield.study.film;

import java.util.List;
import org.scorefield.study.Scenery;

/** What happens in a movie, frame after frame. */
public interface Story {
    /** One moment: what is seen, and a few words on where it stands. */
    record Moment(Scenery scenery, List<String> words) {
        public Moment {
            words = List.copyOf(words);
        }
    }

    /** How many moments there are. */
    int frames();

    /**
     * Goes on to the next moment and gives it.
     *
     * @throws IllegalStateException if there is none left
     */
    Moment next();
}
