package org.scorefield.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.LookModel;
import org.scorefield.field.Box;
import org.scorefield.figure.ColorMap;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.Recipes;

/** A file that is opened is looked at as it says, whatever was looked at before. */
class ViewStateTest {
    @Test
    void aFileThatWasSavedAtALevelIsNotLookedAtBetweenTwo() {
        NoiseLevels levels = Recipes.builtIn("two-modes").levels();
        LookModel saved = new LookModel(Box.square(2));
        saved.linkedProperty().set(false);
        saved.levelProperty().set(3);
        LookModel look = new LookModel(Box.square(2));
        look.levelProperty().set(3);
        look.lookBetween(0.2);
        ViewState.apply(ViewState.of(saved), look, levels.count());
        assertTrue(Double.isNaN(look.freeSigmaProperty().get()), "at level 4");
    }

    @Test
    void theColoursOfAMapAreKeptAndOddOnesChangeNothing() {
        LookModel saved = new LookModel(Box.square(2));
        saved.colorsProperty().set(ColorMap.CATALOGUE.get(2));
        LookModel look = new LookModel(Box.square(2));
        ViewState.apply(ViewState.of(saved), look, 3);
        assertEquals("magma", look.colorsProperty().get().id());
        ViewState.apply(Map.of("colors", "jet"), look, 3);
        assertEquals("magma", look.colorsProperty().get().id());
    }
}
