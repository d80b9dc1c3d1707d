package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.io.ShareText;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield share}. */
@Command(
        description = "Prints a scene and its settings as a text for a chat, at most 2048 letters; with -o, writes the"
                + " project that a text holds. A text can stand wherever a SCENE can.")
final class ShareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENE", description = "A built-in scene, a .scorefield file, a .csv, or a share text.")
    private String scene = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            converter = FileNames.Project.class,
            description = "Write the project as a .scorefield file, and print nothing.")
    private @Nullable Path output;

    private final Console console;

    ShareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        ProjectFiles files = new ProjectFiles(Recipes::standard);
        Project project = SceneArgument.resolve(scene);
        Path file = output;
        if (file != null) {
            SafeFiles.save(file, files.format(project));
            return Cli.DONE;
        }
        ShareText.Shared shared = new ShareText(files).write(project);
        console.out().println(shared.text());
        if (console.terminal()) {
            shared.decimals()
                    .ifPresent(n -> console.err().println("scorefield: places are rounded to " + n + " decimals"));
        }
        return Cli.DONE;
    }
}
