package org.scorefield.cli;

import java.util.Locale;
import org.scorefield.exact.Truth;
import org.scorefield.scene.Scene;

/** What pictures of very many points show, and a word about it to the person who waits for one. */
final class Gathered {
    private Gathered() {}

    /** The closed form that a picture shows. */
    static Truth shown(Scene scene, Console console, ScorefieldCommand root) {
        tell(scene, console, root);
        return Truth.shown(scene);
    }

    /** Says that neighbours count as one Gaussian, if they do. */
    static void tell(Scene scene, Console console, ScorefieldCommand root) {
        if (scene.drawnPoints() > Truth.MOST_SHOWN && root.watched()) {
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "density and exact field are drawn over %,d points gathered in about %,d groups",
                            scene.drawnPoints(),
                            Truth.GROUPS));
        }
    }
}
