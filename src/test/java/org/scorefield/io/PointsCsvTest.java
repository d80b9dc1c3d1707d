package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/** Points in every dialect, and a line and a column for what is none. */
class PointsCsvTest {
    private static final Points TWO = Points.of(0.5, -1, 2e-3, 3);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.5,-1\n2e-3,3\n",
                "x,y\n0.5,-1\n2e-3,3",
                "x,y\r\n0.5,-1\r\n2e-3,3\r\n",
                "\"x\",\"y\"\r0.5,-1\r\"2e-3\",\"3\"",
                "X; Y\n0,5; -1\n2e-3; 3",
                "0,5\t-1\n0,002\t3",
                "  0.5   -1 \n\n\t2e-3 3 \n",
                "x y\n+0.5 -1.0\n.002 3.\n",
                "# drawn by hand\n0.5,-1\n# and more\n0.002,3\n",
                "# x y\n0.5 -1\n0.002 3\n",
                "id,y,label,x\n1,-1,a,0.5\n2,3,b,0.002\n",
                "longitude,latitude\n0.5,-1\n0.002,3\n",
            })
    void everyDialectSaysTheSame(String csv) throws Exception {
        assertEquals(TWO, parse(csv));
        assertEquals(TWO, parse("\uFEFF" + csv));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkNamesTheEncoding(String encoding) throws Exception {
        assertEquals(TWO, PointsCsv.parse("\uFEFF0.5,-1\n2e-3,3\n".getBytes(Charset.forName(encoding)), "p.csv"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x,y#1,2#3,four | 3:3: must be a number such as -0.5, but was \"four\"",
                "1,2#NaN,3 | 2:1: must be a number",
                "nan,3#1,2 | 1:1: must be a number",
                "1,1e999 | 1:3: coordinates must be at most 1000000.0",
                "1,2000000 | 1:3: coordinates must be at most",
                "1,2#3 | 2:1: a row has 2 columns here, but this one has 1",
                "1,2#3,4,5 | 2:1: a row has 2 columns here, but this one has 3; if a comma is your decimal sign, put ; between",
                "1 2#3 4 5 | 2:1: a row has 2 columns here, but this one has 3",
                "a,b,c#1,2,3 | 1:1: the header has 3 columns, but none called x and y",
                "1,\"2 | 1:3: must be a number such as -0.5, but was \"\"2\"",
                "1,0x1p3 | 1:3: must be a number",
                "1,2d | 1:3: must be a number",
                "1,- | 1:3: must be a number",
                "one,2#3,4 | 1:1: must be a number such as -0.5, but was \"one\"",
                "`` | p.csv: has no points",
                "x,y# | p.csv: has no points",
                "1,2#3, | 2:3: must be a number",
            })
    void whatIsNoPointHasALineAndAColumn(String csv, String message) {
        refuse(csv.replace('#', '\n'), message);
    }

    @Test
    void onePointIsEnough() throws Exception {
        assertEquals(Points.of(1, 2), parse("1,2"));
    }

    @Test
    void oneEndlessLineIsRefusedWithoutReadingItAll() {
        refuse("1".repeat(1_000_000), "1:1: a line of more than 10000 characters");
    }

    @Test
    void aMillionRowsAreReadAndMoreThanTwoMillionRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("many.csv");
        RandomGenerator random = RandomStream.of(1, "rows");
        SafeFiles.save(file, out -> {
            try (CsvTable table = new CsvTable(out, "x", "y")) {
                for (int i = 0; i < 1_000_000; i++) {
                    table.row(random.nextDouble() - 0.5, 1000 * random.nextDouble());
                }
            }
        });
        assertEquals(1_000_000, PointsCsv.read(file).size());
        byte[] row = "1,2\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream tooMany = new ByteArrayOutputStream();
        for (int i = 0; i < 2_000_001; i++) {
            tooMany.writeBytes(row);
        }
        BadFileException e =
                assertThrows(BadFileException.class, () -> PointsCsv.parse(tooMany.toByteArray(), "p.csv"));
        assertEquals("p.csv, 2000001:1: more than 2000000 points; thin the file out before reading it", e.getMessage());
    }

    @Test
    void readingCanBeCancelled() {
        BadFileException e = assertThrows(
                BadFileException.class,
                () -> PointsCsv.parse(new ByteArrayInputStream(new byte[] {'1', ',', '2'}), "p.csv", () -> false));
        assertEquals("p.csv: reading was cancelled", e.getMessage());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBitForBit(long seed) throws Exception {
        RandomGenerator random = RandomStream.of(seed, "points");
        double[] xy = new double[2 * 100];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-300, 5));
        }
        xy[7] = 0;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(bytes, "x", "y")) {
            for (int i = 0; i < xy.length; i += 2) {
                table.row(xy[i], xy[i + 1]);
            }
        }
        assertEquals(Points.wrap(xy), PointsCsv.parse(bytes.toByteArray(), "p.csv"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverTheBytesAreOnlyABadFileExceptionComesOut(long seed) {
        RandomGenerator random = RandomStream.of(seed, "mutants");
        byte[] good = "\uFEFFx,y\n0.5,-1\n\"2e-3\",3\n1e5,-0.25\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 500; i++) {
            try {
                assertTrue(
                        PointsCsv.parse(Mutants.of(good, random), "mutant.csv").allFinite());
            } catch (BadFileException e) {
                BadProjectsTest.assertOneHarmlessLine(String.valueOf(e.getMessage()));
            }
        }
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        BadFileException e = assertThrows(BadFileException.class, () -> PointsCsv.read(folder.resolve("no.csv")));
        assertTrue(String.valueOf(e.getMessage()).contains("no.csv: there is no such file"), e.getMessage());
        assertTrue(Files.isDirectory(folder));
    }

    private static void refuse(String csv, String message) {
        BadFileException e = assertThrows(BadFileException.class, () -> parse(csv));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains(message), said);
        BadProjectsTest.assertOneHarmlessLine(said);
    }

    private static Points parse(String csv) throws BadFileException {
        return PointsCsv.parse(csv.getBytes(StandardCharsets.UTF_8), "p.csv");
    }
}
