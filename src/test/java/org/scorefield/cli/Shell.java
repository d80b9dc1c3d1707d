package org.scorefield.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Runs command lines in this process, in one folder; {@code @name} in an argument stands for a file there. */
record Shell(Path folder) {
    /** What a command line led to. */
    record Result(int code, String out, String err) {
        /** The last line of the results. */
        String lastLine() {
            return out.lines().reduce("", (before, line) -> line);
        }
    }

    Result run(String... args) {
        return run(() -> true, file -> {}, args);
    }

    Result run(BooleanSupplier goOn, WindowOpener opener, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] real = Stream.of(args)
                .map(a -> a.startsWith("@") ? folder.resolve(a.substring(1)).toString() : a)
                .toArray(String[]::new);
        int code = Cli.run(real, opener, new PrintWriter(out), new PrintWriter(err), goOn);
        return new Result(code, out.toString(), err.toString());
    }

    /** Runs a command line that must succeed and say nothing on standard error. */
    Result done(String... args) {
        Result result = run(args);
        if (result.code() != Cli.DONE || !result.err().isEmpty()) {
            throw new AssertionError(String.join(" ", args) + " gave " + result);
        }
        return result;
    }

    /** The same with the words as one types them. */
    Result typed(String line) {
        return done(line.split(" "));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String header(String name) throws IOException {
        return lines(name).getFirst();
    }

    List<String> lines(String name) throws IOException {
        return Files.readAllLines(file(name));
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /** The names of all files, hidden ones too. */
    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }

    /** Words that train a network in a blink, and those that shall follow them. */
    static String[] training(String file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "train",
                "two-modes",
                "-o",
                file,
                "--hidden",
                "8,8",
                "--batch",
                "128",
                "--steps",
                "20",
                "--sigmas",
                "0.8:0.1:3",
                "--seed",
                "7"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }
}
