package org.scorefield.study.film;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorefield.field.Require;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.study.Scenery;
import org.scorefield.study.TrainingReport;
import org.scorefield.study.TrainingSession;

/**
 * A training run from its first step: few steps to a frame at first, when much changes, then ever more. Particles have no
 * place in it.
 */
public final class TrainingStory implements Story {
    /** About so many steps pass before frames begin to spread. */
    private static final double EVEN_STEPS = 40;

    private final Scenery first;
    private final TrainingSession session;
    private final long steps;
    private final int frames;
    private final Runnable check;
    private int shown;

    /**
     * Begins.
     *
     * @param first what is seen but for the learned field, at one σ
     * @param session at its first step
     * @param steps how far it goes
     * @param check called before each step; may throw to give up
     */
    public TrainingStory(Scenery first, TrainingSession session, long steps, int frames, Runnable check) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(first.kinds());
        kinds.remove(Kind.PARTICLES);
        kinds.remove(Kind.TRAILS);
        this.first = first.showing(kinds, Optional.empty());
        this.session = session;
        this.steps = steps;
        this.frames = Require.atLeast(1, "number of frames", frames);
        this.check = check;
        if (steps < 1) {
            throw new IllegalArgumentException("training steps must be at least 1, but were " + steps);
        }
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
        long target = step(shown, frames, steps);
        while (session.steps() < target) {
            check.run();
            if (!session.step()) {
                throw new IllegalArgumentException(
                        "training diverged at step " + session.steps() + "; lower the learning rate");
            }
        }
        shown++;
        TrainingReport now = session.report();
        return new Moment(
                first.showing(first.kinds(), Optional.of(now.field())),
                List.of(Words.sigma(first.sigma()), Words.step(now.steps(), steps), Words.loss(now.loss())));
    }

    /** The step shown in a frame: {@code τ((1 + N/τ)^t − 1)}, from 0 in the first to all in the last. */
    static long step(int frame, int frames, long steps) {
        if (frames == 1) {
            return steps;
        }
        double t = (double) frame / (frames - 1);
        double even = StrictMath.expm1(t * StrictMath.log1p(steps / EVEN_STEPS)) * EVEN_STEPS;
        return Math.clamp(Math.round(even), 0L, steps);
    }
}
