package org.scorefield.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.scorefield.io.NetworkFiles;
import org.scorefield.io.SafeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorefield weights}. */
@Command(
        description = "Writes a trained network for other programs: .npz for NumPy, .json, or .py, a script that gives"
                + " the score with NumPy alone.")
final class WeightsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PROJECT", description = "A .scorefield file with trained weights.")
    private String project = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = NetworkFile.class,
            description = "Where to write; the ending picks the form: .npz, .json or .py.")
    private Path output = Path.of("");

    @Mixin
    private final AtStep atStep = new AtStep();

    private final Console console;

    WeightsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        byte[] bytes = NetworkFiles.write(atStep.resolve(project), FileNames.ending(output));
        console.check();
        SafeFiles.save(output, bytes);
        return Cli.DONE;
    }

    /** A file to write whose ending is that of a form of a network. */
    static final class NetworkFile implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return FileNames.withEnding(
                    text, NetworkFiles.ENDINGS.stream().map(e -> "." + e).toList());
        }
    }
}
