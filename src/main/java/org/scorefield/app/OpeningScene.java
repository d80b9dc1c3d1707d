package org.scorefield.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Recipes;

/**
 * What the window begins with: the two modes, with weights that come with the program, so that the particles move on a
 * good field in the first frame. {@code resources/projects/README.md} says how they were made.
 */
final class OpeningScene {
    static final String ID = "two-modes";

    private static final String PATH = "/projects/" + ID + ".scorefield";

    private OpeningScene() {}

    /** The project that comes with the program. */
    static Project project() {
        try (InputStream in = OpeningScene.class.getResourceAsStream(PATH)) {
            byte[] json = Objects.requireNonNull(in, () -> PATH + " is missing from the program")
                    .readAllBytes();
            return new ProjectFiles(Recipes::standard).parse(json, PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(PATH + " is damaged", e);
        }
    }

    /** Its weights; empty if the standard recipe has become another since they were made. */
    static Optional<Weights> weights() {
        Project project = project();
        return project.weights()
                .filter(w ->
                        project.recipe().network().equals(Recipes.builtIn(ID).network()));
    }
}
