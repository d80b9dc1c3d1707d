package org.scorefield.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;
import org.scorefield.study.bench.WindowPace;
import org.scorefield.study.bench.WindowTrial;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** Runs a command line: the one place where exit codes and error lines are made. */
public final class Cli {
    /** The work was done. */
    public static final int DONE = 0;

    /** The work failed: unreadable file, impossible value, full disk, diverged training. */
    public static final int FAILED = 1;

    /** The command line was wrong. */
    public static final int WRONG = 2;

    /** Interrupted, as a shell says it: 128 + SIGINT. */
    public static final int INTERRUPTED = 130;

    private static final String FIGURES = "scorefield-figures";
    private static final int LONGEST_LINE = 1000;

    private Cli() {}

    /**
     * Runs a command line on the standard streams, and ends the virtual machine unless the window was opened by a
     * call that returned.
     */
    public static void main(String[] args, WindowOpener opener) {
        onStandardStreams((console, interrupt) -> {
            WindowOpener free = new WindowOpener() {
                @Override
                public void open(Optional<Path> file) throws Exception {
                    interrupt.windowTakesOver();
                    opener.open(file);
                }

                @Override
                public void diagnose(Consumer<String> tell) {
                    opener.diagnose(tell);
                }

                @Override
                public WindowPace measure(WindowTrial trial) throws Exception {
                    interrupt.windowTakesOver();
                    return opener.measure(trial);
                }
            };
            return run(args, free, console);
        });
    }

    /**
     * Does the window's job where there is no display: trains, anneals and writes the figures of the lecture note into a
     * folder; then ends the virtual machine.
     *
     * @param why one sentence without a full stop: what keeps the window from opening
     */
    public static void mainWithoutDisplay(String why) {
        onStandardStreams((console, interrupt) -> {
            console.err()
                    .println(why + ". Doing the same job without a window: training on two-modes, annealing particles,"
                            + " writing Figures 2 to 5 into " + Path.of(FIGURES).toAbsolutePath());
            Console watched = new Console(console.out(), console.err(), true, console.goOn());
            String[] figures = {"figures", "two-modes", "--out", FIGURES, "--updates", "5000"};
            return run(figures, file -> {}, watched);
        });
    }

    /** A command line that has streams to write to and can be interrupted. */
    @FunctionalInterface
    private interface Line {
        int run(Console console, Interrupt interrupt);
    }

    private static void onStandardStreams(Line line) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Interrupt interrupt = new Interrupt(err);
        interrupt.listen();
        Outlet outlet = Outlet.standard();
        PrintWriter out = new PrintWriter(outlet, true, StandardCharsets.UTF_8);
        boolean terminal = System.console() != null && System.console().isTerminal();
        int code;
        try {
            code = line.run(new Console(out, err, terminal, interrupt::goOn), interrupt);
        } finally {
            out.flush();
            err.flush();
            interrupt.end();
        }
        if (code == DONE && outlet.complaint().isPresent()) {
            err.println(oneLine("scorefield: " + outlet.complaint().get()));
            code = FAILED;
        }
        System.exit(code);
    }

    /**
     * Runs a command line, without ending anything.
     *
     * @param out results
     * @param err errors, one line each
     * @return the exit code
     */
    public static int run(String[] args, WindowOpener opener, PrintWriter out, PrintWriter err) {
        return run(args, opener, out, err, () -> true);
    }

    /** As {@link #run(String[], WindowOpener, PrintWriter, PrintWriter)}, until {@code goOn} says no. */
    static int run(String[] args, WindowOpener opener, PrintWriter out, PrintWriter err, BooleanSupplier goOn) {
        return run(args, opener, new Console(out, err, false, goOn));
    }

    private static int run(String[] args, WindowOpener opener, Console console) {
        try {
            return commandLine(opener, console, args).execute(args);
        } catch (OutOfMemoryError e) {
            console.err().println("scorefield: out of memory; take fewer points or a coarser grid");
            return FAILED;
        } catch (LinkageError e) {
            // A class that is first needed while the machine shuts down may refuse to come.
            if (console.goOn().getAsBoolean()) {
                throw e;
            }
            console.err().println("scorefield: " + new InterruptedWork().getMessage());
            return INTERRUPTED;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** The whole command line, ready to parse or to describe itself. */
    static CommandLine commandLine(WindowOpener opener, Console console) {
        return commandLine(opener, console, name -> true);
    }

    /** As much of the command line as these words need: to describe all commands takes longer than to start the machine. */
    private static CommandLine commandLine(WindowOpener opener, Console console, String[] args) {
        Set<String> known = commands(opener, console, new ScorefieldCommand(opener, console))
                .keySet();
        Optional<String> first =
                Arrays.stream(args).filter(word -> !word.startsWith("-")).findFirst();
        if (args.length == 0) {
            return commandLine(opener, console, name -> false);
        }
        return first.isPresent() && known.contains(first.get())
                ? commandLine(opener, console, first.get()::equals)
                : commandLine(opener, console);
    }

    private static CommandLine commandLine(WindowOpener opener, Console console, Predicate<String> wanted) {
        ScorefieldCommand root = new ScorefieldCommand(opener, console);
        CommandLine line = new CommandLine(root);
        commands(opener, console, root).forEach((name, command) -> {
            if (wanted.test(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        NumberWords.teach(line);
        return line.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(console.terminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false) // a file may be called @x.csv
                .setParameterExceptionHandler((e, arguments) -> wrongLine(e, console, root))
                .setExecutionExceptionHandler((e, where, parsed) -> failure(e, console, root));
    }

    /** All commands in the order of {@code --help}; a new one is one line here. */
    private static Map<String, Supplier<Object>> commands(
            WindowOpener opener, Console console, ScorefieldCommand root) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("scenes", () -> new ScenesCommand(console));
        all.put("scene", () -> new SceneCommand(console));
        all.put("train", () -> new TrainCommand(console, root));
        all.put("score", () -> new ScoreCommand(console, root));
        all.put("field", () -> new FieldCommand(console, root));
        all.put("sample", () -> sample(console, root));
        all.put("likelihood", () -> new LikelihoodCommand(console, root));
        all.put("evaluate", () -> new EvaluateCommand(console, root));
        all.put("compare", () -> compare(console, root));
        all.put("probe", () -> new ProbeCommand(console));
        all.put("integrate", () -> new IntegrateCommand(console));
        all.put("doctor", () -> new DoctorCommand(console));
        all.put("advise", () -> new AdviseCommand(console));
        all.put("figure", () -> new FigureCommand(console, root));
        all.put("figures", () -> new FiguresCommand(console, root));
        all.put("animate", () -> new AnimateCommand(console, root));
        all.put("weights", () -> new WeightsCommand(console));
        all.put("share", () -> new ShareCommand(console));
        all.put(
                "bench",
                () -> new CommandLine(new BenchCommand(console))
                        .addSubcommand("window", new BenchWindowCommand(console, opener)));
        all.put("rehearse", () -> new RehearseCommand(console, opener));
        all.put("open", () -> new OpenCommand(opener, console));
        return all;
    }

    private static CommandLine sample(Console console, ScorefieldCommand root) {
        CommandLine sample = new CommandLine(new SampleCommand(console, root));
        sample.getCommandSpec().usageMessage().footer(samplers());
        return sample;
    }

    private static CommandLine compare(Console console, ScorefieldCommand root) {
        return new CommandLine(new CompareCommand())
                .addSubcommand("samplers", new CompareSamplersCommand(console, root))
                .addSubcommand("objectives", new CompareObjectivesCommand(console, root))
                .addSubcommand("inverse", new CompareInverseCommand(console, root))
                .addSubcommand("guidance", new CompareGuidanceCommand(console, root));
    }

    /** The menu of samplers with all that can be set on them, for {@code sample --help}. */
    private static String[] samplers() {
        List<String> lines = new ArrayList<>(List.of("", "Samplers, and what --set sets on them:"));
        for (Choice<Sampler> choice : Samplers.CATALOGUE.choices()) {
            lines.add("  " + choice.id() + ": " + choice.summary());
            for (Parameter p : choice.parameters()) {
                lines.add("      " + p.name() + "=" + p.initial() + "  " + p.help());
            }
        }
        // picocli formats footers: a percent sign in a help text is not a format.
        return lines.stream().map(l -> l.replace("%", "%%")).toArray(String[]::new);
    }

    private static int wrongLine(ParameterException e, Console console, ScorefieldCommand root) {
        if (e.getCause() instanceof IllegalArgumentException impossible) {
            return failure(WrongLine.naming(e.getArgSpec(), impossible), console, root);
        }
        console.err().println(oneLine(WrongLine.say(e)));
        return WRONG;
    }

    private static int failure(Exception e, Console console, ScorefieldCommand root) {
        boolean expected = e instanceof IOException
                || e instanceof IllegalArgumentException
                || e instanceof InterruptedWork
                || e instanceof WorkFailed;
        console.err()
                .println(oneLine("scorefield: " + WrongLine.message(e)
                        + (expected ? "" : " (" + e.getClass().getSimpleName() + "; --debug shows where)")));
        if (root.debug()) {
            e.printStackTrace(console.err());
        }
        return e instanceof InterruptedWork ? INTERRUPTED : FAILED;
    }

    /** An error is one line, whatever is in it. */
    private static String oneLine(String message) {
        String line = message.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
