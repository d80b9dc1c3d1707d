package org.scorefield.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code scorefield open}. */
@Command(description = "Opens the window on a project, a figure that carries one, or a .csv of points.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to open.")
    private Path file = Path.of("");

    private final WindowOpener opener;

    OpenCommand(WindowOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws Exception {
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
