package org.scorefield.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.io.SafeFiles;
import picocli.CommandLine.Option;

/** What a comparison hands over: a table on standard output, and a figure or a table as a file if one is asked for. */
final class ComparisonOutput {
    @Option(
            names = "--format",
            paramLabel = "NAME",
            converter = Words.TableFormat.class,
            completionCandidates = Words.TableFormat.class,
            description = "How the table is printed: ${COMPLETION-CANDIDATES}; text if not given.")
    private ResultTable.Format format = ResultTable.Format.TEXT;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            converter = FileNames.FigureOrTable.class,
            description = "Write a file too: a figure as .png, .svg or .pdf, or the numbers as .csv.")
    private @Nullable Path output;

    @Option(
            names = "--width-cm",
            paramLabel = "CM",
            description = "Width of the figure; ${DEFAULT-VALUE} if not given.")
    private double widthCm = 14;

    @Option(names = "--dpi", paramLabel = "DPI", description = "Dots per inch; ${DEFAULT-VALUE} if not given.")
    private double dpi = 300;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            converter = Words.Theme.class,
            completionCandidates = Words.Theme.class,
            description = "The colours of the figure: ${COMPLETION-CANDIDATES}; paper if not given.")
    private Palette theme = Palette.PAPER;

    /** Draws the comparison, so many cm wide. */
    @FunctionalInterface
    interface Drawing {
        Figure draw(double widthCm, Palette palette);
    }

    /**
     * What there is to hand over.
     *
     * @param printed the table for standard output
     * @param words lines below it, for people
     * @param document the same for {@code --format json}
     * @param filed the table for a {@code .csv}
     */
    record Results(
            ResultTable printed, String words, Map<String, Object> document, ResultTable filed, Drawing drawing) {}

    /** Refuses a size or a place that cannot be, before any work. */
    void check() throws IOException {
        print();
        if (output != null) {
            SafeFiles.requirePlace(output);
        }
    }

    private Print print() {
        return new Print(widthCm, dpi);
    }

    /** Writes the file, then prints the table. */
    void deliver(Results results, Console console) throws IOException {
        Path file = output;
        if (file != null) {
            byte[] bytes = bytes(file, results);
            console.check();
            SafeFiles.save(file, bytes);
        }
        switch (format) {
            case TEXT -> console.out().print(results.printed().text() + results.words());
            case CSV -> console.out().print(results.printed().csv());
            case JSON -> console.out().println(Json.of(results.document()));
        }
    }

    private byte[] bytes(Path file, Results results) throws IOException {
        String ending = FileNames.ending(file);
        return ending.equals("csv")
                ? results.filed().csv().getBytes(StandardCharsets.UTF_8)
                : Formats.CATALOGUE.get(ending).make().write(results.drawing().draw(widthCm, theme), print());
    }
}
