package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A table of numbers reads the same everywhere. */
class CsvTableTest {
    @Test
    void numbersAreTheShortestThatReadBackInEveryCountry() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvTable table = new CsvTable(out, "x", "log_density")) {
                table.row(3, Double.NEGATIVE_INFINITY);
                table.row(0.1 + 0.2, -0.0);
                table.row(1e15, 1e-7);
            }
            assertEquals(
                    "x,log_density\n3,-Infinity\n0.30000000000000004,0\n1.0E15,1.0E-7\n",
                    out.toString(StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDivergedNumberIsNoRow() throws Exception {
        try (CsvTable table = new CsvTable(new ByteArrayOutputStream(), "x", "y")) {
            assertThrows(IllegalArgumentException.class, () -> table.row(1, Double.NaN));
            assertThrows(IllegalArgumentException.class, () -> table.row(1));
        }
    }
}
