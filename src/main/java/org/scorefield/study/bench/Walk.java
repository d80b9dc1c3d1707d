package org.scorefield.study.bench;

import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.sample.Run;
import org.scorefield.sample.Sampler;
import org.scorefield.sample.Samplers;

/** A Langevin run at one noise level that begins anew when it is over. */
final class Walk {
    private static final int SEED = 1;
    private static final int MOST_STEPS = 1_000_000;

    private final Sampler sampler;
    private final ScoreField field;
    private final double sigma;
    private final Points start;
    private Run run;

    Walk(ScoreField field, double sigma, Points start) {
        this.sampler = Samplers.CATALOGUE
                .get("langevin")
                .make(Samplers.CATALOGUE.get("langevin").defaults().with("steps", MOST_STEPS));
        this.field = field;
        this.sigma = sigma;
        this.start = start;
        this.run = begin();
    }

    private Run begin() {
        return sampler.start(List.of(sigma), start, RandomStream.of(SEED, "bench walk"));
    }

    void step() {
        if (run.done()) {
            run = begin();
        }
        run.step(field);
    }
}
