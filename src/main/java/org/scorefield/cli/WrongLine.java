package org.scorefield.cli;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Spelling;
import org.scorefield.io.ProjectFiles;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line and what would be right. */
final class WrongLine {
    private static final String PAIR = "should be in KEY=VALUE format but was ";
    private static final Pattern MENU = Pattern.compile("expected one of \\[(.*)] \\(case-sensitive\\) but was '(.*)'");
    private static final Pattern GIVEN = Pattern.compile("\\{(--[a-z-]+)=");

    private WrongLine() {}

    /** What an option's own text made impossible, with the option's name in front. */
    static IllegalArgumentException naming(@Nullable ArgSpec where, IllegalArgumentException e) {
        String message = message(e);
        return where instanceof OptionSpec option && !message.contains(option.longestName())
                ? new IllegalArgumentException(option.longestName() + ": " + message, e)
                : e;
    }

    /** What an exception says; that of a name that can be none is the machine's, and explains nothing. */
    static String message(Exception e) {
        if (e instanceof InvalidPathException name) {
            return "\"" + name.getInput() + "\" cannot be the name of a file here ("
                    + name.getReason().toLowerCase(Locale.ROOT)
                    + "); where it has letters beyond ASCII, set LC_ALL to C.UTF-8";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static String say(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        return name + ": " + what(e, command) + "; see " + name + " --help";
    }

    private static String what(ParameterException e, CommandSpec command) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return stranger(unmatched.getUnmatched().getFirst(), command);
        }
        String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
        int pair = message.indexOf(PAIR);
        if (pair >= 0 && e.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + " is written " + option.longestName()
                    + " NAME=VALUE, such as steps=100, but was '" + message.substring(pair + PAIR.length()) + "'";
        }
        if (message.startsWith("expected only one match")) {
            return GIVEN.matcher(message)
                    .results()
                    .map(m -> m.group(1))
                    .distinct()
                    .collect(Collectors.joining(" or ", "give ", " once, not several times"));
        }
        return words(message);
    }

    /** A menu as it is written: the parser's own has every word twice, in capitals too. */
    private static String words(String message) {
        Matcher menu = MENU.matcher(message);
        if (!menu.find()) {
            return message;
        }
        String names = Stream.of(menu.group(1).split(", "))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
        return message.substring(0, menu.start()) + "choose one of " + names + ", but not '" + menu.group(2) + "'";
    }

    /** A word that has no place here. */
    private static String stranger(String word, CommandSpec command) {
        if (word.startsWith("-") && word.length() > 1) {
            return "there is no option '" + word + "'"
                    + meant(word, new ArrayList<>(command.optionsMap().keySet()));
        }
        List<String> commands = command.subcommands().values().stream()
                .filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .map(c -> c.getCommandSpec().name())
                .distinct()
                .toList();
        if (commands.isEmpty()) {
            return "'" + word + "' is one word too many";
        }
        String file = word.toLowerCase(Locale.ROOT).endsWith(ProjectFiles.ENDING)
                ? ", did you mean scorefield open " + word + "?"
                : meant(word, commands);
        return "there is no command '" + word + "'" + file + "; choose one of " + String.join(", ", commands);
    }

    private static String meant(String word, List<String> known) {
        return Spelling.nearest(word, known)
                .map(other -> ", did you mean " + other + "?")
                .orElse("");
    }
}
