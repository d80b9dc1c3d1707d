package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of {@code scorefield bench}, to the letter: scripts pair them with those of other programs. */
class BenchContractTest {
    private static final List<String> FIRST = List.of("peer", "what", "kernels");
    private static final List<String> NETWORK = List.of("H", "layers", "hidden", "act");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    /** Lines of a run so short that its numbers mean nothing. */
    private List<JsonNode> bench(String... more) throws JsonProcessingException {
        List<String> args = new ArrayList<>(List.of("bench", "--kernels", "plain", "--warm-up", "0"));
        args.addAll(List.of(more));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : shell.done(args.toArray(String[]::new)).out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<String> keys(JsonNode line) {
        List<String> keys = new ArrayList<>();
        line.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @SafeVarargs
    private static List<String> all(List<String>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    @Test
    void trainingPrintsWhatThePeersPrint() throws JsonProcessingException {
        List<JsonNode> lines =
                bench("--what", "train", "--seconds", "0.02", "--activation", "tanh", "8,2,64", "16,1,128");
        assertEquals(2, lines.size());
        List<String> keys = keys(lines.getFirst());
        assertEquals(
                all(
                        FIRST,
                        NETWORK,
                        List.of("dtype", "threads", "batch", "adam", "steps", "steps_per_s_median", "steps_per_s_best"),
                        List.of("steps_per_cpu_s", "samples_per_s_median", "mflop_per_step"),
                        List.of("gflops_median", "gflops_best", "peak_gflops", "share_of_peak")),
                keys);
        JsonNode second = lines.get(1);
        assertEquals("scorefield", second.get("peer").asText());
        assertEquals(16, second.get("H").asInt());
        assertEquals(1, second.get("layers").asInt());
        assertEquals(128, second.get("batch").asInt());
        assertEquals("tanh", second.get("act").asText());
        assertTrue(second.get("steps_per_s_median").asDouble() > 0);
        assertTrue(second.get("steps_per_s_best").asDouble()
                >= second.get("steps_per_s_median").asDouble());
    }

    @Test
    void evaluationAndLangevinPrintWhatThePeersPrint() throws JsonProcessingException {
        List<JsonNode> lines =
                bench("--what", "eval,langevin", "--seconds", "0.02", "--hidden", "8,4", "--points", "100,50");
        assertEquals(4, lines.size());
        List<String> rates = List.of(
                "dtype",
                "threads",
                "points",
                "chunk",
                "ms_median",
                "ms_best",
                "ms_cpu",
                "mpoints_per_s",
                "mpoints_per_s_best",
                "gflops");
        assertEquals(all(FIRST, NETWORK, rates), keys(lines.get(1)));
        assertEquals(50, lines.get(1).get("points").asInt());
        assertEquals(
                all(
                        FIRST,
                        NETWORK,
                        rates,
                        List.of("particle_steps_per_s", "eval_ms_median", "noise_ms_median", "over_eval_and_noise")),
                keys(lines.get(2)));
    }

    @Test
    void normalsAndPeakSpeakOfNoNetwork() throws JsonProcessingException {
        List<JsonNode> lines = bench("--what", "normals,peak", "--seconds", "0.02");
        assertEquals(all(FIRST, List.of("dtype", "threads", "n", "ns_median", "ns_best")), keys(lines.getFirst()));
        assertEquals(all(FIRST, List.of("dtype", "threads", "gflops_median", "gflops_best")), keys(lines.get(1)));
    }

    @Test
    void qualityPrintsOneLineABudgetAndTheTimeToAnError() throws JsonProcessingException {
        List<JsonNode> lines = bench(
                "--what",
                "quality",
                "--target",
                "eight,one-gaussian",
                "--seconds",
                "0.02,0.05",
                "--until-error",
                "5",
                "--targets",
                "component",
                "8,1,64");
        assertEquals(6, lines.size());
        List<String> description =
                List.of("target", "objective", "targets", "param", "lr", "seed", "rel_fisher", "rel_fisher_mean");
        assertEquals(
                all(
                        FIRST,
                        NETWORK,
                        List.of(
                                "dtype",
                                "threads",
                                "batch",
                                "until_error",
                                "reached",
                                "seconds",
                                "cpu_seconds",
                                "steps"),
                        description),
                keys(lines.getFirst()));
        assertEquals(
                all(
                        FIRST,
                        NETWORK,
                        List.of("dtype", "threads", "batch", "seconds", "steps", "steps_per_s", "loss"),
                        description),
                keys(lines.get(2)));
        assertEquals(10, lines.get(2).get("rel_fisher").size());
        assertTrue(lines.get(2).get("steps").asInt() > lines.get(1).get("steps").asInt(), "the run goes on");
        assertEquals("component", lines.get(5).get("targets").asText());
        assertEquals("one-gaussian", lines.get(5).get("target").asText());
    }

    @Test
    void costIsATableAFigureAndALineACurve() throws Exception {
        List<JsonNode> lines = bench("--cost", "--out", "@cost", "--up-to", "1000", "--seconds", "0.01");
        assertEquals(
                List.of("particles", "lattice", "levels", "batch", "width", "levels-training", "memory"),
                lines.stream().map(l -> l.get("of").asText()).toList());
        assertEquals(
                List.of("peer", "what", "of", "unit", "sizes", "costs", "slope", "expected_slope"),
                keys(lines.getFirst()));
        assertEquals("of,size,cost,unit", shell.header("cost/cost.csv"));
        assertTrue(shell.lines("cost/cost.md").get(2).startsWith("| Langevin step over particles, ms | 100: "));
        assertTrue(shell.bytes("cost/cost.svg").length > 1000);
        assertTrue(shell.bytes("cost/cost.png").length > 1000);
        assertEquals(Cli.WRONG, shell.run("bench", "--cost").code(), "a cost needs a folder");
    }

    @Test
    void moreThreadsTrainTheSame() throws JsonProcessingException {
        assertEquals(
                2,
                bench("--what", "train", "--seconds", "0.02", "--threads", "2", "8,1,128")
                        .getFirst()
                        .get("threads")
                        .asInt());
    }

    @Test
    void whatCannotBeIsOneLineAndACode() {
        for (String[] wrong : new String[][] {
            {"bench", "64,2"},
            {"bench", "64,two,256"},
            {"bench", "64,2,255"},
            {"bench", "64,2,256", "--hidden", "64"},
            {"bench", "--threads", "0"},
            {"bench", "--what", "eval", "--points", "0", "--seconds", "0.02", "--warm-up", "0", "--kernels", "plain"},
            {"bench", "--what", "quality", "--target", "no-such-scene"}
        }) {
            Shell.Result result = shell.run(wrong);
            assertEquals(Cli.FAILED, result.code(), String.join(" ", wrong));
            assertEquals(1, result.err().lines().count(), result.err());
            int option = List.of(wrong).indexOf("--points");
            assertTrue(option < 0 || result.err().contains(wrong[option]), result.err());
        }
        Shell.Result unknown = shell.run("bench", "--what", "nothing");
        assertEquals(Cli.WRONG, unknown.code());
        assertTrue(unknown.err().contains("langevin"), unknown.err());
    }

    @Test
    void whoInterruptsItGetsTheCodeOfAnInterruption() {
        assertEquals(
                Cli.INTERRUPTED,
                shell.run(() -> false, file -> {}, "bench", "--what", "train", "--kernels", "plain", "8,1,64")
                        .code());
    }
}
