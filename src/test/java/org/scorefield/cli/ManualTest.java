package org.scorefield.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The manual keeps its promises: its commands are understood, its pictures and the tests it names exist. */
class ManualTest {
    private static final Pattern OPTION = Pattern.compile("[` ](--[a-z-]+|-o)\\b");
    private static final Pattern SUITE = Pattern.compile("-Dtest='?([A-Za-z*]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    private static final Path TESTS = Path.of("src", "test", "java");

    /** What a reader on a slow line still waits for. */
    private static final long LARGEST_PICTURE = 250_000;

    private static Manual manual() {
        try {
            return Manual.read(Manual.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<List<String>> commands() {
        return manual().commands().stream();
    }

    static Stream<Manual.Shown> pictures() {
        return manual().pictures().stream();
    }

    static Stream<Manual.Named> tests() {
        return manual().tests().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void theProgramUnderstandsEveryCommand(List<String> command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, false, () -> true);
        Cli.commandLine(file -> {}, console).parseArgs(command.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyPictureIsThereSaysWhatItShowsAndIsSmall(Manual.Shown shown) throws IOException {
        Path picture = Manual.FILE.resolveSibling(shown.link());
        assertTrue(Files.exists(picture), () -> picture + " is missing; make it with exec:exec@manual-pictures");
        assertFalse(shown.words().isBlank(), "a picture without words is nothing to those who cannot see it");
        boolean ours = shown.link().startsWith("pictures/");
        assertTrue(!ours || Files.size(picture) <= LARGEST_PICTURE, () -> picture + " is too large");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests")
    void everyTestItNamesExists(Manual.Named named) throws IOException {
        String file = named.type() + ".java";
        try (Stream<Path> all = Files.walk(TESTS)) {
            List<Path> sources = all.filter(p -> p.endsWith(file)).toList();
            assertFalse(sources.isEmpty(), () -> "no test is called " + named.type());
            boolean found = named.method().isEmpty();
            for (Path source : sources) {
                found |= Files.readString(source).contains(" " + named.method() + "(");
            }
            assertTrue(found, () -> named.type() + " has no test called " + named.method());
        }
    }

    /** The rows of the reference: a command and all that is said of it. */
    static Stream<String> reference() throws IOException {
        return Files.readAllLines(Path.of("docs", "commands.md")).stream().filter(l -> l.startsWith("| `scorefield "));
    }

    private static CommandLine named(String row) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = Cli.commandLine(file -> {}, new Console(nowhere, nowhere, false, () -> true));
        for (String word : row.replaceFirst("\\| `scorefield ", "").split("[ `]")) {
            CommandLine under = line.getSubcommands().get(word);
            if (under == null) {
                return line;
            }
            line = under;
        }
        return line;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reference")
    void everyOptionOfTheReferenceIsOneOfItsCommand(String row) {
        CommandLine command = named(row);
        Matcher option = OPTION.matcher(row);
        while (option.find()) {
            assertTrue(
                    command.getCommandSpec().optionsMap().containsKey(option.group(1)),
                    () -> command.getCommandSpec().qualifiedName() + " has no " + option.group(1));
        }
    }

    @Test
    void theReferenceKnowsEveryCommand() throws IOException {
        List<String> told = reference()
                .map(row -> named(row).getCommandSpec().qualifiedName())
                .toList();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = Cli.commandLine(file -> {}, new Console(nowhere, nowhere, false, () -> true));
        line.getSubcommands().values().stream()
                .filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .map(c -> c.getCommandSpec().qualifiedName())
                .forEach(name -> assertTrue(
                        told.stream().anyMatch(row -> row.startsWith(name)),
                        () -> "docs/commands.md does not know " + name));
    }

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
                                    .map(Path::of),
                            docs.toList().stream())
                    .filter(p -> p.toString().endsWith(".md"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void everyLinkLeadsToAFileThatIsThere(Path text) throws IOException {
        Matcher link = LINK.matcher(Files.readString(text));
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains("://") && !target.startsWith("#")) {
                Path file = text.resolveSibling(target.replaceFirst("#.*", ""));
                assertTrue(Files.exists(file), () -> text + " links to " + target + ", which is not there");
            }
        }
    }

    @Test
    void everySuiteOneIsToldToRunExists() throws IOException {
        Matcher told = SUITE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        int found = 0;
        while (told.find()) {
            Predicate<String> name = Pattern.compile(told.group(1).replace("*", "\\w*") + "\\.java")
                    .asMatchPredicate();
            try (Stream<Path> all = Files.walk(TESTS)) {
                assertTrue(all.anyMatch(p -> name.test(String.valueOf(p.getFileName()))), told.group());
            }
            found++;
        }
        assertTrue(found > 0, "no suite is named");
    }

    @Test
    void everySectionShowsAPictureAndNamesATest() {
        for (String section : manual().text().split("\\R## ", -1)) {
            if (Character.isDigit(section.charAt(0))) {
                Manual alone = new Manual(section);
                String title = section.lines().findFirst().orElse("");
                assertFalse(alone.pictures().isEmpty(), () -> "no picture in: " + title);
                assertFalse(alone.tests().isEmpty(), () -> "no test in: " + title);
            }
        }
    }
}
