package org.scorefield.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.scorefield.field.Points;
import org.scorefield.io.CsvTable;
import org.scorefield.io.SafeFiles;
import org.scorefield.study.Reading;

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

    /** Columns {@code x,y,score_x,score_y}, or noise or denoiser in place of score, and {@code log_density} where the exact density is asked. */
    static void scores(
            Path file, Points places, FieldSource source, Reading as, double sigma, Console console, Progress progress)
            throws IOException {
        String x0 = as.id() + "_x";
        String y0 = as.id() + "_y";
        String[] columns =
                source.isExact() ? new String[] {"x", "y", x0, y0, "log_density"} : new String[] {"x", "y", x0, y0};
        SafeFiles.save(file, out -> {
            try (CsvTable table = new CsvTable(out, columns)) {
                for (int from = 0; from < places.size(); from += CHUNK) {
                    console.check();
                    Points x = places.slice(from, Math.min(places.size(), from + CHUNK));
                    Points s = as.read(x, source.field().score(x, sigma), sigma);
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
