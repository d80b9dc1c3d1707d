package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.sample.Samplers;

/** Every command tells all it can be told. */
class HelpTest {
    private final Shell shell = new Shell(Path.of(""));

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void everyCommandAndOptionHasHelp(String command) {
        String[] words = (command + " --help").strip().split(" ");
        Shell.Result result = shell.run(words);
        assertEquals(0, result.code());
        assertEquals("", result.err());
        assertTrue(result.out().startsWith("Usage: scorefield"), result.out());
        var line = Cli.commandLine(file -> {}, silent());
        var spec = line.getCommandSpec();
        for (int i = 0; i + 1 < words.length; i++) {
            spec = spec.subcommands().get(words[i]).getCommandSpec();
        }
        spec.options().forEach(o -> assertTrue(o.description().length > 0, o + " has no help"));
        spec.positionalParameters().forEach(p -> assertTrue(p.description().length > 0, p + " has no help"));
    }

    static List<String> commands() {
        List<String> commands = new ArrayList<>(List.of(""));
        Cli.commandLine(file -> {}, silent()).getSubcommands().forEach((name, command) -> {
            commands.add(name);
            command.getSubcommands().keySet().forEach(under -> commands.add(name + " " + under));
        });
        return commands;
    }

    private static Console silent() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(nowhere, nowhere, false, () -> true);
    }

    @Test
    void sampleHelpNamesEverySamplerAndEverySetting() {
        String help = shell.run("sample", "--help").out();
        Samplers.CATALOGUE.choices().forEach(c -> {
            assertTrue(help.contains("  " + c.id() + ": "), c.id());
            c.parameters().forEach(p -> assertTrue(help.contains("      " + p.name() + "="), p.name()));
        });
    }

    @Test
    void theVersionIsPrinted() {
        assertTrue(shell.run("--version").out().startsWith("scorefield "));
    }
}
