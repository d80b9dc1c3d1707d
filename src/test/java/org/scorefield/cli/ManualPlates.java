package org.scorefield.cli;

import static org.scorefield.cli.PlateDesk.box;
import static org.scorefield.cli.PlateDesk.dots;
import static org.scorefield.cli.PlateDesk.errors;
import static org.scorefield.cli.PlateDesk.panel;
import static org.scorefield.cli.PlateDesk.particles;
import static org.scorefield.cli.PlateDesk.plot;
import static org.scorefield.cli.PlateDesk.points;
import static org.scorefield.cli.PlateDesk.project;
import static org.scorefield.cli.PlateDesk.row;
import static org.scorefield.cli.PlateDesk.scene;
import static org.scorefield.cli.PlateDesk.trails;
import static org.scorefield.cli.PlateDesk.way;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.scorefield.cli.PlateDesk.Moment;
import org.scorefield.exact.Tilted;
import org.scorefield.exact.Truth;
import org.scorefield.field.Observation;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Panel;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;
import org.scorefield.recipe.Project;
import org.scorefield.sample.Conditionings;
import org.scorefield.scene.Scene;
import org.scorefield.study.Recipes;

/** The pictures of the manual that no single command draws: panels of what its commands wrote. */
final class ManualPlates {
    private static final String TWO = "two-modes";
    private static final int TRAILS = 40;

    private ManualPlates() {}

    /** Every plate by the name of its file, in the order of the manual. */
    static Map<String, Figure> all() throws IOException {
        Map<String, Figure> plates = new LinkedHashMap<>();
        plates.put("posterior.png", FieldPlates.posterior());
        plates.put("gradient-noise.png", TeachingPlates.gradientNoise());
        plates.put("floor.png", ManualPlots.floor());
        plates.put("bare-points.png", TeachingPlates.barePoints());
        plates.put(
                "weighting.png",
                plot(
                        "Relative Fisher error",
                        "σ",
                        List.of(errors("λ = 1", "uniform.scorefield"), errors("λ = σ²", "weighted.scorefield")),
                        OptionalDouble.empty(),
                        ""));
        plates.put("reading.png", FieldPlates.reading());
        plates.put(
                "heads.png",
                plot(
                        "Relative Fisher error after 1500 steps",
                        "σ",
                        List.of(
                                errors("raw", "weighted.scorefield"),
                                errors("inverse-sigma", "inverse-sigma.scorefield"),
                                errors("edm", "edm.scorefield"),
                                errors("energy", "energy.scorefield")),
                        OptionalDouble.empty(),
                        ""));
        plates.put("langevin.png", ManualPlots.langevin());
        plates.put(
                "constant-alpha.png",
                row(
                        3,
                        List.of(
                                particles("α = 0.07 throughout", TWO, 0, "constant-large.csv"),
                                particles("α = 0.00002 throughout", TWO, 0, "constant-small.csv"),
                                particles("α = h σ²", TWO, 0, "squared.csv"))));
        plates.put("doctor.png", ManualPlots.doctor());
        plates.put("round-trip.png", roundTrip());
        plates.put(
                "reverse-sde.png",
                row(
                        4,
                        List.of(
                                particles("reverse-sde", TWO, 0, "reverse-sde.csv"),
                                particles("reverse-diffusion", TWO, 0, "reverse-diffusion.csv"),
                                particles("ancestral", TWO, 0, "ancestral.csv"),
                                particles("predictor-corrector", TWO, 0, "predictor-corrector.csv"))));
        plates.put(
                "flow-ways.png",
                row(
                        2,
                        List.of(
                                ways("reverse SDE", way("reverse-sde-way.csv")),
                                ways("probability flow (Heun)", way("heun-way.csv")))));
        plates.put(
                "mala.png",
                row(
                        2,
                        List.of(
                                particles("Langevin, α = 0.06", TWO, 0.05, "langevin.csv"),
                                particles("MALA, α = 0.06", TWO, 0.05, "mala.csv"))));
        plates.put("likelihood.png", row(1, List.of(ways("up to σ₁", way("nats-way.csv")))));
        plates.put("guidance.png", guidance());
        plates.put("inverse.png", inverse());
        plates.put("path.png", FieldPlates.path());
        plates.put("floors.png", ManualPlots.floors());
        plates.put(
                "blind.png",
                row(
                        2,
                        List.of(
                                particles("σ₁ = 0.75", "unequal-weights", 0, "short.csv"),
                                particles("σ₁ as advised", "unequal-weights", 0, "advised.csv"))));
        plates.put("memorise.png", memorise());
        plates.put("history.png", FieldPlates.history());
        plates.put("bugs.png", FieldPlates.bugs());
        plates.put("training-picture.png", TeachingPlates.trainingPicture());
        return plates;
    }

    /** Five moments: the data, noised, noise, half-way back, back. */
    private static Figure roundTrip() throws IOException {
        List<Moment> way = way("way.csv");
        int last = way.size() - 1;
        int top = 0;
        for (int i = 0; i <= last; i++) {
            top = way.get(i).sigma() > way.get(top).sigma() ? i : top;
        }
        List<Panel> panels = new ArrayList<>();
        String[] names = {"data", "noised", "at σ₁", "half-way back", "back"};
        int[] at = {0, top / 2, top, (top + last) / 2, last};
        for (int k = 0; k < at.length; k++) {
            Moment then = way.get(at[k]);
            boolean data = k == 0 || k == at.length - 1;
            panels.add(panel(names[k], scene(TWO), data ? 0 : then.sigma(), box(TWO), dots(then.particles())));
        }
        return row(5, panels);
    }

    private static Panel ways(String title, List<Moment> way) {
        return panel(
                title,
                scene(TWO),
                0,
                box(TWO),
                trails(way, TRAILS),
                new DataLayer(way.getFirst().particles().slice(0, TRAILS), 2, 1, true),
                dots(way.getLast().particles().slice(0, TRAILS)));
    }

    /** Above what guidance samples, below what it is meant to sample. */
    private static Figure guidance() throws IOException {
        Scene eight = Recipes.builtIn("eight-gaussians").scene();
        List<Panel> panels = new ArrayList<>();
        for (int w : new int[] {0, 1, 4}) {
            panels.add(particles("guided, w = " + w, "eight-gaussians", 0, "guided-" + w + ".csv"));
        }
        for (int w : new int[] {0, 1, 4}) {
            Points exact = Tilted.of(eight, "A", w, 0.01).sample(500, RandomStream.of(5, "manual"));
            panels.add(panel("p(x) p(A|x)^" + w, Truth.of(eight), 0, eight.box(), dots(exact)));
        }
        return row(3, panels);
    }

    private static Figure inverse() throws IOException {
        Truth truth = scene(TWO);
        Observation y = new Observation(0.6, 0.8, 0.2, 0.1);
        Points line = Points.of(-4, (0.2 + 2.4) / 0.8, 4, (0.2 - 2.4) / 0.8);
        Points exact = truth.given(y).sample(500, 0, RandomStream.of(5, "manual"));
        List<Panel> panels = new ArrayList<>();
        panels.add(
                panel("the exact posterior", truth, 0, box(TWO), new StrokeLayer(line, Role.EXACT, true), dots(exact)));
        for (String method : Conditionings.CATALOGUE.ids()) {
            panels.add(panel(
                    method,
                    truth,
                    0,
                    box(TWO),
                    new StrokeLayer(line, Role.EXACT, true),
                    dots(points("given-" + method + ".csv"))));
        }
        return row(3, panels);
    }

    private static Figure memorise() throws IOException {
        Project memory = project("memory.scorefield");
        Scene drawn = memory.recipe().scene();
        Panel points = panel("12 points learned", Truth.of(drawn), 0.05, box(TWO), dots(points("memory.csv")));
        return row(2, List.of(points, particles("the mixture learned", TWO, 0.05, "heun.csv")));
    }
}
