package org.scorefield.cli;

import java.util.concurrent.Callable;
import org.scorefield.study.bench.WindowTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scorefield bench window}. */
@Command(
        description =
                "Opens the window, trains and moves particles in it, and prints as one line of JSON how long it took"
                        + " until they moved, how many pictures a second were shown and how long the window ever stood still.")
final class BenchWindowCommand implements Callable<Integer> {
    @Option(names = "--particles", paramLabel = "N", description = "How many move; ${DEFAULT-VALUE} if not given.")
    private int particles = 2000;

    @Option(names = "--seconds", paramLabel = "S", description = "How long to count; ${DEFAULT-VALUE} if not given.")
    private double seconds = 10;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "How long to wait before; ${DEFAULT-VALUE} if not given.")
    private double warmUp = 3;

    @Option(
            names = "--audience",
            description = "Shows an audience's screen of the same size beside it, as before a class.")
    private boolean audience;

    private final Console console;
    private final WindowOpener opener;

    BenchWindowCommand(Console console, WindowOpener opener) {
        this.console = console;
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        console.out()
                .println(Json.of(opener.measure(new WindowTrial(particles, warmUp, seconds, audience))
                        .line()));
        return Cli.DONE;
    }
}
