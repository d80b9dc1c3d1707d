package org.scorefield.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.ShareText;
import org.scorefield.study.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code scorefield open}. */
@Command(description = "Opens the window on a project, a figure that carries one, a .csv of points, or a share text.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to open, or a share text.")
    private String named = "";

    @Mixin
    private final Diagnosis diagnosis = new Diagnosis();

    private final WindowOpener opener;
    private final Console console;

    OpenCommand(WindowOpener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        diagnosis.begin(opener, console);
        if (ShareText.isIn(named)) {
            new ShareText(new ProjectFiles(Recipes::standard))
                    .read(named); // intentional: says here what is wrong with it
            Path shared = Files.createTempFile("scorefield", ".share");
            shared.toFile().deleteOnExit();
            Files.writeString(shared, named);
            opener.open(Optional.of(shared));
            return Cli.DONE;
        }
        Path file = Path.of(named);
        if (Files.isDirectory(file)) {
            throw new WorkFailed("cannot open \"" + file + "\": it is a folder; name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw new WorkFailed("cannot open " + file + ": there is no such file, or you may not read it");
        }
        opener.open(Optional.of(file));
        return Cli.DONE;
    }
}
