package org.scorefield.io;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;

/**
 * A scene and all its settings as a line of text that any chat carries: {@code scorefield:1:…~}, the project file without its
 * weights, deflated, in the letters of URLs. A built-in scene goes by its name.
 *
 * <p>White space inside is ignored, since chats break lines, and so are words around it. Its check sum is that of zlib.
 */
public final class ShareText {
    /** What a text begins with. */
    public static final String PREFIX = "scorefield:1:";

    /** No share text is longer. */
    public static final int LONGEST = 2048;

    private static final char END = '~';
    private static final String THING = "the share text";

    /** What is read is bounded more widely, but bounded. */
    static final int LONGEST_READ = 32 << 10;

    private static final int MOST_INFLATED = 1 << 20;
    private static final int[] DECIMALS = {6, 4, 3, 2};
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]+");

    private final ProjectFiles files;

    /** @param files reads and writes the project inside */
    public ShareText(ProjectFiles files) {
        this.files = files;
    }

    /**
     * A share text.
     *
     * @param text at most {@link #LONGEST} letters
     * @param decimals places are rounded to so many, where all of them would not fit; empty if nothing was rounded
     */
    public record Shared(String text, Optional<Integer> decimals) {}

    /** True if somewhere in these words a share text begins. */
    public static boolean isIn(String words) {
        return words.contains(PREFIX);
    }

    /**
     * Writes a project without its weights and its history.
     *
     * @throws IllegalArgumentException if the scene is too large for a text
     */
    public Shared write(Project project) {
        Recipe recipe = project.recipe();
        String builtIn = builtIn(recipe.scene());
        if (!builtIn.isEmpty()) {
            String text = text(project, builtIn, standIn(recipe.scene()));
            if (text.length() <= LONGEST) {
                return new Shared(text, Optional.empty());
            }
        }
        String exact = text(project, "", recipe.scene());
        if (exact.length() <= LONGEST) {
            return new Shared(exact, Optional.empty());
        }
        for (int decimals : DECIMALS) {
            String rounded = text(project, "", rounded(recipe.scene(), decimals));
            if (rounded.length() <= LONGEST) {
                return new Shared(rounded, Optional.of(decimals));
            }
        }
        throw new IllegalArgumentException("this scene does not fit into " + LONGEST
                + " letters; share the project file, or a figure, which carries it");
    }

    /**
     * Reads a share text out of the words around it.
     *
     * @throws BadFileException if there is none, or it is damaged
     */
    public Project read(String words) throws BadFileException {
        int begin = words.indexOf(PREFIX);
        if (begin < 0) {
            throw new BadFileException(THING, "", "a share text begins with " + PREFIX);
        }
        if (words.length() - begin > LONGEST_READ) {
            throw new BadFileException(THING, "", "a share text is at most " + (LONGEST_READ >> 10) + " KB");
        }
        int end = words.indexOf(END, begin);
        String inside = words.substring(begin + PREFIX.length(), end < 0 ? words.length() : end)
                .replaceAll("\\s+", "");
        if (!LETTERS.matcher(inside).matches()) {
            throw new BadFileException(
                    THING,
                    "",
                    "it holds letters that no share text has; copy all of it, from " + PREFIX + " to " + END);
        }
        String plain = inflate(inside);
        int line = plain.indexOf('\n');
        String builtIn = line < 0 ? "" : plain.substring(0, line);
        byte[] json = plain.substring(line + 1).getBytes(StandardCharsets.UTF_8);
        Project project = files.parse(json, THING);
        return builtIn.isEmpty()
                ? project
                : withScene(project, named(builtIn, project.recipe().scene()));
    }

    private static String builtIn(Scene scene) {
        for (Choice<Scene> choice : Scenes.CATALOGUE.choices()) {
            if (choice.make().components().equals(scene.components())) {
                return choice.id();
            }
        }
        return "";
    }

    /** The scene's name and box around nothing to speak of. */
    private static Scene standIn(Scene scene) {
        return scene.withComponents(List.of(Gaussian.round("A", 1, 0, 0, 1)));
    }

    private static Scene named(String builtIn, Scene standIn) throws BadFileException {
        Scene scene = Scenes.CATALOGUE
                .find(builtIn)
                .map(Choice::make)
                .orElseThrow(() -> new BadFileException(
                        THING, "", "this version has no scene called \"" + builtIn + "\"; get a newer one"));
        return standIn.withComponents(scene.components());
    }

    private static Project withScene(Project p, Scene scene) {
        return new Project(p.name(), p.recipe().withScene(scene), p.weights(), p.view(), p.unknown());
    }

    private String text(Project p, String builtIn, Scene scene) {
        Project bare = new Project(p.name(), p.recipe().withScene(scene), Optional.empty(), p.view(), Map.of());
        byte[] json = files.format(bare);
        byte[] first = (builtIn + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(first, first.length + json.length);
        System.arraycopy(json, 0, all, first.length, json.length);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(all)) + END;
    }

    private static Scene rounded(Scene scene, int decimals) {
        double unit = StrictMath.pow(10, decimals);
        List<Component> components = new ArrayList<>();
        for (Component c : scene.components()) {
            components.add(
                    switch (c) {
                        case Gaussian g ->
                            g.withMean(Math.rint(g.meanX() * unit) / unit, Math.rint(g.meanY() * unit) / unit);
                        case PointCloud cloud -> cloud.withPoints(rounded(cloud.points(), unit));
                    });
        }
        return scene.withComponents(components);
    }

    private static Points rounded(Points points, double unit) {
        double[] xy = points.toArray();
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.rint(xy[i] * unit) / unit;
        }
        return Points.wrap(xy);
    }

    private static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static String inflate(String letters) throws BadFileException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(Base64.getUrlDecoder().decode(letters));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                out.write(buffer, 0, n);
                if (out.size() > MOST_INFLATED) {
                    throw new BadFileException(THING, "", "it unfolds to more than " + (MOST_INFLATED >> 20) + " MB");
                }
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new BadFileException(THING, "", "it was cut off; copy all of it, to the " + END);
                }
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new BadFileException(THING, "", "it was changed on its way; copy it once more", e);
        }
    }
}
