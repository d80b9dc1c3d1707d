package org.scorefield.study.film;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.sample.Run;
import org.scorefield.study.Scenery;

/** A sampling run from its first step to its last, as many steps to every frame; at the end it rests. */
public final class SamplingStory implements Story {
    /** Trails are as long as in the window. */
    private static final int TRAIL = 60;

    /** Of all frames: so long the end stands before a loop begins anew. */
    private static final double REST = 0.1;

    private final Scenery first;
    private final Run run;
    private final ScoreField field;
    private final int frames;
    private final Runnable check;
    private final Deque<Points> trail = new ArrayDeque<>();
    private int shown;

    /**
     * Begins.
     *
     * @param first what is seen but for the particles and their σ
     * @param field the score the particles follow
     * @param check called before each step; may throw to give up
     */
    public SamplingStory(Scenery first, Run run, ScoreField field, int frames, Runnable check) {
        this.first = first;
        this.run = run;
        this.field = field;
        this.frames = Require.atLeast(1, "number of frames", frames);
        this.check = check;
        trail.add(run.progress().particles());
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public Moment next() {
        if (shown == frames) {
            throw new IllegalStateException("the movie has only " + frames + " frames");
        }
        int moving = Math.max(1, (int) Math.round((1 - REST) * frames) - 1);
        int total = run.progress().totalSteps();
        long target = Math.min(total, (long) shown * total / moving);
        while (run.progress().step() < target) {
            check.run();
            run.step(field);
            refuseLost(run.progress());
            trail.add(run.progress().particles());
            if (trail.size() > TRAIL) {
                trail.removeFirst();
            }
        }
        shown++;
        Run.Progress now = run.progress();
        List<Points> behind = first.kinds().contains(Kind.TRAILS) ? List.copyOf(trail) : List.of();
        Scenery scenery = first.withSigma(now.sigma()).withParticles(now.particles(), behind);
        return new Moment(scenery, List.of(Words.sigma(now.sigma()), Words.step(now.step(), total)));
    }

    private static void refuseLost(Run.Progress now) {
        if (now.parked() > 0) {
            throw new IllegalArgumentException(
                    now.parked() + " of " + now.particles().size() + " particles left the plane at step " + now.step()
                            + ", σ = " + now.sigma() + "; lower the step size (--set) or take another --sampler");
        }
    }
}
