package org.scorefield.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: without a command it opens the window. */
@Command(
        name = "scorefield",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Draw a density, watch a network learn its score, ride it from noise back to data.",
        footer = {
            "",
            "Without a command, scorefield opens the window. Every command works without a display, uses the same code"
                    + " as the window and gives the same numbers for the same seed.",
            "",
            "SCENE is the name of a built-in scene (see: scorefield scenes), a .scorefield file, or a .csv of points."
                    + " PROJECT is a .scorefield file with trained weights.",
            "",
            "Exit codes: 0 done; 1 the work failed; 2 the command line was wrong; 130 interrupted."
        })
final class ScorefieldCommand implements Callable<Integer> {
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Show no progress, only results and errors.")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error as well.")
    private boolean debug;

    @Mixin
    private final Diagnosis diagnosis = new Diagnosis();

    private final WindowOpener opener;
    private final Console console;

    ScorefieldCommand(WindowOpener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    boolean quiet() {
        return quiet;
    }

    /** True if a person watches, and has not asked for quiet. */
    boolean watched() {
        return console.terminal() && !quiet;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public Integer call() throws Exception {
        diagnosis.begin(opener, console);
        opener.open(Optional.empty());
        return Cli.DONE;
    }
}
