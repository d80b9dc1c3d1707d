package org.scorefield.study.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Recipes;
import org.scorefield.study.Scenery;

/** What a film shows of what it is given. */
class FilmTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private static int[] frame(Set<Kind> kinds) {
        Recipe recipe = Recipes.builtIn("two-modes");
        Scenery scenery = new Scenery(
                Truth.of(recipe.scene()),
                Optional.empty(),
                0.3,
                kinds,
                ArrowLength.SIGMA_SCALED,
                Points.of(0, 0, 1, 0),
                List.of(),
                1);
        Film film = Film.of(Box.square(2), WIDTH, HEIGHT, Palette.LIGHT);
        assertEquals(WIDTH, film.width());
        return film.paint(new Story.Moment(scenery, List.of())).clone();
    }

    /** The strip above the plot, where the marginal along x stands, is empty paper unless it is shown. */
    @Test
    void marginalsThatAreSwitchedOnHaveRoomAboveAndBeside() {
        assertEquals(0, inkAbove(frame(EnumSet.noneOf(Kind.class))));
        long ink = inkAbove(frame(EnumSet.of(Kind.MARGINALS)));
        assertTrue(ink > 100, "a curve over the plot: " + ink + " pixels");
    }

    /** Pixels of the marginals' colour within the strip of 64 px, at 480/540 pixels a px. */
    private static long inkAbove(int[] argb) {
        long ink = 0;
        for (int y = 0; y < 64 * HEIGHT / 540 - 4; y++) {
            for (int x = 60; x < WIDTH - 70; x++) {
                ink += argb[y * WIDTH + x] == argb[2] ? 0 : 1;
            }
        }
        return ink;
    }
}
