package org.scorefield.app.model;

import java.util.IdentityHashMap;
import java.util.Map;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.PointCloud;

/** Everything undo goes back to. */
record Moment(Recipe recipe, DocumentModel.Identity identity, ViewChoice view, TrainingMark mark) {
    /** A component beside its neighbours: a few numbers and their headers. */
    private static final long BYTES_A_COMPONENT = 120;

    Moment withRecipe(Recipe other) {
        return new Moment(other, identity, view, mark);
    }

    Moment withIdentity(DocumentModel.Identity other) {
        return new Moment(recipe, other, view, mark);
    }

    Moment withView(ViewChoice other) {
        return new Moment(recipe, identity, other, mark);
    }

    Moment withMark(TrainingMark other) {
        return new Moment(recipe, identity, view, other);
    }

    /** What {@code before} takes in memory beside {@code after}: what the two do not share. */
    static long bytes(Moment before, Moment after) {
        Map<Component, Boolean> shared = new IdentityHashMap<>();
        after.recipe.scene().components().forEach(c -> shared.put(c, true));
        long bytes = before.mark == after.mark ? 0 : before.mark.bytes();
        for (Component c : before.recipe.scene().components()) {
            if (!shared.containsKey(c)) {
                bytes += BYTES_A_COMPONENT;
                if (c instanceof PointCloud cloud) {
                    bytes += 2L * Double.BYTES * cloud.points().size();
                }
            }
        }
        return bytes;
    }
}
