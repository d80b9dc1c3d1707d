package org.scorefield.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.scorefield.study.bench.WindowTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code scorefield rehearse}: a short run of the whole job, figures and window, that the Java machine watches while the
 * image is built. What it learns there, classes and their hot places, makes every later start quick.
 */
@Command(hidden = true, description = "Runs a little of everything, for the start-up cache of the image.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write figures into.")
    private Path out = Path.of("");

    @Option(names = "--seconds", paramLabel = "S", description = "How long the window moves.")
    private double seconds = 5;

    private final Console console;
    private final WindowOpener opener;

    RehearseCommand(Console console, WindowOpener opener) {
        this.console = console;
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
        int code = run(
                "figures",
                "two-modes",
                "--out=" + out,
                "--format=png,svg,pdf",
                "--steps=300",
                "--updates=200",
                "--quiet");
        for (String ending : List.of("png", "svg", "pdf", "csv")) {
            code = Math.max(
                    code,
                    run(
                            "figure",
                            out.resolve("scene.scorefield").toString(),
                            "-o",
                            out.resolve("figure." + ending).toString(),
                            "--layers=density,learned,exact,particles,trails,data",
                            "--size=8.5cm",
                            "--quiet"));
        }
        if (code == Cli.DONE) {
            opener.measure(new WindowTrial(400, 0, seconds));
        }
        return code;
    }

    private int run(String... line) {
        return Cli.commandLine(opener, console).execute(line);
    }
}
