package org.scorefield.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.scorefield.field.Points;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Palette;

/** Draws a race: energy distance over score calls, one line a sampler, the sampling-noise floor dashed. */
public final class RaceFigure {
    private RaceFigure() {}

    /**
     * The plot alone, for a picture of any size.
     *
     * @param called what a line is called, from the id of its sampler
     */
    public static CurvePlot plot(SamplerRace.Result race, UnaryOperator<String> called) {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        for (SamplerRace.Lap lap : race.laps()) {
            List<Double> line = lines.computeIfAbsent(lap.sampler(), id -> new ArrayList<>());
            line.add((double) lap.calls());
            line.add(lap.energyDistance());
        }
        List<CurvePlot.Curve> curves = lines.entrySet().stream()
                .map(e -> new CurvePlot.Curve(
                        called.apply(e.getKey()),
                        Points.of(e.getValue().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())))
                .toList();
        return CurvePlot.of("Energy distance to the exact density", "score calls", curves)
                .withFloor(race.floor(), "two exact samples");
    }

    /** The plot as a figure. */
    public static Figure of(SamplerRace.Result race, double widthCm, Palette palette) {
        return plot(race, id -> id).figure(widthCm, palette);
    }
}
