package org.scorefield.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Texts;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.io.Incoming;
import org.scorefield.io.PointsCsv;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/** Makes scenes of what is no project: tables, pictures, formulas. */
final class Importing {
    private final Models models;
    private final MainView view;
    private final FileDesk files;
    private final Texts texts;

    Importing(Models models, MainView view, FileDesk files, Texts texts) {
        this.models = models;
        this.view = view;
        this.files = files;
        this.texts = texts;
    }

    void take(Incoming incoming) {
        if (incoming instanceof Incoming.OfTable table) {
            Path file = table.file();
            files.ask(
                    () -> {
                        Points points = PointsCsv.read(file);
                        return recipe(FileDesk.name(file), points);
                    },
                    recipe -> show(FileDesk.name(file), recipe),
                    view::complain);
        }
    }

    private static Recipe recipe(String name, Points points) {
        PointCloud cloud = new PointCloud("points", 1, points);
        Scene bare = new Scene(name, List.of(cloud), Box.square(3));
        return Recipes.standard(bare.withBox(SceneEdits.fitBox(bare)));
    }

    /** One undo step: what was there before comes back with Ctrl+Z. */
    private void show(String name, Recipe recipe) {
        models.study()
                .replace(
                        "import " + name,
                        recipe.withSeed(models.study().recipe().seed()),
                        new DocumentModel.Identity(name, Optional.empty(), Map.of()));
        models.study().selectedProperty().set(-1);
        models.look().cameraProperty().set(recipe.scene().box());
        models.sampling().restart();
    }
}
