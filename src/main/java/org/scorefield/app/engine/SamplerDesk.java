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
import org.scorefield.study.Sampling;
import org.scorefield.study.Way;

/**
 * Carries the particles: one thread that owns the run. The field is handed in with each request, so it may be the
 * network of this very moment.
 */
public final class SamplerDesk {
    /** How many past places of each particle a trail shows. */
    public static final int TRAIL_STEPS = 60;

    /** What the particles are asked to do. */
    public sealed interface Ask {
        /** Make so many steps; 0 only asks where they are. */
        record Steps(int count) implements Ask {}

        /** Stand where they stood, or will stand, at this step. */
        record ToStep(int step) implements Ask {}

        /** Stand at a place of the time bar, 0 to the number of levels. */
        record ToPlace(double place) implements Ask {}

        /** Go on to the end of this noise level, or of the next if it is reached. */
        record ToNextLevel() implements Ask {}
    }

    /**
     * Particles put down by hand.
     *
     * @param places n×2, scene units; none for particles that start at noise, as a recipe says
     * @param level the noise level they begin at
     */
    public record Drop(Points places, int level) {
        /** Nothing put down. */
        public static final Drop NONE = new Drop(Points.none(), 0);
    }

    /**
     * What to do next.
     *
     * @param run another number starts again from the recipe's noise
     * @param way noise to data, data to noise, or there and back
     * @param recipe what to sample; taken over when a run starts, and at once when sampler or levels change
     * @param field the score to follow
     * @param drop where the particles start, if not at noise
     * @param followed whose last step is reported; the first where there are not so many
     * @param ask what to do; going to a far step is given up for a newer request
     */
    public record Request(long run, Way way, Recipe recipe, ScoreField field, Drop drop, int followed, Ask ask) {}

    /**
     * Where the particles are.
     *
     * @param run the run this belongs to
     * @param progress where they stand now
     * @param trail where they stood, oldest first, now included; at most {@link #TRAIL_STEPS} + 1
     * @param followed the last step of the particle followed: its place before, the score there, its place after; empty
     *     before the first step
     * @param sigmaBefore σ at which the particles were before that step
     * @param noising true on the way from data to noise
     * @param turn after how many steps a run there and back turns; 0 for any other
     */
    public record Report(
            long run,
            Run.Progress progress,
            List<Points> trail,
            Points followed,
            double sigmaBefore,
            boolean noising,
            int turn) {
        public Report {
            trail = List.copyOf(trail);
        }
    }

    private final Desk<Request, Report> desk;
    private final Tape tape = new Tape();
    private final Deque<Points> trail = new ArrayDeque<>();
    private @Nullable Request current;
    private @Nullable Run run;
    private Points followed = Points.none();
    private Points beforeStep = Points.none();
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
        if (going == null || current == null || !sameRun(current, request)) {
            going = start(request);
            run = going;
            tape.clear();
            tape.record(going);
            trail.clear();
            trail.add(going.progress().particles());
            followed = Points.none();
            beforeStep = Points.none();
            sigmaBefore = going.progress().sigma();
        }
        boolean another = current != null && current.followed() != request.followed();
        current = request;
        switch (request.ask()) {
            case Ask.Steps steps -> step(going, request, steps.count());
            case Ask.ToNextLevel next -> step(going, request, toLevelEnd(going));
            case Ask.ToStep to -> going = seek(to.step(), request, goOn);
            case Ask.ToPlace to -> going = seek(going.stepAt(to.place()), request, goOn);
        }
        if (going == null) {
            run = null; // nobody has seen where this one stands
            return null;
        }
        run = going;
        if (another && !beforeStep.isEmpty()) {
            followed = follow(beforeStep, going.progress(), request);
        }
        return new Report(
                request.run(),
                going.progress(),
                List.copyOf(trail),
                followed,
                sigmaBefore,
                noising(going),
                turn(going));
    }

    private static Run start(Request request) {
        return request.drop().places().isEmpty() || request.way() != Way.REVERSE
                ? request.way().start(request.recipe())
                : Sampling.startAt(
                        request.recipe(),
                        request.drop().places(),
                        request.drop().level());
    }

    private void step(Run going, Request request, int steps) {
        if (steps > 0) {
            tape.cutAfter(going.progress().step());
        }
        for (int i = 0; i < steps && !going.done(); i++) {
            // intentional: goOn is not asked, because a step taken must be reported; requests are short
            Run.Progress before = going.progress();
            going.step(request.field());
            tape.record(going);
            Run.Progress now = going.progress();
            trail.add(now.particles());
            if (i == steps - 1 || going.done()) {
                beforeStep = before.particles();
                followed = follow(beforeStep, now, request);
                sigmaBefore = before.sigma();
            }
            if (trail.size() > TRAIL_STEPS + 1) {
                trail.removeFirst();
            }
        }
    }

    private static int toLevelEnd(Run run) {
        Run.Progress p = run.progress();
        int left = p.stepsInLevel() - p.stepInLevel();
        if (left > 0 || run.done()) {
            return left;
        }
        Run ahead = run.fork();
        ahead.skip(1);
        return ahead.progress().stepsInLevel();
    }

    /** Stands at a step, with the trail that led there; null if given up. */
    private @Nullable Run seek(int wanted, Request request, BooleanSupplier goOn) {
        ScoreField field = request.field();
        int step = Math.max(wanted, tape.first());
        Run there = tape.at(step, field, goOn);
        if (there == null) {
            return null;
        }
        int reached = there.progress().step();
        Deque<Points> way = new ArrayDeque<>();
        Run.Progress before = there.progress();
        for (int s = Math.max(tape.first(), reached - TRAIL_STEPS); s < reached; s++) {
            Run past = tape.at(s, field, goOn);
            if (past == null) {
                return null;
            }
            before = past.progress();
            way.add(before.particles());
        }
        way.add(there.progress().particles());
        trail.clear();
        trail.addAll(way);
        boolean moved = way.size() > 1;
        beforeStep = moved ? before.particles() : Points.none();
        followed = moved ? follow(beforeStep, there.progress(), request) : Points.none();
        sigmaBefore = before.sigma();
        return there;
    }

    private static int turn(Run run) {
        return run instanceof RoundTrip trip ? trip.turn() : 0;
    }

    private static boolean noising(Run run) {
        return run instanceof Forward || (run instanceof RoundTrip trip && !trip.returning());
    }

    private static Points follow(Points before, Run.Progress now, Request request) {
        int i = request.followed() < before.size() ? request.followed() : 0;
        Points place = before.slice(i, i + 1);
        Points score = request.field().score(place, now.sigma());
        Points after = now.particles();
        return Points.of(place.x(0), place.y(0), score.x(0), score.y(0), after.x(i), after.y(i));
    }

    private static boolean sameRun(Request a, Request b) {
        return a.run() == b.run()
                && a.way() == b.way()
                && a.drop().equals(b.drop())
                && a.recipe().sampler().equals(b.recipe().sampler())
                && a.recipe().levels().equals(b.recipe().levels())
                && a.recipe().seed() == b.recipe().seed();
    }
}
