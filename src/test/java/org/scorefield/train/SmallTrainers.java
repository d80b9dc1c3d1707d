package org.scorefield.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.scorefield.net.Activations;
import org.scorefield.net.Architecture;
import org.scorefield.net.Heads;
import org.scorefield.net.Network;
import org.scorefield.net.NoiseRange;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;

/** Networks and courses that learn in a blink. */
final class SmallTrainers {
    static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.02, 10);
    static final RoundScene TWO_MODES = RoundScene.twoModes();

    private SmallTrainers() {}

    static Network network(RoundScene target, int... hidden) {
        return new Network(new Architecture(
                Arrays.stream(hidden).boxed().toList(),
                Activations.CATALOGUE.get("silu").make(),
                Heads.CATALOGUE.get("residual").make(),
                DataScale.measure(target.scene()),
                new NoiseRange(LEVELS.largest(), LEVELS.smallest())));
    }

    static Course course(String objective, int batch, double rate) {
        return new Course(
                Objectives.CATALOGUE.get(objective).make(),
                Weightings.CATALOGUE.get("balanced").make(),
                batch,
                rate,
                Optional.of(scene -> TWO_MODES.exact()));
    }

    static Trainer small(double rate, long seed, Executor executor) {
        return new Trainer(
                network(TWO_MODES, 16, 16), course("dsm", 200, rate), TWO_MODES.scene(), LEVELS, seed, executor);
    }
}
