package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;
import org.scorefield.study.Sampling;

/** A scene that travels through a chat. */
class ShareTextTest {
    private static final ShareText SHARE = new ShareText(new ProjectFiles(Recipes::standard));

    static Stream<String> scenes() {
        return Scenes.CATALOGUE.ids().stream();
    }

    private static Project project(Scene scene) {
        Recipe recipe = Recipes.standard(scene).withSeed(-77);
        return new Project("雜訊 \"1\"", recipe.withSampler(Sampling.plan(recipe, "heun")), Optional.empty(), Map.of());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyBuiltInSceneWithItsSettingsFitsAndComesBackExactly(String id) throws BadFileException {
        Project sent = project(Scenes.CATALOGUE.get(id).make());
        ShareText.Shared shared = SHARE.write(sent);
        assertTrue(shared.text().length() <= ShareText.LONGEST, shared.text().length() + " letters");
        assertEquals(Optional.empty(), shared.decimals());
        assertEquals(sent, SHARE.read(shared.text()));
    }

    @Test
    void aDrawnSceneOfSixGaussiansComesBackExactly() throws BadFileException {
        RandomStream random = RandomStream.of(3, "drawn");
        List<Gaussian> drawn = Stream.of("A", "B", "C", "D", "E", "F")
                .map(label -> new Gaussian(
                        label,
                        random.nextDouble(),
                        4 * random.nextDouble() - 2,
                        4 * random.nextDouble() - 2,
                        Covariance.ofAxes(random.nextDouble() + 0.1, 0.1, random.nextDouble())))
                .toList();
        Project sent = project(new Scene(
                "drawn", List.copyOf(drawn), Scenes.CATALOGUE.get("ring").make().box()));
        ShareText.Shared shared = SHARE.write(sent);
        assertEquals(Optional.empty(), shared.decimals());
        assertEquals(sent, SHARE.read(shared.text()));
    }

    @Test
    void sprayedPointsAreRoundedWhereTheyMustBeAndTooManyAreRefused() throws BadFileException {
        Scene ring = Scenes.CATALOGUE.get("ring").make();
        Scene sprayed = new Scene("sprayed", List.of(points(ring, 120)), ring.box());
        ShareText.Shared shared = SHARE.write(project(sprayed));
        int decimals = shared.decimals().orElseThrow();
        assertTrue(decimals >= 3, "120 points keep three decimals, but " + decimals);
        PointCloud back = (PointCloud)
                SHARE.read(shared.text()).recipe().scene().components().getFirst();
        PointCloud was = (PointCloud) sprayed.components().getFirst();
        assertEquals(was.points().x(7), back.points().x(7), 0.5001 * Math.pow(10, -decimals));
        Scene crowd = new Scene("crowd", List.of(points(ring, 5000)), ring.box());
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> SHARE.write(project(crowd)))
                .getMessage());
        assertTrue(said.contains("share the project file"), said);
    }

    private static PointCloud points(Scene of, int n) {
        return new PointCloud("spray", 1, Truth.of(of).sample(n, 0, RandomStream.of(1, "spray")));
    }

    @Test
    void aChatMayBreakTheLineAndWriteAroundIt() throws BadFileException {
        Project sent = project(Scenes.CATALOGUE.get("two-modes").make());
        String text = SHARE.write(sent).text();
        String quoted = "look at this:\n> " + text.substring(0, 100) + "\r\n  " + text.substring(100) + " nice, no?";
        assertTrue(ShareText.isIn(quoted));
        assertEquals(sent, SHARE.read(quoted));
        assertFalse(ShareText.isIn("two-modes"));
    }

    @Test
    void aFileThatHoldsAShareTextOpensAsTheSceneInIt(@TempDir Path folder) throws IOException {
        Project sent = project(Scenes.CATALOGUE.get("ring").make());
        Path note = Files.writeString(
                folder.resolve("note.txt"), "for you: " + SHARE.write(sent).text() + " bye");
        Incoming read = Incoming.read(note, new ProjectFiles(Recipes::standard));
        assertEquals(new Incoming.OfFigure(sent), read);
        Path table = Files.writeString(folder.resolve("table.txt"), "1 2\n3 4\n");
        assertEquals(new Incoming.OfTable(table), Incoming.read(table, new ProjectFiles(Recipes::standard)));
    }

    /** Each letter changed, each end cut off: never another scene, never another failure. */
    @Test
    void aDamagedTextSaysSoInOneLine() throws BadFileException {
        Project sent = project(Scenes.CATALOGUE.get("two-modes").make());
        String text = SHARE.write(sent).text();
        for (int i = ShareText.PREFIX.length(); i < text.length(); i++) {
            String cut = text.substring(0, i);
            String changed = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            for (String damaged : List.of(cut, changed)) {
                try {
                    // The last letter of base64 may have bits that mean nothing, and the ~ is not needed.
                    assertEquals(sent, SHARE.read(damaged));
                } catch (BadFileException e) {
                    String said = String.valueOf(e.getMessage());
                    assertTrue(said.length() <= 300 && !said.contains("\n"), said);
                }
            }
        }
    }

    @Test
    void aTextThatUnfoldsToMegabytesIsRefusedBeforeItDoes() {
        String bomb = ShareText.PREFIX + Bomb.letters(200 << 20);
        assertTrue(bomb.length() < 300 << 10);
        assertThrows(BadFileException.class, () -> SHARE.read(bomb.substring(0, Math.min(bomb.length(), 32_000))));
        assertThrows(BadFileException.class, () -> SHARE.read(ShareText.PREFIX + Bomb.letters(20 << 20)));
        assertThrows(BadFileException.class, () -> SHARE.read("scorefield:2:abc~"));
    }

    /** Zeros, deflated. */
    private static final class Bomb {
        static String letters(int size) {
            try (java.util.zip.Deflater deflater = new java.util.zip.Deflater(9)) {
                deflater.setInput(new byte[size]);
                deflater.finish();
                byte[] out = new byte[1 << 20];
                int n = deflater.deflate(out);
                return java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(java.util.Arrays.copyOf(out, n));
            }
        }
    }
}
