package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Project;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;

/** What is written is read again, and the same project has the same bytes. */
class ProjectFilesTest {
    private static final ProjectFiles FILES = SomeProjects.FILES;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readingUndoesWriting(long seed) throws Exception {
        Project project = SomeProjects.random(seed);
        byte[] json = FILES.format(project);
        Project again = FILES.parse(json, "p.scorefield");
        assertEquals(project, again);
        assertArrayEquals(json, FILES.format(again));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de-DE", "fr-FR", "tr-TR", "ar-EG", "hi-IN", "th-TH-u-nu-thai", "zh-TW"})
    void theBytesDoNotDependOnTheCountry(String country) {
        Locale before = Locale.getDefault();
        byte[] here = FILES.format(SomeProjects.trained());
        try {
            Locale.setDefault(Locale.forLanguageTag(country));
            assertArrayEquals(here, FILES.format(SomeProjects.trained()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void versionOneOfTheFormatReadsAsItDidOnItsFirstDay() throws Exception {
        byte[] golden = resource("two-modes-v1.scorefield");
        Project project = FILES.parse(golden, "two-modes-v1.scorefield");
        Project fixture = SomeProjects.trained();
        assertEquals(
                fixture.recipe(), project.recipe().withSampler(fixture.recipe().sampler()));
        assertEquals(fixture.weights(), project.weights());
        assertEquals(fixture.view(), project.view());
        assertEquals(withoutSampler(golden).replace("-0.0", "0"), withoutSampler(FILES.format(project)));
    }

    /** Two modes stood at [-1, -0.0] once. */
    @Test
    void aNoughtWithAMinusIsReadAsTheNoughtThatIsWritten() throws Exception {
        String old = "{\"scene\": {\"components\": [{\"kind\": \"gaussian\", \"mean\": [-1, -0.0], \"covariance\":"
                + " [[1, -0.0], [-0.0, 1]]}, {\"kind\": \"points\", \"points\": [[-0.0, 2], [3, -0.0]]}]}}";
        Project project = FILES.parse(old.getBytes(StandardCharsets.UTF_8), "old.scorefield");
        assertEquals(
                FILES.parse(old.replace("-0.0", "0").getBytes(StandardCharsets.UTF_8), "old.scorefield")
                        .recipe(),
                project.recipe());
        byte[] again = FILES.format(project);
        assertFalse(new String(again, StandardCharsets.UTF_8).contains("-0.0"));
        assertEquals(project, FILES.parse(again, "again.scorefield"));
    }

    @Test
    void noBuiltInSceneIsWrittenWithAMinusBeforeANought() {
        for (String name : Scenes.CATALOGUE.ids()) {
            Scene scene = Scenes.CATALOGUE.get(name).make();
            Project project = new Project(name, Recipes.standard(scene), Optional.empty(), Map.of(), Map.of());
            String json = new String(FILES.format(project), StandardCharsets.UTF_8);
            assertFalse(json.contains("-0.0,") || json.contains("-0.0]"), name);
        }
    }

    /** A sampler may get a new setting one day, which has its line change. */
    private static String withoutSampler(byte[] json) {
        return new String(json, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("  \"sampler\""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void equalViewsHaveEqualBytesWhateverTheirOrder() {
        Project p = SomeProjects.trained();
        Map<String, Object> view = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            view.put("key" + i, (double) i);
        }
        byte[] one = FILES.format(new Project("p", p.recipe(), p.weights(), view));
        Map<String, Object> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(view);
        assertArrayEquals(one, FILES.format(new Project("p", p.recipe(), p.weights(), backwards)));
    }

    @Test
    void aNaNInTheViewDoesNotMakeTheFileUnopenable() throws Exception {
        Project p = SomeProjects.trained();
        byte[] json = FILES.format(new Project("p", p.recipe(), Optional.empty(), Map.of("zoom", Double.NaN)));
        assertEquals(Optional.empty(), FILES.parse(json, "p.scorefield").view().get("zoom"));
    }

    @Test
    void halfACharacterDoesNotMakeTheFileUnopenable() throws Exception {
        Project p = SomeProjects.trained();
        byte[] json = FILES.format(new Project("a\uD83D", p.recipe(), Optional.empty(), Map.of("\uDE00", 1L)));
        assertEquals("a\uFFFD", FILES.parse(json, "p.scorefield").name());
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        assertEquals(
                SomeProjects.trained(),
                FILES.parse(
                        utf8("\uFEFF" + new String(FILES.format(SomeProjects.trained()), StandardCharsets.UTF_8)),
                        "x"));
    }

    @Test
    void whatIsSavedIsRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("分😀.scorefield");
        SafeFiles.save(file, FILES.format(SomeProjects.trained()));
        assertEquals(SomeProjects.trained(), FILES.read(file));
    }

    @Test
    void asManyPointsAsACloudMayHoldAreSavedBitForBit() throws Exception {
        double[] xy = new double[2 * PointCloud.MOST_POINTS];
        RandomStream random = RandomStream.of(1, "many points");
        random.addNormals(1, xy, 0, xy.length);
        Scene scene = new Scene("big", List.of(new PointCloud("A", 1, Points.wrap(xy))), Box.square(1));
        Project project = new Project("big", SomeProjects.standard(scene), Optional.empty(), Map.of());
        assertEquals(project, FILES.parse(FILES.format(project), "big"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"AAAA\"', whole points of 16 bytes",
        "'\"!!!!\"', base64",
        "'', at least one point",
        "'\"AAAAAAAA+H8AAAAAAAAAAA==\"', coordinates must be at most", // NaN, 0
    })
    void packedPointsThatAreNoneAreRefusedWithTheirPlace(String packed, String reason) {
        String file = """
                {"format": "scorefield", "version": 1.1,
                 "scene": {"components": [{"kind": "points", "weight": 1, "packed": [%s]}]}}
                """.formatted(packed);
        BadFileException e = assertThrows(BadFileException.class, () -> FILES.parse(utf8(file), "bad"));
        assertTrue(String.valueOf(e.getMessage()).contains("/scene/components/0/packed"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains(reason), e.getMessage());
    }

    @Test
    void aProjectThatCouldNotBeReadAgainIsNotWritten() {
        PointCloud most = new PointCloud("A", 1, Points.wrap(new double[2 * PointCloud.MOST_POINTS]));
        Scene scene = new Scene("big", List.of(most, most), Box.square(1));
        Project project = new Project("big", SomeProjects.standard(scene), Optional.empty(), Map.of());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> FILES.format(project));
        assertTrue(String.valueOf(e.getMessage()).contains("at most 3000000 points"), e.getMessage());
    }

    private static byte[] resource(String name) throws Exception {
        try (var in = ProjectFilesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
