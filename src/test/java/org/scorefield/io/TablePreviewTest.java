package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.field.Points;
import org.scorefield.io.TablePreview.Doubt;
import org.scorefield.scene.PointCloud;

/** A table tells how it is written, or somebody is asked. */
class TablePreviewTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.5,1\\n2,3 | , | false | NONE",
                "1,5\\n2,3 | , | false | COMMA",
                "1,5;2,5\\n0;3 | ; | true | NONE",
                "1.5;2.5 | ; | false | NONE",
                "`1,5\\t2,5\\n1\\t2` | TAB | true | NONE",
                "1,5 2,5\\n3,5 4,5 | BLANK | true | NONE",
                "0.5   1\\n2 3 | BLANK | false | NONE",
                "x,y\\n1,2 | , | false | NONE",
                "y;t;x\\n1;2;3 | ; | false | NONE",
                "a,b,c\\n1,2,3.5 | , | false | COLUMNS",
                "1,2,3.5\\n4,5,6 | , | false | COLUMNS",
                "1.5,2\\n3,4\\n5 | , | false | RAGGED",
                "# a remark\\n# x y\\n1.5 2 | BLANK | false | NONE",
                "\"1.5\",\"2\"\\n\"3\",\"4\" | , | false | NONE",
                "name,1.5,2.5\\nother,3,4 | , | false | COLUMNS",
            })
    void aDialectIsReadOffTheFirstLines(String text, String separator, boolean comma, Doubt doubt) throws IOException {
        TablePreview preview = TablePreview.of(bytes(text), "t.csv");
        char expected = separator.equals("TAB") ? '\t' : separator.equals("BLANK") ? ' ' : separator.charAt(0);
        assertEquals(expected, preview.guess().separator());
        assertEquals(comma, preview.guess().decimalComma());
        assertEquals(doubt, preview.doubt());
    }

    @Test
    void columnsAreTakenByNameOrAsTold() throws IOException {
        byte[] table = bytes("y;t;x\\n1;2;3\\n4;5;6");
        TablePreview preview = TablePreview.of(table, "t.csv");
        assertEquals(Points.of(3, 1, 6, 4), points(table, preview.guess()));
        assertEquals(Points.of(2, 3, 5, 6), points(table, preview.guess().withColumns(1, 2)));
    }

    @Test
    void everyEncodingOfASpreadsheetIsRead() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] table = "\uFEFFx;y\r\n1,5;2\r\n".getBytes(charset);
            assertEquals(
                    Points.of(1.5, 2),
                    points(table, TablePreview.of(table, "t.csv").guess()));
        }
    }

    @Test
    void whatIsNoTableIsSaid() {
        for (String text : new String[] {"", "hello", "\\n\\n", "{\"a\": 1}", "one,two\\nthree,four", "1\\n2"}) {
            BadFileException e =
                    assertThrows(BadFileException.class, () -> TablePreview.of(bytes(text), "t.csv"), text);
            assertTrue(String.valueOf(e.getMessage()).contains("t.csv"), e.getMessage());
        }
    }

    /** 2,000,001 rows do not fit; a sample of them has the same mean, and the same bits each time. */
    @Test
    void tooManyRowsAreThinnedByChanceIfToldTo() throws IOException {
        int rows = PointCloud.MOST_POINTS + 400_000;
        byte[] table = new byte[4 * rows];
        for (int i = 0; i < rows; i++) {
            table[4 * i] = (byte) ('0' + i % 10);
            table[4 * i + 1] = ',';
            table[4 * i + 2] = (byte) (i < rows / 2 ? '0' : '1');
            table[4 * i + 3] = '\n';
        }
        TableDialect whole = new TableDialect(',', false, 0, 2, 0, 1, false);
        assertThrows(BadFileException.class, () -> points(table, whole));
        Points sample = points(table, whole.sampled());
        assertEquals(PointCloud.MOST_POINTS, sample.size());
        double mean = Arrays.stream(sample.toArray()).sum() / sample.size();
        assertEquals(4.5 + 0.5, mean, 0.01, "five standard errors of two million digits");
    }

    private static Points points(byte[] table, TableDialect dialect) throws IOException {
        return PointsCsv.parse(new ByteArrayInputStream(table), "t.csv", dialect, () -> true);
    }

    private static byte[] bytes(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8);
    }
}
