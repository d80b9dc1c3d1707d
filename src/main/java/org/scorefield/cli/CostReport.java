package org.scorefield.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scorefield.choice.NumberText;
import org.scorefield.field.Points;
import org.scorefield.figure.CostPlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.io.SafeSets;
import org.scorefield.study.bench.CostCurve;

/** What cost curves become: {@code cost.csv}, {@code cost.md}, and one figure of them all as SVG and PNG. */
final class CostReport {
    private static final int COLUMNS = 4;
    private static final double DPI = 144;

    private CostReport() {}

    static void write(Path folder, List<CostCurve> curves) throws IOException {
        Figure figure = figure(curves);
        SafeSets.save(files -> {
            files.add(folder.resolve("cost.csv"), to -> to.write(csv(curves).getBytes(StandardCharsets.UTF_8)));
            files.add(folder.resolve("cost.md"), to -> to.write(markdown(curves).getBytes(StandardCharsets.UTF_8)));
            for (String format : List.of("svg", "png")) {
                byte[] bytes = Formats.CATALOGUE.get(format).make().write(figure, Print.natural(figure, DPI));
                files.add(folder.resolve("cost." + format), to -> to.write(bytes));
            }
        });
    }

    /** The line of JSON of a curve. */
    static Map<String, Object> line(CostCurve curve) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("peer", "scorefield");
        line.put("what", "cost");
        line.put("of", curve.id());
        line.put("unit", curve.unit());
        line.put("sizes", curve.sizes());
        line.put("costs", curve.costs());
        line.put("slope", Math.rint(1000 * curve.slope()) / 1000);
        line.put("expected_slope", curve.expectedSlope());
        return line;
    }

    private static String csv(List<CostCurve> curves) {
        StringBuilder out = new StringBuilder("of,size,cost,unit\n");
        for (CostCurve c : curves) {
            for (int i = 0; i < c.sizes().size(); i++) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s,%.0f,%s,%s\n",
                        c.id(),
                        c.sizes().get(i),
                        c.costs().get(i),
                        c.unit()));
            }
        }
        return out.toString();
    }

    private static String markdown(List<CostCurve> curves) {
        StringBuilder out =
                new StringBuilder("| what | size: cost | slope | should be |\n| --- | --- | ---: | ---: |\n");
        for (CostCurve c : curves) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < c.sizes().size(); i++) {
                cells.add(String.format(
                        Locale.ROOT, "%,.0f: %.3g", c.sizes().get(i), c.costs().get(i)));
            }
            out.append(String.format(
                    Locale.ROOT,
                    "| %s over %s, %s | %s | %.2f | %.0f |\n",
                    c.title(),
                    c.sizeName(),
                    c.unit(),
                    String.join(" · ", cells),
                    c.slope(),
                    c.expectedSlope()));
        }
        return NumberText.withoutMinusNought(out.toString());
    }

    private static Figure figure(List<CostCurve> curves) {
        Viewport viewport = Viewport.pixels(320, 240);
        List<Panel> panels = new ArrayList<>();
        for (CostCurve c : curves) {
            double[] xy = new double[2 * c.sizes().size()];
            for (int i = 0; i < c.sizes().size(); i++) {
                xy[2 * i] = c.sizes().get(i);
                xy[2 * i + 1] = c.costs().get(i);
            }
            String value =
                    NumberText.withoutMinusNought(String.format(Locale.ROOT, "%s, slope %.2f", c.unit(), c.slope()));
            panels.add(new Panel(
                    "",
                    viewport,
                    List.of(new CostPlot(c.title(), value, c.sizeName(), Points.wrap(xy), c.expectedSlope()))));
        }
        return Figure.multiples(Palette.PAPER, COLUMNS, panels);
    }
}
