package org.scorefield.cli;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.study.Sampling;

/** One sampling run on its way down, for pictures of it: it stops where a picture is taken, and goes on to the next. */
final class Ride {
    /** More positions than this make a trail no smoother. */
    private static final int MOST_POSITIONS = 200;

    private final Run run;
    private final ScoreField field;
    private final int every;
    private final List<Points> trail = new ArrayList<>();

    Ride(Recipe recipe, ScoreField field) {
        this.run = Sampling.start(recipe);
        this.field = field;
        this.every = Math.max(1, run.progress().totalSteps() / MOST_POSITIONS);
        trail.add(run.progress().particles());
    }

    /** Goes on until the level of the run lies below {@code sigma}, or to the end. */
    void downTo(double sigma, Console console, Progress progress) {
        while (!run.done() && run.progress().sigma() >= sigma) {
            console.check();
            run.step(field);
            Run.Progress now = run.progress();
            if (!now.particles().allFinite()) {
                throw new IllegalArgumentException("particles diverged at step " + now.step()
                        + "; leave out particles and trails, or train longer");
            }
            if (now.step() % every == 0 || run.done()) {
                trail.add(now.particles());
            }
            progress.at(now.step());
        }
    }

    /** How many steps the whole run takes. */
    int totalSteps() {
        return run.progress().totalSteps();
    }

    Points particles() {
        return run.progress().particles();
    }

    /** Where the particles were, oldest first. */
    List<Points> trail() {
        return List.copyOf(trail);
    }
}
