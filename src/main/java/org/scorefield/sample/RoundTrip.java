package org.scorefield.sample;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;

/** Data to noise and back: the forward process, then any sampler from where it arrived. */
public final class RoundTrip implements Run {
    private final Sampler sampler;
    private final List<Double> sigmas;
    private final RandomStream noise;
    private final Forward forth;
    private final int forthSteps;
    private Run back;

    /**
     * Begins at the data.
     *
     * @param sampler leads back
     * @param sigmas the noise levels, falling
     * @param substeps steps of the way forth from each level to the next
     * @param data clean points, n×2, scene units
     * @param noise read below {@code at(0)} on the way forth and {@code at(1)} on the way back
     */
    public RoundTrip(Sampler sampler, List<Double> sigmas, int substeps, Points data, RandomStream noise) {
        this.sampler = sampler;
        this.sigmas = List.copyOf(sigmas);
        this.noise = noise;
        this.forth = new Forward(sigmas, substeps, data, noise.at(0));
        this.forthSteps = forth.progress().totalSteps();
        this.back = sampler.start(sigmas, data, noise.at(1)); // tells its length; begins anew when its turn comes
    }

    private RoundTrip(RoundTrip of) {
        sampler = of.sampler;
        sigmas = of.sigmas;
        noise = of.noise;
        forth = of.forth.fork();
        forthSteps = of.forthSteps;
        back = of.back.fork();
    }

    @Override
    public RoundTrip fork() {
        return new RoundTrip(this);
    }

    @Override
    public void skip(int steps) {
        int out = Math.min(steps, forthSteps - forth.progress().step());
        int home = steps - out;
        int left = back.progress().totalSteps() - back.progress().step();
        if (steps < 0 || home > left) {
            throw new IllegalArgumentException(
                    "only " + (forthSteps - forth.progress().step() + left) + " steps are left to pass over, but "
                            + steps + " were asked for");
        }
        if (out > 0) {
            forth.skip(out);
            if (forth.done()) {
                back = sampler.start(sigmas, forth.progress().particles(), noise.at(1));
            }
        }
        back.skip(home);
    }

    /** A place of the half the run is on. */
    @Override
    public int stepAt(double place) {
        return returning() ? forthSteps + back.stepAt(place) : forth.stepAt(place);
    }

    /** After how many steps it turns. */
    public int turn() {
        return forthSteps;
    }

    /** Whether the run is on its way back. */
    public boolean returning() {
        return forth.done();
    }

    @Override
    public boolean done() {
        return forth.done() && back.done();
    }

    @Override
    public void step(ScoreField field) {
        if (!forth.done()) {
            forth.step(field);
            if (forth.done()) {
                back = sampler.start(sigmas, forth.progress().particles(), noise.at(1));
            }
        } else {
            back.step(field);
        }
    }

    @Override
    public Progress progress() {
        boolean turned = forth.done() && back.progress().step() > 0;
        Progress p = turned ? back.progress() : forth.progress();
        return new Progress(
                p.particles(),
                p.parked(),
                p.level(),
                p.levels(),
                p.stepInLevel(),
                p.stepsInLevel(),
                turned ? forthSteps + p.step() : p.step(),
                forthSteps + back.progress().totalSteps(),
                p.sigma(),
                p.stepSize(),
                p.scoreCalls(),
                p.accepted());
    }
}
