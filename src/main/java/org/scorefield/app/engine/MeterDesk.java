package org.scorefield.app.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.Evaluation;
import org.scorefield.study.ObjectiveFloor;

/** Measures: the relative Fisher error per noise level, and the exact floor of the loss. */
public final class MeterDesk {
    /** Enough for two figures; the same points each time, so that the bars do not flicker. */
    private static final int POINTS = 400;

    /** What to measure. */
    public record Request(ScoreField learned, Truth truth, NoiseLevels levels, String objective, long seed) {}

    /**
     * What was measured.
     *
     * @param objective whose floor it is
     * @param floor the least loss any field can reach
     */
    public record Report(
            NoiseLevels levels, List<Evaluation.LevelError> errors, String objective, ObjectiveFloor floor) {
        public Report {
            errors = List.copyOf(errors);
        }

        /** The mean relative Fisher error over the levels. */
        public double meanError() {
            return errors.stream()
                    .mapToDouble(Evaluation.LevelError::relativeFisherError)
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private final Desk<Request, Report> desk;
    private @Nullable Truth floorsOf;
    private @Nullable NoiseLevels floorsAt;
    private String floorsFor = "";
    private @Nullable ObjectiveFloor floor;

    /** Opens the desk. */
    public MeterDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("meter", this::measure, failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Report take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private @Nullable Report measure(Request request, BooleanSupplier goOn) {
        ObjectiveFloor known = floor;
        boolean other = request.truth() != floorsOf
                || !request.levels().equals(floorsAt)
                || !request.objective().equals(floorsFor);
        if (known == null || other) {
            known = ObjectiveFloor.of(request.objective(), request.truth(), request.levels(), goOn);
            if (known == null) {
                return null;
            }
            floor = known;
            floorsOf = request.truth();
            floorsAt = request.levels();
            floorsFor = request.objective();
        }
        List<Evaluation.LevelError> errors = Evaluation.fisherErrors(
                request.learned(), request.truth(), request.levels(), POINTS, request.seed(), goOn);
        return errors == null ? null : new Report(request.levels(), errors, request.objective(), known);
    }
}
