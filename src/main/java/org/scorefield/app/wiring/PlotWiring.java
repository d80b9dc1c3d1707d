package org.scorefield.app.wiring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.engine.MeterDesk;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.PlotDesk;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.PlotImage;
import org.scorefield.app.view.control.Texts;
import org.scorefield.experiment.Finding;
import org.scorefield.field.Points;
import org.scorefield.figure.FisherBars;
import org.scorefield.figure.Layer;
import org.scorefield.figure.LossPlot;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.study.Evaluation;

/** Joins the plots of the inspector with the desk that paints them, and reads them out under the pointer. FX thread only. */
final class PlotWiring {
    private static final long PAUSE_NANOS = 150_000_000;

    private final StudyModel study;
    private final LookModel look;
    private final TrainingModel training;
    private final ExperimentModel experiments;
    private final MainView view;
    private final PlotDesk desk;
    private final Texts texts;
    private long nextPlot;
    private PlotDesk.@Nullable Request plotted;

    PlotWiring(
            StudyModel study,
            LookModel look,
            TrainingModel training,
            ExperimentModel experiments,
            MainView view,
            PlotDesk desk,
            Texts texts) {
        this.study = study;
        this.look = look;
        this.training = training;
        this.experiments = experiments;
        this.view = view;
        this.desk = desk;
        this.texts = texts;
        readPlots();
    }

    /** Once a frame: shows what is plotted, asks for what is next. */
    void beat(long now, MeterDesk.@Nullable Report m, Palette palette) {
        PlotDesk.Plots plots = desk.take();
        if (plots != null) {
            show(plots.loss(), view.inspector().loss());
            show(plots.fisher(), view.inspector().fisher());
            plots.finding().ifPresent(plot -> show(plot, view.sheet().plot()));
        }
        if (now > nextPlot && !desk.busy()) {
            nextPlot = now + PAUSE_NANOS;
            NoiseLevels levels = study.recipe().levels();
            String objective = study.recipe().training().objective();
            boolean fits =
                    m != null && m.levels().equals(levels) && m.objective().equals(objective);
            PlotImage plot = view.inspector().loss();
            String title = texts.get(
                    "loss.title",
                    texts.phrase(Objectives.CATALOGUE.get(objective).title()));
            plot.call(title);
            view.inspector().fisher().call(texts.get("fisher.title"));
            PlotDesk.Request wanted = new PlotDesk.Request(
                    title,
                    lossCurve(),
                    fits && m != null ? OptionalDouble.of(m.floor().scaled()) : OptionalDouble.empty(),
                    training.watchesNow()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(training.watchedStepProperty().get()),
                    levels,
                    fits && m != null
                            ? m.errors().stream()
                                    .map(Evaluation.LevelError::relativeFisherError)
                                    .toList()
                            : List.of(),
                    look.levelProperty().get(),
                    palette,
                    plot.widthPx(),
                    plot.heightPx(),
                    view.resolution(),
                    findingPlot(),
                    texts.words());
            if (!wanted.equals(plotted)) {
                plotted = wanted;
                desk.request(wanted);
            }
        }
    }

    private static void show(PictureDesk.Frame painted, PlotImage plot) {
        plot.show(painted.argb(), painted.width(), painted.height());
    }

    /** Numbers under the pointer on the plots, and a click on a bar that goes to its noise level. */
    private void readPlots() {
        view.inspector().loss().readBy(this::lossAt);
        view.inspector().fisher().readBy(share -> {
            int level = levelAt(share);
            PlotDesk.Request p = plotted;
            return p == null || level < 0 || level >= p.errors().size()
                    ? ""
                    : texts.get(
                            "fisher.reading",
                            level + 1,
                            Numbers.sigma(p.levels().sigma(level)),
                            Numbers.threeDigits(p.errors().get(level)));
        });
        view.inspector().fisher().onPicked(share -> {
            int level = levelAt(share);
            if (level >= 0) {
                look.moveLevel(
                        level - look.levelProperty().get(),
                        study.recipe().levels().count());
            }
        });
    }

    private String lossAt(double share) {
        PlotDesk.Request p = plotted;
        if (p == null) {
            return "";
        }
        int row = new LossPlot(p.lossTitle(), p.loss(), p.floor(), p.watched())
                .rowAt(Viewport.pixels(p.widthPx(), p.heightPx()), share * p.widthPx());
        return row < 0
                ? ""
                : texts.get(
                        "loss.reading",
                        Numbers.grouped(Math.round(p.loss().x(row))),
                        Numbers.threeDigits(p.loss().y(row)));
    }

    private int levelAt(double share) {
        PlotDesk.Request p = plotted;
        List<Double> none = study.recipe().levels().sigmas();
        return p == null
                ? -1
                : new FisherBars(p.levels(), p.errors().isEmpty() ? none : p.errors(), 0)
                        .levelAt(Viewport.pixels(p.widthPx(), p.heightPx()), share * p.widthPx());
    }

    private Optional<PlotDesk.Panel> findingPlot() {
        PlotImage room = view.sheet().plot();
        Finding found = experiments.findingProperty().get();
        return found == null
                ? Optional.empty()
                : found.plot()
                        .map(layer -> new PlotDesk.Panel(texts.words().of(layer), room.widthPx(), room.heightPx()));
    }

    private Points lossCurve() {
        double[] steps = training.history().steps();
        double[] losses = training.history().losses();
        double[] xy = new double[2 * steps.length];
        for (int i = 0; i < steps.length; i++) {
            xy[2 * i] = steps[i];
            xy[2 * i + 1] = losses[i];
        }
        return Points.wrap(xy);
    }

    /** The plots there are now, to be exported. */
    Map<Subject, Layer> shown() {
        Map<Subject, Layer> plots = new EnumMap<>(Subject.class);
        PlotDesk.Request request = plotted;
        if (request != null) {
            plots.put(Subject.LOSS, request.lossPlot());
            plots.put(Subject.FISHER, request.fisherPlot());
            request.finding().ifPresent(panel -> plots.put(Subject.FINDING, panel.plot()));
        }
        return plots;
    }
}
