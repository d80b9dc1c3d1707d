package org.scorefield.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorefield.choice.Choice;
import org.scorefield.field.Box;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.ShareText;
import org.scorefield.recipe.Project;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;

/** What {@code SCENE} and {@code PROJECT} stand for: a built-in scene, a project file, a CSV of points, or a share text. */
final class SceneArgument {
    static final String HELP = "A built-in scene, a .scorefield file, or a .csv of points.";
    static final String PROJECT_HELP = "A .scorefield file with trained weights; with --exact, any scene.";

    private static final int BYTE_ORDER_MARK = 0xEF;

    private SceneArgument() {}

    /**
     * Finds a project; a scene alone is one with the standard recipe and no weights.
     *
     * @throws IllegalArgumentException naming the nearest built-in scene, if nothing is called so
     */
    static Project resolve(String name) throws IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("no scene is named, \"" + name
                    + "\" is empty; name one of scorefield scenes, a .scorefield file or a .csv of points");
        }
        Optional<Choice<Scene>> builtIn = Scenes.CATALOGUE.find(name);
        if (builtIn.isPresent()) {
            return alone(builtIn.get().make());
        }
        if (ShareText.isIn(name)) {
            return new ShareText(new ProjectFiles(Recipes::standard)).read(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return alone(ofPoints(Path.of(name)));
        }
        if (lower.endsWith(ProjectFiles.ENDING) || Files.exists(Path.of(name))) {
            requireJson(Path.of(name));
            return new ProjectFiles(Recipes::standard).read(Path.of(name));
        }
        try {
            return alone(Scenes.CATALOGUE.get(name).make());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; or name a .scorefield or .csv file", e);
        }
    }

    private static Project alone(Scene scene) {
        return new Project(scene.name(), Recipes.standard(scene), Optional.empty(), Map.of());
    }

    /** A picture or a text is told from a damaged project by its first letter. */
    private static void requireJson(Path file) throws IOException {
        if (!Files.isRegularFile(file)
                || !Files.isReadable(file)
                || file.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFiles.ENDING)) {
            return; // the reader says what is wrong
        }
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            if (first > ' ' && first != '{' && first != BYTE_ORDER_MARK) {
                throw new IOException(
                        file + ": is no project; name a .scorefield file or a .csv of points (what a figure"
                                + " carries, scorefield open shows)");
            }
        }
    }

    private static Scene ofPoints(Path file) throws IOException {
        Path last = file.getFileName();
        String name = last == null ? "points" : last.toString().replaceFirst("(?i)\\.csv$", "");
        PointCloud cloud = new PointCloud(name, 1, PointsCsv.read(file));
        Scene scene = new Scene(name, List.of(cloud), Box.square(1));
        return scene.withBox(SceneEdits.fitBox(scene));
    }
}
