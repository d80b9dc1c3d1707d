package org.scorefield.io;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.scorefield.Promise;
import org.scorefield.Scratch;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.PointCloud;

/** R4 and R5: files gone wrong in every way are read or refused in one harmless line, soon, and with little memory. */
public final class HostilePromise implements Promise {
    private static final long MOST_RISE = 200L << 20;
    private static final int BUILD = 20_000;
    private static final int LONG = 200_000;
    private static final int FIGURE_PX = 40;

    private final boolean tables;

    /** R5 with tables, R4 with everything else. */
    public HostilePromise(boolean tables) {
        this.tables = tables;
    }

    @Override
    public String id() {
        return tables ? "R5" : "R4";
    }

    @Override
    public String says() {
        return tables ? "a table of any size and dialect, or a reason" : "a hostile file gets a clear error";
    }

    @Override
    public Outcome keep(Size size) throws Exception {
        Tally tally = new Tally();
        StringBuilder figures = new StringBuilder();
        long seed = 1;
        for (Map.Entry<String, Attack.Format> format : (tables ? tables() : projects()).entrySet()) {
            figures.append(Attack.on(format.getKey(), format.getValue(), seed++, size.of(BUILD, LONG), tally));
        }
        if (tables) {
            figures.append(large(size, tally));
        }
        return tally.outcome(figures + "seeds 1 to " + (seed - 1));
    }

    private static Map<String, Attack.Format> projects() throws IOException {
        Map<String, Attack.Format> all = new LinkedHashMap<>();
        List<byte[]> good = new ArrayList<>();
        good.add(SomeProjects.FILES.format(SomeProjects.trained()));
        good.add(SomeProjects.FILES.format(SomeProjects.twoModes()));
        for (long seed = 1; good.size() < 12; seed++) {
            byte[] json = SomeProjects.FILES.format(SomeProjects.random(seed));
            if (json.length < 4000) {
                good.add(json);
            }
        }
        all.put("project", new Attack.Format(good, bytes -> SomeProjects.FILES.parse(bytes, "mutant.scorefield")));
        EditBot bot = new EditBot(1);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Project before = bot.now();
            byte[] line = JournalLine.of(i, "edit", false, before, bot.edit()).format(SomeProjects.FILES);
            lines.add(Arrays.copyOf(line, line.length - 1));
        }
        all.put("journal", new Attack.Format(lines, bytes -> {
            JournalLine line = JournalLine.parse(withCrc(bytes), "1.journal", SomeProjects.FILES);
            try {
                line.apply(SomeProjects.trained());
            } catch (IllegalArgumentException e) {
                throw new BadFileException("1.journal", "", String.valueOf(e.getMessage()));
            }
        }));
        ShareText share = new ShareText(SomeProjects.FILES);
        List<byte[]> texts = List.of(
                FileStamp.utf8(share.write(SomeProjects.trained()).text()),
                FileStamp.utf8(share.write(bot.now()).text()));
        all.put("share text", new Attack.Format(texts, bytes -> share.read(new String(bytes, StandardCharsets.UTF_8))));
        for (String ending : List.of("png", "svg", "pdf")) {
            all.put(
                    ending,
                    new Attack.Format(
                            List.of(figure(ending)),
                            bytes -> Incoming.figure(bytes, "mutant." + ending, SomeProjects.FILES)));
        }
        List<byte[]> formulas = List.of(
                FileStamp.utf8("exp(-(x^2 + y^2)/2) + 2x"),
                FileStamp.utf8("sin(3x) * atan2(y, -1e-3) - hypot(x, y)^2^.5"),
                FileStamp.utf8("min(max(x, 0), pi) / mod(y, e)"));
        all.put(
                "formula",
                new Attack.Format(
                        formulas,
                        bytes -> Formula.parse(new String(bytes, StandardCharsets.UTF_8), List.of("x", "y"))
                                .at(0.3, -2)));
        return all;
    }

    /** A wrong check sum is found at once; what is to be attacked lies behind it. */
    private static byte[] withCrc(byte[] line) {
        byte[] mended = line.length > 9 ? line.clone() : Arrays.copyOf(line, 10);
        CRC32 crc = new CRC32();
        crc.update(mended, 9, mended.length - 9);
        System.arraycopy(FileStamp.utf8(HexFormat.of().toHexDigits((int) crc.getValue())), 0, mended, 0, 8);
        return mended;
    }

    private static byte[] figure(String ending) throws IOException {
        Viewport viewport = Viewport.ofWidth(Box.square(1), 1, Gutter.NONE);
        Project project = SomeProjects.trained();
        String json = new String(
                SomeProjects.FILES.format(
                        new Project(project.name(), project.recipe(), Optional.<Weights>empty(), project.view())),
                StandardCharsets.UTF_8);
        return Formats.CATALOGUE
                .get(ending)
                .make()
                .write(Figure.of(viewport, Palette.PAPER, List.of()).withAttachment(json), new Print(1, FIGURE_PX));
    }

    private static Map<String, Attack.Format> tables() {
        List<byte[]> good = new ArrayList<>();
        for (String text : List.of(
                "x,y\n0.5,1\n2,-3e-2\n",
                "1,5;2,5\n0;3\n",
                "1\t2\n3\t4.5\n",
                "# x y\n1 2\n  3   4\n",
                "\"1.5\",\"2\"\r\n\"3\",\"4\"\r\n",
                "a;y;x;b\n1;2;3;4\n5;6;7;8\n",
                "\uFEFFx,y\n1,2\n")) {
            good.add(FileStamp.utf8(text));
            good.add(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        }
        Map<String, Attack.Format> all = new LinkedHashMap<>();
        all.put("csv", new Attack.Format(good, bytes -> PointsCsv.parse(bytes, "mutant.csv")));
        all.put("preview", new Attack.Format(good, bytes -> {
            TablePreview preview = TablePreview.of(bytes, "mutant.csv");
            PointsCsv.parse(new ByteArrayInputStream(bytes), "mutant.csv", preview.guess(), () -> true);
        }));
        return all;
    }

    /** More rows than are kept: chance takes some, the same ones each time, and it is known. */
    private static void thinned(Tally tally) throws IOException {
        int rows = PointCloud.MOST_POINTS + 1000;
        StringBuilder text = new StringBuilder(8 * rows);
        for (int i = 0; i < rows; i++) {
            text.append(i % 1000).append(",1\n");
        }
        byte[] table = FileStamp.utf8(text.toString());
        TableDialect dialect =
                TablePreview.of(Arrays.copyOf(table, 1 << 16), "many.csv").guess();
        PointsCsv.Table once = PointsCsv.sample(new ByteArrayInputStream(table), "many.csv", dialect, () -> true);
        PointsCsv.Table twice = PointsCsv.sample(new ByteArrayInputStream(table), "many.csv", dialect, () -> true);
        tally.expect(once.isSampled() && once.rows() == rows, once.rows() + " rows were counted");
        tally.expect(
                once.points().size() == PointCloud.MOST_POINTS, once.points().size() + " points were kept");
        tally.expect(once.points().equals(twice.points()), "another sample was taken");
    }

    /** A million rows, a line of 100 MB, and cancelling. */
    private static String large(Size size, Tally tally) throws IOException {
        int rows = size.of(1_000_000, 1_900_000);
        RandomGenerator random = RandomStream.of(5, "rows");
        StringBuilder text = new StringBuilder(20 * rows);
        for (int i = 0; i < rows; i++) {
            text.append((float) random.nextGaussian())
                    .append(',')
                    .append((float) random.nextGaussian())
                    .append('\n');
        }
        byte[] table = FileStamp.utf8(text.toString());
        long start = System.nanoTime();
        TableDialect dialect =
                TablePreview.of(Arrays.copyOf(table, 1 << 16), "rows.csv").guess();
        long previewed = System.nanoTime();
        Points points = PointsCsv.parse(new ByteArrayInputStream(table), "rows.csv", dialect, () -> true);
        long read = System.nanoTime();
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        long[] asked = {System.nanoTime(), 0, 0};
        PointsCsv.Table again = PointsCsv.sample(new ByteArrayInputStream(table), "rows.csv", dialect, () -> {
            long now = System.nanoTime();
            asked[1] = Math.max(asked[1], now - asked[0]);
            asked[0] = now;
            return true;
        });
        // All that was ever asked for, dropped or not: the heap cannot have risen by more.
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        tally.expect(allocated <= MOST_RISE, rows + " rows took " + (allocated >> 20) + " MB");
        tally.expect(again.points().equals(points) && !again.isSampled(), "the same rows gave other points");
        thinned(tally);
        tally.expect(points.size() == rows, points.size() + " of " + rows + " rows were read");
        int[] asks = {0};
        try {
            PointsCsv.parse(new ByteArrayInputStream(table), "rows.csv", dialect, () -> ++asks[0] < 3);
            tally.expect(false, "reading went on after it was cancelled");
        } catch (BadFileException e) {
            tally.expect(asks[0] == 3, "asked " + asks[0] + " times");
        }
        InputStream endless = new InputStream() {
            private long left = 100L << 20;

            @Override
            public int read() {
                return left-- > 0 ? '7' : -1;
            }
        };
        try {
            PointsCsv.parse(endless, "line.csv", () -> true);
            tally.expect(false, "a line of 100 MB was read");
        } catch (BadFileException e) {
            tally.expect(String.valueOf(e.getMessage()).contains("more than 10000 characters"), e.getMessage());
        }
        return rows + " rows in " + Scratch.millis(read - previewed) + " ms, preview "
                + Scratch.millis(previewed - start) + " ms, " + (allocated >> 20)
                + " MB in all, asked whether to go on every "
                + Scratch.millis(asked[1]) + " ms or sooner; ";
    }
}
