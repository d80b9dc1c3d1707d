package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare samplers}: one table in three forms, and errors of one line. */
class CompareSamplersTest {
    private static final String HEADER =
            "sampler,budget,calls,energy_distance,floor,weight_divergence,parked,weight_1,weight_2";

    @TempDir
    private static Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private static String[] compare(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "compare",
                "samplers",
                "two-modes",
                "--exact",
                "--samplers",
                "heun,ddim",
                "--calls",
                "5,20",
                "--n",
                "100"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void oneTableInThreeForms() throws Exception {
        String csv = shell.done(compare("--format", "csv", "-o", "@race.csv")).out();
        List<String> lines = csv.lines().toList();
        assertEquals(HEADER, lines.getFirst());
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith("heun,5,5,"), lines.get(1));
        assertTrue(lines.get(4).startsWith("ddim,20,20,"), lines.get(4));
        assertEquals(csv, Files.readString(shell.file("race.csv")));
        String text = shell.done(compare()).out();
        assertTrue(text.startsWith("sampler  budget  calls  energy distance"), text);
        assertTrue(text.contains("floor: two exact samples of that size differ by"), text);
        String json = shell.done(compare("--format", "json")).out();
        assertTrue(json.startsWith("{\"n\":100,\"floor\":"), json);
        assertTrue(
                json.contains("\"laps\":[{\"sampler\":\"heun\",\"budget\":5,\"calls\":5,\"energy_distance\":"), json);
    }

    @Test
    void aWrongLineSaysWhatThereIs() {
        Shell.Result bare = shell.run("compare");
        assertEquals(Cli.WRONG, bare.code());
        assertEquals(1, bare.err().lines().count(), bare.err());
        Shell.Result wrong = shell.run(compare("--format", "xml"));
        assertEquals(Cli.WRONG, wrong.code());
        assertTrue(wrong.err().contains("text, csv, json"), wrong.err());
        Shell.Result untrained = shell.run("compare", "samplers", "two-modes");
        assertEquals(Cli.FAILED, untrained.code());
        assertTrue(untrained.err().contains("--exact"), untrained.err());
        Shell.Result nothing = shell.run(compare("--calls", "0"));
        assertEquals(Cli.FAILED, nothing.code());
        assertTrue(nothing.err().contains("--calls must be at least 1"), nothing.err());
    }
}
