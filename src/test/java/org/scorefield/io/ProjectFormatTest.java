package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorefield.choice.Pick;
import org.scorefield.field.Box;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.train.RateSchedules;

/** What a project file may say, leave out and keep for others. */
class ProjectFormatTest {
    private static final ProjectFiles FILES = SomeProjects.FILES;
    private static final String GAUSSIAN =
            "{\"kind\":\"gaussian\",\"weight\":1,\"mean\":[0,0],\"covariance\":[[1,0],[0,1]]}";

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
    void weightsAreLittleEndianFloatsInBase64() throws Exception {
        Project trained = SomeProjects.trained();
        String json = new String(FILES.format(trained), StandardCharsets.UTF_8);
        String text = json.replaceAll("(?s).*\"weights\": \"([^\"]*)\".*", "$1");
        float[] theta = trained.weights().orElseThrow().theta();
        byte[] bytes = Base64.getDecoder().decode(text);
        assertEquals(4 * theta.length, bytes.length);
        for (int i = 0; i < theta.length; i++) {
            int bits = 0;
            for (int b = 3; b >= 0; b--) {
                bits = bits << 8 | bytes[4 * i + b] & 0xFF;
            }
            assertEquals(theta[i], Float.intBitsToFloat(bits), "number " + i);
        }
    }

    private static Project parse(String json) throws BadFileException {
        return FILES.parse(utf8(json), "p.scorefield");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
