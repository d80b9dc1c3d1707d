package org.scorefield.app.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Schedule;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.NoiseAxis;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.ScheduleHand;
import org.scorefield.noise.NoiseLevels;

/** Turns what a hand does on the noise axis into edits of the recipe's levels, and into looks between them. */
public final class StudyScheduleHand implements ScheduleHand {
    private static final String LABEL = "change the noise levels";

    private final StudyModel study;
    private final LookModel look;
    private final Consumer<String> complain;

    StudyScheduleHand(StudyModel study, LookModel look, NoiseAxis axis, Consumer<String> complain) {
        this.study = study;
        this.look = look;
        this.complain = complain;
        axis.onSchedule(this);
        look.freeSigmaProperty().subscribe(now -> showFree(axis));
        study.recipeProperty().subscribe((before, now) -> {
            if (!now.levels().equals(before.levels())) {
                showFree(axis); // the same σ stands elsewhere among other levels
            }
        });
    }

    private void showFree(NoiseAxis axis) {
        double sigma = look.freeSigmaProperty().get();
        axis.showFree(
                Double.isNaN(sigma) ? Double.NaN : Schedule.placeOf(levels(), sigma),
                Double.isNaN(sigma) ? "" : Numbers.sigma(sigma));
    }

    @Override
    public void largest(double sigma, Object gesture) {
        edit(gesture, levels -> Schedule.withLargest(levels, sigma));
    }

    @Override
    public void smallest(double sigma, Object gesture) {
        edit(gesture, levels -> Schedule.withSmallest(levels, sigma));
    }

    @Override
    public void level(int level, double sigma, Object gesture) {
        edit(gesture, levels -> Schedule.withLevel(levels, level, sigma));
    }

    @Override
    public void count(int by) {
        edit("levels", levels -> Schedule.withCount(levels, levels.count() + by));
    }

    @Override
    public void rule(String rule) {
        edit(null, levels -> Schedule.withRule(levels, rule));
    }

    @Override
    public void free(double place) {
        look.lookBetween(Double.isNaN(place) ? Double.NaN : Schedule.at(levels(), place));
    }

    @Override
    public void sigma(double sigma) {
        NoiseLevels levels = levels();
        int nearest = levels.nearest(sigma);
        look.linkedProperty().set(false);
        look.levelProperty().set(nearest);
        look.lookBetween(levels.sigma(nearest) == sigma ? Double.NaN : sigma);
    }

    @Override
    public List<String> rules() {
        return Schedule.RULES;
    }

    @Override
    public String rule() {
        return Schedule.ruleOf(levels());
    }

    private NoiseLevels levels() {
        return study.recipe().levels();
    }

    private void edit(@Nullable Object gesture, UnaryOperator<NoiseLevels> change) {
        try {
            study.edit(LABEL, gesture, r -> r.withLevels(change.apply(r.levels())));
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
        }
    }
}
