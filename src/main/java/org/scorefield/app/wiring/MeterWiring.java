package org.scorefield.app.wiring;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.MeterDesk;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.exact.Truth;
import org.scorefield.objective.Objectives;
import org.scorefield.study.Evaluation;
import org.scorefield.study.TrainingReport;

/** Has the field that is shown measured against the closed form, and says what came of it. */
final class MeterWiring {
    /** Measuring costs as much as a dozen training steps; twice a second is live enough. */
    private static final long PAUSE_NANOS = 400_000_000;

    private final StudyModel study;
    private final TrainingModel training;
    private final TrainingWiring learning;
    private final MeterDesk desk;
    private final MainView view;
    private final Texts texts;

    private MeterDesk.@Nullable Request asked;
    private MeterDesk.@Nullable Report measured;
    private long warnedSession;
    private long next;

    MeterWiring(
            StudyModel study,
            TrainingModel training,
            TrainingWiring learning,
            MeterDesk desk,
            MainView view,
            Texts texts) {
        this.study = study;
        this.training = training;
        this.learning = learning;
        this.desk = desk;
        this.view = view;
        this.texts = texts;
    }

    /**
     * Once a frame: takes what is measured.
     *
     * @param truth the scene in closed form
     * @param asks whether to have more measured, too
     */
    void beat(long now, Truth truth, boolean asks) {
        MeterDesk.Report report = desk.take();
        if (report != null) {
            measured = report;
            warnBelowFloor(report);
            view.status().item("error").set(texts.get("status.error", report.meanError()));
        }
        TrainingWiring.Shown current = learning.shown().orElse(null);
        if (asks && current != null && now > next && !desk.busy()) {
            next = now + PAUSE_NANOS;
            MeterDesk.Request wanted = new MeterDesk.Request(
                    current.field(),
                    truth,
                    study.recipe().levels(),
                    study.recipe().training().objective(),
                    study.recipe().seed());
            if (!wanted.equals(asked)) {
                asked = wanted;
                desk.request(wanted);
            }
        }
    }

    /** Says once a session that a loss has passed below what any field can reach. */
    private void warnBelowFloor(MeterDesk.Report report) {
        TrainingReport current = learning.newest();
        long session = training.sessionProperty().get();
        if (current != null
                && session != warnedSession
                && current.recipe().training().objective().equals(report.objective())
                && current.recipe().levels().equals(report.levels())
                && report.floor().isFarAbove(current.loss())) {
            warnedSession = session;
            String title = Objectives.CATALOGUE.get(report.objective()).title();
            view.banner()
                    .showWhile(
                            () -> training.sessionProperty().get() == session,
                            Banner.Severity.WARNING,
                            texts.get("loss.below-floor", texts.phrase(title)));
        }
    }

    /** The last measures, or null before the first. */
    MeterDesk.@Nullable Report measured() {
        return measured;
    }

    /** Mean relative Fisher error over the levels; NaN while unknown. */
    double meanError() {
        MeterDesk.Report m = measured;
        return m == null ? Double.NaN : m.meanError();
    }

    /** The relative Fisher error of each level; empty while unknown for the levels there are. */
    List<Double> errors() {
        MeterDesk.Report m = measured;
        return m != null && m.levels().equals(study.recipe().levels())
                ? m.errors().stream()
                        .map(Evaluation.LevelError::relativeFisherError)
                        .toList()
                : List.of();
    }

    /** The least the loss can be, if it has been measured for what is being learned. */
    OptionalDouble floor() {
        MeterDesk.Report m = measured;
        return m != null && m.objective().equals(study.recipe().training().objective())
                ? OptionalDouble.of(m.floor().scaled())
                : OptionalDouble.empty();
    }
}
