package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.ExperimentDesk;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.exact.Truth;
import org.scorefield.experiment.Experiment;
import org.scorefield.experiment.Finding;
import org.scorefield.experiment.Situation;
import org.scorefield.field.Points;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;

/** Joins the open experiment with the desk that runs it. FX thread only. */
final class ExperimentWiring {
    private final ExperimentModel model;
    private final StudyModel study;
    private final ExperimentDesk desk;
    private long handedIn;
    private @Nullable Recipe lastRecipe;
    private @Nullable Points lastStroke;
    private List<Layer> overlay = List.of();

    ExperimentWiring(ExperimentModel model, StudyModel study, ExperimentDesk desk) {
        this.model = model;
        this.study = study;
        this.desk = desk;
        model.runningProperty().subscribe(on -> {
            if (!on && desk.busy()) {
                desk.stop();
            }
        });
        model.findingProperty().subscribe(found -> overlay = overlay(found));
        model.strokeProperty()
                .subscribe(drawn -> overlay = overlay(model.findingProperty().get()));
        model.openProperty()
                .subscribe(open -> overlay = overlay(model.findingProperty().get()));
    }

    /** Once a frame: takes an answer, hands in a question; what lives follows every edit. */
    void beat(Truth truth, Optional<Weights> weights, double sigma) {
        ExperimentDesk.Report report = desk.take();
        if (report != null
                && report.number() == model.askedProperty().get()
                && model.runningProperty().get()) { // else it was given up, and another may lie open
            model.runningProperty().set(false);
            model.complaintProperty().set(report.complaint());
            model.findingProperty().set(report.finding());
        }
        if (model.runningProperty().get()) {
            model.progressProperty().set(desk.progress());
        }
        Experiment experiment = model.experiment();
        if (experiment == null) {
            return;
        }
        followEdits(experiment);
        long asked = model.askedProperty().get();
        if (asked != handedIn && model.runningProperty().get()) {
            handedIn = asked;
            desk.request(new ExperimentDesk.Request(
                    asked,
                    experiment,
                    new Situation(
                            study.recipe(),
                            truth,
                            weights,
                            sigma,
                            model.strokeProperty().get(),
                            model.exactProperty().get(),
                            System::nanoTime)));
        }
    }

    private void followEdits(Experiment experiment) {
        boolean drawn = experiment.gesture() != Experiment.Gesture.NONE
                && lastStroke != null
                && lastStroke != model.strokeProperty().get();
        boolean edited = experiment.live() && lastRecipe != null && lastRecipe != study.recipe();
        lastRecipe = study.recipe();
        lastStroke = model.strokeProperty().get();
        if (edited || (drawn && experiment.live())) {
            model.ask();
        }
    }

    /** What is drawn over the canvas while an experiment lies open. */
    List<Layer> overlay() {
        return overlay;
    }

    private List<Layer> overlay(@Nullable Finding found) {
        Experiment experiment = model.experiment();
        if (experiment == null) {
            return List.of();
        }
        Points drawn = model.strokeProperty().get();
        Points shown = switch (experiment.gesture()) {
            case NONE -> Points.none();
            case POINT -> drawn.size() == 0 ? drawn : drawn.slice(drawn.size() - 1, drawn.size());
            case LINE ->
                drawn.size() < 2
                        ? drawn
                        : Points.of(drawn.x(0), drawn.y(0), drawn.x(drawn.size() - 1), drawn.y(drawn.size() - 1));
            case PATH -> drawn;
        };
        List<Layer> layers = new ArrayList<>();
        if (found != null) {
            layers.addAll(found.overlay());
        }
        layers.add(new StrokeLayer(shown, Role.ACCENT, false));
        return List.copyOf(layers);
    }
}
