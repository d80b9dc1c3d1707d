package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.scorefield.field.Points;
import org.scorefield.io.CsvTable;
import org.scorefield.io.SafeFiles;

/** The tables of the contract, columns to the letter. */
final class Tables {
    /** Rows between two looks at whether to go on. */
    private static final int CHUNK = 4096;

    private Tables() {}

    /** Columns {@code x,y}. */
    static void points(Path file, Points points, Console console) throws IOException {
        SafeFiles.save(file, out -> {
            try (CsvTable table = new CsvTable(out, "x", "y")) {
                for (int i = 0; i < points.size(); i++) {
                    if (i % CHUNK == 0) {
                        console.check();
                    }
                    table.row(points.x(i), points.y(i));
                }
            }
        });
    }

    /** Columns {@code x,y,score_x,score_y}, and {@code log_density} where the exact density is asked. */
    static void scores(Path file, Points places, FieldSource source, double sigma, Console console, Progress progress)
            throws IOException {
        String[] columns = source.isExact()
                ? new String[] {"x", "y", "score_x", "score_y", "log_density"}
                : new String[] {"x", "y", "score_x", "score_y"};
        SafeFiles.save(file, out -> {
            try (CsvTable table = new CsvTable(out, columns)) {
                for (int from = 0; from < places.size(); from += CHUNK) {
                    console.check();
                    Points x = places.slice(from, Math.min(places.size(), from + CHUNK));
                    Points s = source.field().score(x, sigma);
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
