package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.scorefield.field.Points;
import org.scorefield.io.CsvTable;
import org.scorefield.io.SafeFiles;
import org.scorefield.study.Reading;
import picocli.CommandLine.Option;

/** A table of scores at one noise level, columns to the letter of the contract. */
final class ScoreTable {
    /** Rows between two looks at whether to go on. */
    private static final int CHUNK = 4096;

    @Option(
            names = "--sigma",
            paramLabel = "S",
            required = true,
            description = "The noise level, above 0; 0 with --exact where every component has a density.")
    private double sigma;

    @Option(
            names = "--as",
            paramLabel = "READING",
            converter = Words.ReadingName.class,
            completionCandidates = Words.ReadingName.class,
            description = "How the model is read: ${COMPLETION-CANDIDATES}; noise is -σs, denoiser x + σ²s, and the"
                    + " columns are named after it. Score if not given.")
    private Reading reading = Reading.SCORE;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            converter = FileNames.Csv.class,
            description = "The .csv to write.")
    private Path output = Path.of("");

    /** Refuses a σ that cannot be, before any file is opened. */
    void check(FieldSource source) {
        source.check(sigma);
    }

    /**
     * Writes columns {@code x,y,score_x,score_y}, or noise or denoiser in place of score, and {@code log_density} where
     * the exact density is asked.
     */
    void write(Points places, FieldSource source, Console console, Progress progress) throws IOException {
        String x0 = reading.id() + "_x";
        String y0 = reading.id() + "_y";
        String[] columns =
                source.isExact() ? new String[] {"x", "y", x0, y0, "log_density"} : new String[] {"x", "y", x0, y0};
        SafeFiles.save(output, out -> {
            try (CsvTable table = new CsvTable(out, columns)) {
                for (int from = 0; from < places.size(); from += CHUNK) {
                    console.check();
                    Points x = places.slice(from, Math.min(places.size(), from + CHUNK));
                    Points s = reading.read(x, source.field().score(x, sigma), sigma);
                    double[] log = source.logDensity(x, sigma);
                    for (int i = 0; i < x.size(); i++) {
                        if (source.isExact()) {
                            table.row(x.x(i), x.y(i), s.x(i), s.y(i), log[i]);
                        } else {
                            table.row(x.x(i), x.y(i), s.x(i), s.y(i));
                        }
                    }
                    progress.at(from + x.size());
                }
            }
        });
    }
}
