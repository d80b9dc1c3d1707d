package org.scorefield.sample;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/**
 * A run along a known route.
 *
 * <p>A particle that a move would send out of the plane is parked: it stays where it last was, and is counted.
 * So one that diverges neither poisons the picture with NaN nor disappears from it.
 */
final class Journey implements Run {
    /** A coordinate beyond this, in scene units, is out of the plane. */
    static final double HORIZON = 1e6;

    private final List<Leg> legs;
    private final int levels;
    private final RandomStream noise;
    private final int[] stepsInLevel;
    private final int totalSteps;

    private Points particles;
    /** Shared between forks: to be copied before it is written to. */
    private boolean[] parked;

    private int parkedCount;
    private int leg;
    private int stepInLeg;
    private int stepInLevel;
    private int step;
    private int earlierCalls;
    private @Nullable CountedField counted;
    private long proposed;
    private long accepted;

    Journey(List<Leg> legs, int levels, Points particles, RandomStream noise) {
        this.legs = List.copyOf(legs);
        this.levels = levels;
        this.noise = noise;
        this.particles = particles;
        this.parked = new boolean[particles.size()];
        this.stepsInLevel = new int[levels];
        int sum = 0;
        for (Leg l : this.legs) {
            stepsInLevel[l.level()] = Math.addExact(stepsInLevel[l.level()], l.steps());
            sum = Math.addExact(sum, l.steps());
        }
        this.totalSteps = sum;
    }

    private Journey(Journey of) {
        legs = of.legs;
        levels = of.levels;
        noise = of.noise;
        stepsInLevel = of.stepsInLevel;
        totalSteps = of.totalSteps;
        particles = of.particles;
        parked = of.parked;
        parkedCount = of.parkedCount;
        leg = of.leg;
        stepInLeg = of.stepInLeg;
        stepInLevel = of.stepInLevel;
        step = of.step;
        earlierCalls = of.calls();
        proposed = of.proposed;
        accepted = of.accepted;
    }

    @Override
    public Journey fork() {
        return new Journey(this);
    }

    @Override
    public void skip(int steps) {
        if (steps < 0 || steps > totalSteps - step) {
            throw new IllegalArgumentException(
                    "only " + (totalSteps - step) + " steps are left to pass over, but " + steps + " were asked for");
        }
        for (int i = 0; i < steps; i++) {
            count();
        }
    }

    @Override
    public int stepAt(double place) {
        int level = Math.clamp((long) place, 0, levels - 1);
        int before = 0;
        for (int k = 0; k < level; k++) {
            before += stepsInLevel[k];
        }
        return before + (int) Math.round(Math.clamp(place - level, 0, 1) * stepsInLevel[level]);
    }

    @Override
    public boolean done() {
        return step == totalSteps;
    }

    @Override
    public void step(ScoreField field) {
        if (done()) {
            throw new IllegalStateException("the run is done after its " + totalSteps + " steps; start a new one");
        }
        int number = step;
        count();
        Move move = legs.get(leg).move();
        double[] next = move.apply(particles, counted(field), noise.at(number));
        if (move.mayRefuse()) {
            judge(next);
        }
        particles = park(next);
    }

    /** Turns to the leg of the next step and counts that step. */
    private void count() {
        if (stepInLeg == legs.get(leg).steps()) {
            int level = legs.get(leg).level();
            leg++;
            stepInLeg = 0;
            stepInLevel = legs.get(leg).level() == level ? stepInLevel : 0;
        }
        stepInLeg++;
        stepInLevel++;
        step++;
    }

    private CountedField counted(ScoreField field) {
        CountedField now = counted;
        if (now == null || !now.counts(field)) {
            earlierCalls += now == null ? 0 : now.calls();
            now = new CountedField(field);
            counted = now;
        }
        return now;
    }

    private int calls() {
        return earlierCalls + (counted == null ? 0 : counted.calls());
    }

    /** A refused particle stands where it stood. */
    private void judge(double[] next) {
        for (int i = 0; i < parked.length; i++) {
            if (!parked[i]) {
                proposed++;
                accepted += next[2 * i] != particles.x(i) || next[2 * i + 1] != particles.y(i) ? 1 : 0;
            }
        }
    }

    /** Puts those that left the plane, now or earlier, back where they last were. */
    private Points park(double[] next) {
        if (parkedCount == 0 && allInside(next)) {
            return Points.wrap(next);
        }
        for (int i = 0; i < parked.length; i++) {
            boolean inside = Math.abs(next[2 * i]) <= HORIZON && Math.abs(next[2 * i + 1]) <= HORIZON; // NaN is outside
            if (!inside && !parked[i]) {
                parked = parked.clone();
                parked[i] = true;
                parkedCount++;
            }
            if (parked[i]) {
                next[2 * i] = particles.x(i);
                next[2 * i + 1] = particles.y(i);
            }
        }
        return Points.wrap(next);
    }

    private static boolean allInside(double[] next) {
        int inside = 0;
        for (double coordinate : next) {
            inside += Math.abs(coordinate) <= HORIZON ? 1 : 0; // counted, because a branch each is dearer
        }
        return inside == next.length;
    }

    @Override
    public Progress progress() {
        Leg now = legs.get(leg);
        return new Progress(
                particles,
                parkedCount,
                now.level(),
                levels,
                stepInLevel,
                stepsInLevel[now.level()],
                step,
                totalSteps,
                now.sigma(),
                step == 0 ? 0 : now.stepSize(),
                calls(),
                proposed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) accepted / proposed));
    }
}
