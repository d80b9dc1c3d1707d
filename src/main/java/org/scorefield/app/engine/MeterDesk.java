package org.scorefield.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.Evaluation;

/** Measures: the relative Fisher error per noise level, and the exact floor of the loss. */
public final class MeterDesk {
    /** Enough for two figures; the same points each time, so that the bars do not flicker. */
    private static final int POINTS = 400;

    /** What to measure. */
    public record Request(ScoreField learned, Truth truth, NoiseLevels levels, long seed) {}

    /**
     * What was measured.
     *
     * @param floors the least ‖σs + ε‖² any network can reach, per level
     */
    public record Report(NoiseLevels levels, List<Evaluation.LevelError> errors, List<Double> floors) {
        public Report {
            errors = List.copyOf(errors);
            floors = List.copyOf(floors);
        }

        /** The mean floor over the levels. */
        public double floor() {
            return floors.stream().mapToDouble(f -> f).average().orElse(Double.NaN);
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
    private List<Double> floors = List.of();

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
        if (request.truth() != floorsOf || !request.levels().equals(floorsAt)) {
            List<Double> fresh = new ArrayList<>();
            for (double sigma : request.levels().sigmas()) {
                if (!goOn.getAsBoolean()) {
                    return null;
                }
                fresh.add(sigma * sigma * request.truth().lossFloor(sigma));
            }
            floors = fresh;
            floorsOf = request.truth();
            floorsAt = request.levels();
        }
        List<Evaluation.LevelError> errors = Evaluation.fisherErrors(
                request.learned(), request.truth(), request.levels(), POINTS, request.seed(), goOn);
        return errors == null ? null : new Report(request.levels(), errors, floors);
    }
}
