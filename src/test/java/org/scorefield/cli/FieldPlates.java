package org.scorefield.cli;

import static org.scorefield.cli.PlateDesk.arrows;
import static org.scorefield.cli.PlateDesk.box;
import static org.scorefield.cli.PlateDesk.dots;
import static org.scorefield.cli.PlateDesk.learned;
import static org.scorefield.cli.PlateDesk.panel;
import static org.scorefield.cli.PlateDesk.particles;
import static org.scorefield.cli.PlateDesk.project;
import static org.scorefield.cli.PlateDesk.row;
import static org.scorefield.cli.PlateDesk.scene;
import static org.scorefield.cli.PlateDesk.way;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;
import org.scorefield.figure.TrailsLayer;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Learned;
import org.scorefield.study.Probe;
import org.scorefield.study.Reading;

/** Plates of one field at one noise level, learned beside exact. */
final class FieldPlates {
    private static final String TWO = "two-modes";
    private static final String TRAINED = "two.scorefield";

    private FieldPlates() {}

    static Figure posterior() {
        Truth truth = scene(TWO);
        List<Panel> panels = new ArrayList<>();
        for (double sigma : new double[] {1.2, 0.5, 0.2}) {
            Probe probe = Probe.at(truth, Optional.empty(), 0.3, 0.4, sigma, 150, RandomStream.of(3, "manual"));
            Points way =
                    Points.of(0.3, 0.4, probe.exact().denoisedX(), probe.exact().denoisedY());
            panels.add(panel(
                    "σ = " + sigma,
                    truth,
                    sigma,
                    box(TWO),
                    DataLayer.of(probe.cloud()),
                    new StrokeLayer(way, Role.EXACT, true)));
        }
        return row(3, panels);
    }

    static Figure reading() throws IOException {
        double sigma = 0.5;
        Truth truth = scene(TWO);
        List<Panel> panels = new ArrayList<>();
        for (Reading reading : List.of(Reading.SCORE, Reading.NOISE)) {
            panels.add(panel(
                    reading == Reading.SCORE ? "score s" : "noise ε̂ = −σ s",
                    truth,
                    sigma,
                    box(TWO),
                    arrows(reading.read(learned(TRAINED)), box(TWO), reading == Reading.SCORE ? sigma : 1, false)));
        }
        Points noised = truth.sample(60, sigma, RandomStream.of(7, "manual"));
        Points clean = Reading.DENOISER.read(learned(TRAINED)).score(noised, sigma);
        panels.add(panel(
                "denoiser: x → D",
                truth,
                sigma,
                box(TWO),
                new TrailsLayer(List.of(noised, clean), 1, 1),
                DataLayer.of(noised),
                dots(clean)));
        return row(3, panels);
    }

    static Figure path() {
        Truth truth = scene(TWO);
        Points way = Points.of(-1, 0, -0.5, 0.8, 0.5, 0.8, 1, 0.4);
        Points loop = Points.of(-1, -0.5, 1, -0.5, 1, 0.5, -1, 0.5, -1, -0.5);
        return row(
                2,
                List.of(
                        panel(
                                "a path: log p(b) − log p(a)",
                                truth,
                                0.3,
                                box(TWO),
                                arrows(truth, box(TWO), 0.3, true),
                                new StrokeLayer(way, Role.LEARNED, false)),
                        panel(
                                "a loop: 0 for any gradient",
                                truth,
                                0.3,
                                box(TWO),
                                arrows(truth, box(TWO), 0.3, true),
                                new StrokeLayer(loop, Role.LEARNED, false))));
    }

    static Figure history() throws IOException {
        Project kept = project("history.scorefield");
        Truth truth = scene(TWO);
        List<Panel> panels = new ArrayList<>();
        for (long step : new long[] {10, 100, 300, 3000}) {
            Weights then = kept.history().orElseThrow().at(step).orElseThrow();
            panels.add(panel(
                    "step " + then.steps(),
                    truth,
                    0.3,
                    box(TWO),
                    arrows(truth, box(TWO), 0.3, true),
                    arrows(Learned.field(kept.recipe().network(), then), box(TWO), 0.3, false)));
        }
        return row(4, panels);
    }

    static Figure bugs() throws IOException {
        Truth truth = scene(TWO);
        List<Panel> panels = new ArrayList<>();
        for (String bug : List.of("dsm-half-target", "dsm-no-minus")) {
            panels.add(panel(
                    bug,
                    truth,
                    0.4,
                    box(TWO),
                    arrows(truth, box(TWO), 0.4, true),
                    arrows(learned(bug + ".scorefield"), box(TWO), 0.4, false)));
        }
        panels.add(particles("step-rule=sigma", "unequal-weights", 0, "step-sigma.csv"));
        return row(3, panels);
    }
}
