package org.scorefield.app.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Forward;
import org.scorefield.sample.RoundTrip;
import org.scorefield.sample.Run;
import org.scorefield.study.Way;

/**
 * Carries the particles: one thread that owns the run. The field is handed in with each request, so it may be the
 * network of this very moment.
 */
public final class SamplerDesk {
    /** How many past places of each particle a trail shows. */
    public static final int TRAIL_STEPS = 60;

    /**
     * What to do next.
     *
     * @param run another number starts again from the recipe's noise
     * @param way noise to data, data to noise, or there and back
     * @param recipe what to sample; taken over when a run starts, and at once when sampler or levels change
     * @param field the score to follow
     * @param replayed how many steps a run that starts makes before any other, unseen; given up for a newer request
     * @param steps how many steps to make now; 0 only asks where the particles are
     */
    public record Request(long run, Way way, Recipe recipe, ScoreField field, int replayed, int steps) {}

    /**
     * Where the particles are.
     *
     * @param run the run this belongs to
     * @param progress where they stand now
     * @param trail where they stood, oldest first, now included; at most {@link #TRAIL_STEPS} + 1
     * @param followed the last step of the first particle: its place before, the score there, its place after; empty
     *     before the first step
     * @param sigmaBefore σ at which the particles were before that step
     * @param noising true on the way from data to noise
     */
    public record Report(
            long run, Run.Progress progress, List<Points> trail, Points followed, double sigmaBefore, boolean noising) {
        public Report {
            trail = List.copyOf(trail);
        }
    }

    private final Desk<Request, Report> desk;
    private final Deque<Points> trail = new ArrayDeque<>();
    private @Nullable Request current;
    private @Nullable Run run;
    private Points followed = Points.none();
    private double sigmaBefore;

    /** Opens the desk. */
    public SamplerDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("sampler", this::advance, failed);
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

    private @Nullable Report advance(Request request, BooleanSupplier goOn) {
        Run going = run;
        int steps = request.steps();
        if (going == null || current == null || !sameRun(current, request)) {
            going = request.way().start(request.recipe());
            run = going;
            trail.clear();
            trail.add(going.progress().particles());
            followed = Points.none();
            sigmaBefore = going.progress().sigma();
            steps += request.replayed();
        }
        current = request;
        int unseen = steps - request.steps();
        for (int i = 0; i < steps && !going.done(); i++) {
            if (i < unseen && !goOn.getAsBoolean()) {
                run = null; // nobody has seen this run yet
                return null;
            }
            // intentional: from here on goOn is not asked, because a step taken must be reported; requests are short
            Run.Progress before = going.progress();
            going.step(request.field());
            Run.Progress now = going.progress();
            trail.add(now.particles());
            if (i == steps - 1 || going.done()) {
                followed = follow(before.particles(), now, request.field());
                sigmaBefore = before.sigma();
            }
            if (trail.size() > TRAIL_STEPS + 1) {
                trail.removeFirst();
            }
        }
        return new Report(request.run(), going.progress(), List.copyOf(trail), followed, sigmaBefore, noising(going));
    }

    private static boolean noising(Run run) {
        return run instanceof Forward || (run instanceof RoundTrip trip && !trip.returning());
    }

    private static Points follow(Points before, Run.Progress now, ScoreField field) {
        Points place = before.slice(0, 1);
        Points score = field.score(place, now.sigma());
        Points after = now.particles();
        return Points.of(place.x(0), place.y(0), score.x(0), score.y(0), after.x(0), after.y(0));
    }

    private static boolean sameRun(Request a, Request b) {
        return a.run() == b.run()
                && a.way() == b.way()
                && a.recipe().sampler().equals(b.recipe().sampler())
                && a.recipe().levels().equals(b.recipe().levels())
                && a.recipe().seed() == b.recipe().seed();
    }
}
