package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.scene.Scene;
import org.scorefield.study.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield scene}. */
@Command(description = "Writes a scene alone as a .scorefield file, or samples of it as a .csv with columns x,y.")
final class SceneCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENE", description = SceneArgument.HELP)
    private String scene = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.SceneOrTable.class,
            description = "Where to write: .scorefield for the scene, .csv for samples.")
    private Path output = Path.of("");

    @Option(
            names = "--n",
            paramLabel = "N",
            description = "How many samples a .csv gets; ${DEFAULT-VALUE} if not given.")
    private int n = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the samples; ${DEFAULT-VALUE} if not given.")
    private long seed;

    private final Console console;

    SceneCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Scene drawn = SceneArgument.resolve(scene).recipe().scene();
        if (output.toString().toLowerCase(Locale.ROOT).endsWith(ProjectFiles.ENDING)) {
            SafeFiles.save(output, new ProjectFiles(Recipes::standard).format(drawn));
        } else {
            Limits.samples(n);
            Points samples = Truth.of(drawn).sample(n, 0, RandomStream.of(seed, "scene samples"));
            Tables.points(output, samples, console);
        }
        return Cli.DONE;
    }
}
