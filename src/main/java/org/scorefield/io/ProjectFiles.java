package org.scorefield.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;

/** Projects as {@code .scorefield} files: UTF-8 JSON in one fixed order, so that the same project gives the same bytes. */
public final class ProjectFiles {
    /** The ending of a project file. */
    public static final String ENDING = ".scorefield";

    /** At 21 bytes a packed point, with room for the rest: what {@link JsonCursor#MOST_BYTES} lets in again. */
    private static final long MOST_POINTS_IN_ALL = 3_000_000;

    private final Function<Scene, Recipe> defaults;

    /**
     * Projects whose missing parts are filled in.
     *
     * @param defaults the recipe of a scene that came alone
     */
    public ProjectFiles(Function<Scene, Recipe> defaults) {
        this.defaults = defaults;
    }

    /**
     * Reads a project.
     *
     * @throws BadFileException if there is no such file, or it is not a project
     */
    public Project read(Path file) throws BadFileException {
        return parse(InputFile.read(file, JsonCursor.MOST_BYTES, "a project"), InputFile.name(file));
    }

    /**
     * Reads a project from its bytes.
     *
     * @param nameForMessages the file's name; without its ending it names a project that has none of its own
     */
    public Project parse(byte[] json, String nameForMessages) throws BadFileException {
        try {
            return walk(json, nameForMessages);
        } catch (BadFileException e) {
            refuseNewerVersion(json, nameForMessages, e);
            throw e;
        }
    }

    /**
     * Writes a project.
     *
     * @throws IllegalArgumentException if it is larger than a file may be that is to be read again
     */
    public byte[] format(Project project) {
        return bytes(project.recipe().scene(), () -> new ProjectWriter(project));
    }

    /**
     * Writes a scene alone, a project whose other parts whoever reads it fills in.
     *
     * @throws IllegalArgumentException if it is larger than a file may be that is to be read again
     */
    public byte[] format(Scene scene) {
        return bytes(scene, () -> new ProjectWriter(scene));
    }

    private static byte[] bytes(Scene scene, Supplier<ProjectWriter> writer) {
        long points = scene.drawnPoints();
        if (points <= MOST_POINTS_IN_ALL) {
            byte[] json = writer.get().json().getBytes(StandardCharsets.UTF_8);
            if (json.length <= JsonCursor.MOST_BYTES) {
                return json;
            }
        }
        throw new IllegalArgumentException("a project file holds at most " + MOST_POINTS_IN_ALL + " points and "
                + (JsonCursor.MOST_BYTES >> 20) + " MB, but this one has " + points
                + " points; thin them out, or save them as a CSV");
    }

    private Project walk(byte[] json, String thing) throws BadFileException {
        if (json.length > JsonCursor.MOST_BYTES) {
            throw new BadFileException(thing, "", "a project is at most " + (JsonCursor.MOST_BYTES >> 20) + " MB");
        }
        String stem = thing.endsWith(ENDING) ? thing.substring(0, thing.length() - ENDING.length()) : thing;
        try (JsonCursor cursor = new JsonCursor(json, thing)) {
            return new ProjectReader(cursor, stem, defaults).read();
        } catch (BadFileException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw JsonCursor.translate(thing, e);
        } catch (IOException e) {
            throw new BadFileException(thing, "", "cannot be read as UTF-8 JSON", e);
        }
    }

    /** What a newer file does differently would be blamed on the file; its version says it better. */
    private static void refuseNewerVersion(byte[] json, String thing, BadFileException blamed) throws BadFileException {
        double[] version = {ProjectReader.VERSION};
        try (JsonCursor cursor = new JsonCursor(json, thing)) {
            cursor.object(key -> {
                if (key.equals("version")) {
                    version[0] = cursor.number();
                } else {
                    cursor.skip();
                }
            });
        } catch (IOException e) {
            blamed.addSuppressed(e); // the file is broken as well; what was blamed first stands unless it is newer
        }
        if (version[0] > ProjectReader.VERSION) {
            ProjectReader.checkVersion(thing, version[0]);
        }
    }
}
