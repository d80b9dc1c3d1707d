package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.field.RandomStream;

/** A project that is wrong says where, in one line, and never in any other way. */
class BadProjectsTest {
    private static final ProjectFiles FILES = SomeProjects.FILES;
    private static final String G = "{\"kind\":\"gaussian\",\"weight\":1,\"mean\":[0,0],\"covariance\":[[1,0],[0,1]]}";

    /** Enough mutants for every branch, few enough for two seconds. */
    private static final int MUTANTS = 200;

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[1,0],[0,1]] | [[1,2],[2,1]] | /scene/components/1/covariance: must be positive definite",
                "[[1,0],[0,1]] | [[1,0],[0.1,1]] | /scene/components/1/covariance: must be symmetric",
                "[[1,0],[0,1]] | [[0,0],[0,0]] | /scene/components/1/covariance: must be positive definite",
                "[[1,0],[0,1]] | [[1,0]] | /scene/components/1/covariance: must be [[xx, xy], [xy, yy]]",
                "[[1,0],[0,1]] | [[1,0],[0]] | /scene/components/1/covariance/1: must be a row of two numbers",
                "[[1,0],[0,1]] | [[1e9,0],[0,1]] | /scene/components/1/covariance: must be positive definite",
                "\"mean\":[0,0] | \"mean\":[0,1e7] | /scene/components/1/mean: coordinates must be at most",
                "\"mean\":[0,0] | \"mean\":[0,\"a\"] | /scene/components/1/mean/1: must be a number",
                "\"mean\":[0,0] | \"mean\":[0,1,2] | /scene/components/1/mean: must be [x, y]",
                "\"mean\":[0,0] | \"mean\":[0,1e999] | /scene/components/1/mean/1: must be a finite number",
                "\"mean\":[0,0] | \"mean\":[0,NaN] | this is not JSON: Non-standard token 'NaN' is no number; write a finite",
                "\"weight\":1 | \"label\":\"\\ud83d\" | /scene/components/1/label: must be whole characters",
                "\"weight\":1 | \"label\":\"a\\ude00b\" | /scene/components/1/label: must be whole characters",
                "\"weight\":1 | \"\\ud83d\":1 | this is not JSON: Broken surrogate pair in field name",
                "\"mean\":[0,0] | \"weight\":1 | /scene/components/1/weight: stands here twice",
                "\"mean\":[0,0], | `` | /scene/components/1: a Gaussian needs",
                "\"weight\":1 | \"weight\":-1 | /scene/components/1/weight: must lie between",
                "\"weight\":1 | \"weight\":true | /scene/components/1/weight: must be a number",
                "gaussian | cauchy | /scene/components/1/kind: must be",
                "gaussian | points | /scene/components/1: a component of kind",
            })
    void aBadComponentIsNamedByItsPath(String good, String bad, String message) {
        String second = G.replace(good, bad);
        refuse("{\"scene\":{\"components\":[" + G + "," + second + "]}}", message);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | top level: the file is empty",
                "[] | must be an object",
                "hello | 1:1: this is not JSON",
                "{} | has no \"scene\"",
                "{\"scene\":{}} | /scene/components: a scene needs at least one component",
                "{\"scene\":{\"components\":[]}} | /scene/components: a scene needs at least one component",
                "{\"scene\":{\"components\":[ | the file ends in the middle",
                "{\"nodes\":[1,2],\"edges\":{}} | has no \"scene\"",
                "{\"format\":\"drawio\"} | /format: must be \"scorefield\"",
                "{\"version\":2} | /version: written by a newer Scorefield",
                "{\"scene\":7,\"version\":3} | /version: written by a newer Scorefield: file version 3",
                "{\"version\":0} | /version: must be 1",
                "{\"scene\":{\"components\":[G]},\"schedule\":{\"sigmas\":[1,2]}} | /schedule/sigmas: noise levels must fall",
                "{\"scene\":{\"components\":[G]},\"schedule\":{\"sigmas\":[1,0]}} | /schedule/sigmas/1: a noise level must be above 0",
                "{\"scene\":{\"components\":[G]},\"schedule\":{\"sigmas\":[-1]}} | /schedule/sigmas/0: a noise level must be above 0",
                "{\"scene\":{\"components\":[G]},\"schedule\":{\"sigmas\":[]}} | /schedule/sigmas: number of noise levels",
                "{\"scene\":{\"components\":[G]},\"network\":{\"hidden\":[0]}} | /network/hidden/0: must be a whole number between 1 and 512",
                "{\"scene\":{\"components\":[G]},\"network\":{\"hidden\":[1.5]}} | /network/hidden/0: must be a whole number",
                "{\"scene\":{\"components\":[G]},\"network\":{\"hidden\":[]}} | /network: number of hidden layers",
                "{\"scene\":{\"components\":[G]},\"training\":{\"batch\":3}} | /training: batch must be even",
                "{\"scene\":{\"components\":[G]},\"training\":{\"targets\":\"clean\"}} | /training/targets: no target is called \"clean\"; choose one of dsm, component",
                "{\"scene\":{\"components\":[G]},\"training\":{\"sigma_sampling\":7}} | /training/sigma_sampling: must be",
                "{\"scene\":{\"components\":[G]},\"training\":{\"rate_schedule\":\"cosine\",\"rate_schedule_settings\":{\"horizon\":1}}} | /training/rate_schedule_settings/horizon: horizon must be a whole number between",
                "{\"scene\":{\"components\":[G]},\"training\":{\"learning_rate\":0}} | /training/learning_rate",
                "{\"scene\":{\"components\":[G]},\"sampler\":{\"name\":\"langvin\"}} | /sampler/name: no sampler is called \"langvin\"; did you mean langevin?",
                "{\"scene\":{\"components\":[G]},\"training\":{\"objective\":\"dms\"}} | /training/objective: no objective is called \"dms\"; did you mean dsm?",
                "{\"scene\":{\"components\":[G]},\"network\":{\"activation\":\"relu\"}} | /network/activation: no activation is called",
                "{\"scene\":{\"components\":[G]},\"seed\":1e3} | /seed: must be a whole number",
                "{\"scene\":{\"components\":[G]},\"seed\":99999999999999999999} | /seed: must be a whole number of at most 64 bits",
                "{\"scene\":{\"components\":[G]},\"weights\":\"AAAA\"} | /network: weights need",
                "{\"scene\":{\"components\":[G],\"box\":[1,0,0,1]}} | /scene/box: must be [xmin, xmax, ymin, ymax]",
                "{\"scene\":{\"components\":[G]}} {} | goes on after its end",
                "{\"scene\":{\"components\":[{\"kind\":\"points\",\"points\":[]}]}} | /scene/components/0/points: needs at least one point",
                "{\"scene\":{\"components\":[{\"kind\":\"points\",\"points\":[[1,2],[3]]}]}} | /scene/components/0/points/1: must be [x, y]",
                "{\"scene\":{\"components\":[{\"kind\":\"points\",\"weight\":0,\"points\":[[1,2]]}]}} | /scene/components: the weights sum to 0",
            })
    void aBadProjectSaysWhereAndWhatWouldBeRight(String json, String message) {
        refuse(json.replace("G", G), message);
    }

    @Test
    void depthNumbersAndTextsHaveLimits() {
        refuse(
                "{\"v\":" + "[".repeat(100) + "]".repeat(100) + "}",
                "p.scorefield, 1:38: over a limit of project files: 32 levels deep");
        refuse("{\"seed\":" + "1".repeat(100) + "}", "64 characters a number");
        refuse("{\"name\":\"" + "a".repeat(70_000) + "\"}", "/name: must be at most 65536 characters long");
    }

    @Test
    void weightsMustFitTheirNetwork() {
        String json = new String(FILES.format(SomeProjects.trained()), StandardCharsets.UTF_8);
        refuse(
                json.replace("\"hidden\": [4, 3]", "\"hidden\": [4, 4]"),
                "/weights: must be the 46 numbers of a network");
        refuse(json.replaceFirst("\"weights\": \"....", "\"weights\": \"!!!!"), "/weights: must be base64");
        refuse(
                json.replaceFirst("\"weights\": \"[^\"]*", "\"weights\": \"AADAfw=="),
                "/weights: must be finite numbers");
    }

    @Test
    void aMissingFileAndAFolderAreNamed(@TempDir Path folder) {
        String missing =
                message(assertThrows(BadFileException.class, () -> FILES.read(folder.resolve("nowhere.scorefield"))));
        assertTrue(missing.contains("nowhere.scorefield: there is no such file"), missing);
        String directory = message(assertThrows(BadFileException.class, () -> FILES.read(folder)));
        assertTrue(directory.contains("is a folder"), directory);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheBytesAreOnlyABadFileExceptionComesOut(long seed) {
        byte[] good = FILES.format(SomeProjects.random(seed));
        RandomGenerator random = RandomStream.of(seed, "mutants");
        for (int i = 0; i < MUTANTS; i++) {
            byte[] bytes = Mutants.of(good, random);
            try {
                FILES.format(FILES.parse(bytes, "mutant.scorefield"));
            } catch (BadFileException e) {
                assertOneHarmlessLine(message(e));
            }
        }
    }

    @Test
    void lettersOfAnotherEncodingAreRefusedAndNotReplaced() throws BadFileException {
        String json = "{\"name\":\"\u00c4rger\",\n\"scene\":{\"components\":[" + G + "]}}";
        String said = message(assertThrows(
                BadFileException.class, () -> FILES.parse(json.getBytes(StandardCharsets.ISO_8859_1), "p.scorefield")));
        assertEquals("p.scorefield, 1:10: byte 0xc4 is no UTF-8; save the file as UTF-8", said);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertEquals(
                    "\u00c4rger",
                    FILES.parse(json.getBytes(charset), "p.scorefield").name(),
                    charset.name());
        }
        byte[] cut = Arrays.copyOf(json.getBytes(StandardCharsets.UTF_8), 10);
        said = message(assertThrows(BadFileException.class, () -> FILES.parse(cut, "p.scorefield")));
        assertTrue(said.contains("the file ends in the middle"), said);
    }

    private static void refuse(String json, String message) {
        String said = message(assertThrows(
                BadFileException.class, () -> FILES.parse(json.getBytes(StandardCharsets.UTF_8), "p.scorefield")));
        assertTrue(said.contains(message), said);
        assertTrue(said.startsWith("p.scorefield"), said);
        assertOneHarmlessLine(said);
    }

    static void assertOneHarmlessLine(String said) {
        assertTrue(said.length() <= 300, said);
        assertEquals(said, BadFileException.escape(said, 300));
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
