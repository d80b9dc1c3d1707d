package org.scorefield.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.metric.EnergyDistance;
import org.scorefield.sample.Run;

/**
 * A race to look at: all lanes move together, none ever further than the same number of score calls, and each is held
 * against exact draws on the way. Owned by one thread.
 */
public final class LiveRace {
    /** How many past places of each particle a trail shows. */
    private static final int TRAIL_STEPS = 60;

    /** The distance is measured each time the calls have grown by this. */
    private static final double MARK = 1.12;

    /** Two exact samples of two points have a distance; of one they have none. */
    private static final int LEAST_PARTICLES = 2;

    private final List<Taker> takers;

    private static final class Taker {
        final Lane lane;
        final Run run;
        final double floor;
        final Deque<Points> trail = new ArrayDeque<>();
        final List<Double> curve = new ArrayList<>();
        double distance = Double.NaN;
        int next = 1;

        Taker(Lane lane) {
            this.lane = lane;
            this.run = lane.start().get();
            int n = lane.exact().size();
            floor = n < LEAST_PARTICLES ? Double.NaN : EnergyDistance.noiseFloor(lane.exact(), n, n);
            trail.add(run.progress().particles());
        }

        void advance(int calls) {
            while (!run.done() && run.progress().scoreCalls() < calls) {
                run.step(lane.field());
                Run.Progress now = run.progress();
                trail.add(now.particles());
                if (trail.size() > TRAIL_STEPS + 1) {
                    trail.removeFirst();
                }
                if (now.scoreCalls() >= next || run.done()) {
                    measure(now);
                }
            }
        }

        private void measure(Run.Progress now) {
            distance = EnergyDistance.between(now.particles(), lane.exact());
            curve.add((double) now.scoreCalls() * lane.callsEach());
            curve.add(distance);
            next = Math.max(now.scoreCalls() + 1, (int) (now.scoreCalls() * MARK));
        }

        Standing standing() {
            Run.Progress now = run.progress();
            return new Standing(
                    lane,
                    now,
                    List.copyOf(trail),
                    now.scoreCalls() * lane.callsEach(),
                    distance,
                    floor,
                    Points.of(curve.stream().mapToDouble(Double::doubleValue).toArray()),
                    run.done());
        }
    }

    /**
     * Where one lane stands.
     *
     * @param trail where its particles were, oldest first, now included
     * @param calls score calls per particle so far
     * @param distance energy distance of its particles to exact draws, scene units; NaN before the first step
     * @param floor the mean of that distance between two exact samples of that size
     * @param curve (calls, distance) per row, calls rising
     */
    public record Standing(
            Lane lane,
            Run.Progress progress,
            List<Points> trail,
            int calls,
            double distance,
            double floor,
            Points curve,
            boolean done) {
        public Standing {
            trail = List.copyOf(trail);
        }
    }

    /** Everybody at the start. */
    public LiveRace(List<Lane> lanes) {
        takers = lanes.stream().map(Taker::new).toList();
    }

    /** Moves every lane on until it has made {@code calls} evaluations of its field, or is done. */
    public void advance(int calls) {
        takers.forEach(taker -> taker.advance(calls));
    }

    /** True when nobody has anything left to do. */
    public boolean done() {
        return takers.stream().allMatch(taker -> taker.run.done());
    }

    /** Where all stand, in the order they were given. */
    public List<Standing> standings() {
        return takers.stream().map(Taker::standing).toList();
    }
}
