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
import org.scorefield.choice.Pick;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.train.RateSchedules;

/** What is written is read again, and the same project has the same bytes. */
class ProjectFilesTest {
    private static final ProjectFiles FILES = SomeProjects.FILES;
    private static final String GAUSSIAN =
            "{\"kind\":\"gaussian\",\"weight\":1,\"mean\":[0,0],\"covariance\":[[1,0],[0,1]]}";

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
        assertEquals(withoutSampler(golden), withoutSampler(FILES.format(project)));
    }

    /** A sampler may get a new setting one day, which has its line change. */
    private static String withoutSampler(byte[] json) {
        return new String(json, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("  \"sampler\""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theExampleOfTheContractReads() throws Exception {
        Project project = parse("""
                {
                  "format": "scorefield", "version": 1, "name": "two modes",
                  "scene": { "components": [
                    { "kind": "gaussian", "weight": 0.5, "mean": [-1, 0], "covariance": [[0.04, 0], [0, 0.04]], "label": "A" },
                    { "kind": "points", "weight": 0.5, "points": [[0.1, 0.2], [0.3, -0.4]], "label": "spray" } ],
                    "box": [-3, 3, -3, 3] },
                  "schedule": { "sigmas": [0.75, 0.5, 0.01] },
                  "network": { "hidden": [128, 128], "activation": "silu", "…": "…" },
                  "training": { "objective": "dsm", "…": "…" },
                  "sampler": { "…": "…" }, "view": { "…": "…" }
                }
                """);
        assertEquals("two modes", project.name());
        assertEquals(List.of(0.75, 0.5, 0.01), project.recipe().levels().sigmas());
        assertEquals(List.of(128, 128), project.recipe().network().hidden());
        assertEquals(2, project.recipe().scene().components().size());
        assertEquals("…", project.unknown().get("/network/…"));
    }

    @Test
    void aSceneAloneIsAProject() throws Exception {
        Project project = FILES.parse(utf8("{\"scene\":{\"components\":[" + GAUSSIAN + "]}}"), "my drawing.scorefield");
        assertEquals("my drawing", project.name());
        assertEquals("A", project.recipe().scene().components().getFirst().label());
        assertEquals(SomeProjects.standard(project.recipe().scene()), project.recipe());
        assertTrue(project.weights().isEmpty());
    }

    @Test
    void aSceneAloneIsWrittenAloneAndReadAgain() throws Exception {
        byte[] json = FILES.format(SomeProjects.twoModes());
        assertFalse(new String(json, StandardCharsets.UTF_8).contains("seed"));
        assertEquals(SomeProjects.twoModes(), FILES.parse(json, "x").recipe().scene());
    }

    @Test
    void aBoxThatIsMissingHoldsThreeDeviationsOfEverything() throws Exception {
        Box box = parse("{\"scene\":{\"components\":[" + GAUSSIAN + "]}}")
                .recipe()
                .scene()
                .box();
        assertTrue(box.contains(3, 3) && box.contains(-3, -3) && !box.contains(4, 0), box.toString());
    }

    @Test
    void onePointIsADrawing() throws Exception {
        Scene scene = parse("{\"scene\":{\"components\":[{\"kind\":\"points\",\"points\":[[2,3]]}]}}")
                .recipe()
                .scene();
        assertEquals(1, ((PointCloud) scene.components().getFirst()).points().size());
        assertTrue(scene.box().contains(2, 3));
    }

    @Test
    void weightsAreNormalisedWhenRead() throws Exception {
        String heavy = GAUSSIAN.replace("\"weight\":1", "\"weight\":3");
        Scene scene = parse("{\"scene\":{\"components\":[" + GAUSSIAN + "," + heavy + "]}}")
                .recipe()
                .scene();
        assertEquals(0.25, scene.components().get(0).weight());
        assertEquals(0.75, scene.components().get(1).weight());
    }

    @Test
    void keysMayStandInAnyOrder() throws Exception {
        Project project = parse("{\"seed\":-9,\"scene\":{\"box\":[0,1,0,1],\"components\":[{\"covariance\":[[1,0.5],"
                + "[0.5,1]],\"label\":\"L\",\"mean\":[1,2],\"kind\":\"gaussian\"}]},\"version\":1,\"name\":\"n\"}");
        Gaussian g = (Gaussian) project.recipe().scene().components().getFirst();
        assertEquals(0.5, g.covariance().xy());
        assertEquals(-9, project.recipe().seed());
    }

    @Test
    void fieldsOfANewerProgramAreKept() throws Exception {
        String future =
                "{\"version\":1.2,\"scene\":{\"components\":[" + GAUSSIAN.replace("{\"kind", "{\"hue\":[1,null],\"kind")
                        + "],\"grid\":{\"b\":1,\"a\":2}},\"sampler\":{\"settings\":{\"flux/~\":1e-5}},\"lesson\":\"x\"}";
        Project project = parse(future);
        String written = new String(FILES.format(project), StandardCharsets.UTF_8);
        assertTrue(written.contains("\"hue\": [1, null]"), written);
        assertTrue(written.contains("\"grid\": {\"a\": 2, \"b\": 1}"), written);
        assertTrue(written.contains("\"flux/~\": 1.0E-5"), written);
        assertTrue(written.contains("\"lesson\": \"x\""), written);
        assertEquals(project, FILES.parse(utf8(written), "p.scorefield"));
    }

    private static String training(TechniquePlan plan) {
        Project p = SomeProjects.trained();
        Recipe recipe = p.recipe().withTraining(TrainingPlan.standard().withTechnique(plan));
        String json = new String(FILES.format(new Project("p", recipe, p.weights(), Map.of())), StandardCharsets.UTF_8);
        return json.lines().filter(l -> l.contains("\"training\"")).findFirst().orElseThrow();
    }

    @Test
    void aTechniqueIsNamedOnlyWhereItIsNotAsUsual() {
        assertEquals(
                "  \"training\": {\"objective\": \"dsm\", \"weighting\": \"balanced\", \"batch\": 256,"
                        + " \"learning_rate\": 0.01, \"steps\": 1500},",
                training(TechniquePlan.standard()));
        TechniquePlan plan = TechniquePlan.standard()
                .withAveraging(Pick.of("none"))
                .withRateSchedule(RateSchedules.CATALOGUE.pick("cosine").with("horizon", 20_000))
                .withTargets(Pick.of("component"));
        assertEquals(
                "  \"training\": {\"objective\": \"dsm\", \"weighting\": \"balanced\", \"batch\": 256,"
                        + " \"learning_rate\": 0.01, \"targets\": \"component\", \"rate_schedule\": \"cosine\","
                        + " \"rate_schedule_settings\": {\"horizon\": 20000}, \"averaging\": \"none\", \"steps\": 1500},",
                training(plan));
    }

    @Test
    void settingsOfATechniqueOfANewerProgramAreKept() throws Exception {
        String future = "{\"scene\":{\"components\":[" + GAUSSIAN + "]},\"training\":{\"averaging_settings\":"
                + "{\"phase\":3},\"rate_schedule_settings\":{\"horizon\":500,\"restarts\":2},\"rate_schedule\":"
                + "\"cosine\"}}";
        Project project = parse(future);
        assertEquals(
                500,
                project.recipe()
                        .training()
                        .technique()
                        .rateSchedule()
                        .settings()
                        .whole("horizon"));
        String written = new String(FILES.format(project), StandardCharsets.UTF_8);
        assertTrue(written.contains("\"averaging_settings\": {\"phase\": 3}"), written);
        assertTrue(written.contains("\"rate_schedule_settings\": {\"horizon\": 500, \"restarts\": 2}"), written);
        assertEquals(project, FILES.parse(utf8(written), "p.scorefield"));
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

    private static Project parse(String json) throws BadFileException {
        return FILES.parse(utf8(json), "p.scorefield");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
