package org.scorefield.cli;

import java.io.IOException;
import java.io.OutputStream;
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
        SafeFiles.save(file, out -> points(out, points, console));
    }

    /** The same, to a stream. */
    static void points(OutputStream out, Points points, Console console) throws IOException {
        try (CsvTable table = new CsvTable(out, "x", "y")) {
            for (int i = 0; i < points.size(); i++) {
                if (i % CHUNK == 0) {
                    console.check();
                }
                table.row(points.x(i), points.y(i));
            }
        }
    }
}
