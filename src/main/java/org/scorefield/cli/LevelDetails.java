package org.scorefield.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.DivergencePlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Project;
import org.scorefield.study.DivergenceCurve;
import org.scorefield.study.SlopeError;
import org.scorefield.study.SlopedField;

/** What {@code evaluate --details} says of every level. */
record LevelDetails(NoiseLevels levels, DivergenceCurve curve, List<SlopeError> slopes) {
    private static final double WIDTH_PX = 420;
    private static final double HEIGHT_PX = 260;
    private static final double WIDTH_CM = 11.1;
    private static final double DPI = 300;

    static LevelDetails measure(Project project, ScoreField field, int points, long seed, Console console) {
        Truth truth = Truth.of(project.recipe().scene());
        NoiseLevels levels = project.recipe().levels();
        DivergenceCurve curve = DivergenceCurve.of(field, truth, levels, points, seed, console.goOn());
        SlopedField learned = SlopedField.learned(
                project.recipe().network(), project.weights().orElseThrow());
        List<SlopeError> slopes = SlopeError.perLevel(learned, truth, levels, points, seed, console.goOn());
        if (curve == null || slopes == null) {
            throw new InterruptedWork();
        }
        return new LevelDetails(levels, curve, slopes);
    }

    List<Object> document() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < levels.count(); i++) {
            Map<String, Object> level = new LinkedHashMap<>();
            level.put("sigma", levels.sigma(i));
            level.put("scaled_fisher_divergence", curve.fisherAt(levels.sigma(i)));
            level.put("kl", curve.klAt(levels.sigma(i)));
            level.put("relative_jacobian_error", slopes.get(i).relative());
            level.put("curl_share", slopes.get(i).curlShare());
            list.add(level);
        }
        return list;
    }

    void print(PrintWriter out) {
        out.println("sigma      sigma^2 Fisher  KL (nats)   Jacobian error  curl share");
        for (int i = 0; i < levels.count(); i++) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-10.4g %-15.3e %-11.3e %-15.3e %.3e",
                    levels.sigma(i),
                    curve.fisherAt(levels.sigma(i)),
                    curve.klAt(levels.sigma(i)),
                    slopes.get(i).relative(),
                    slopes.get(i).curlShare()));
        }
    }

    /** KL and Fisher over σ, as a file of the format that its ending says. */
    static byte[] plot(DivergenceCurve curve, Path file) {
        DivergencePlot plot =
                new DivergencePlot(curve.sigmas(), curve.scaledFisher(), curve.kl(), OptionalDouble.empty());
        Figure figure = Figure.of(Viewport.pixels(WIDTH_PX, HEIGHT_PX), Palette.PAPER, List.of(plot));
        return Formats.CATALOGUE.get(FileNames.ending(file)).make().write(figure, new Print(WIDTH_CM, DPI));
    }
}
