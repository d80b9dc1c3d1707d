package org.scorefield.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Settings;
import org.scorefield.exact.Truth;
import org.scorefield.field.Observation;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Conditioning;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Run;
import org.scorefield.study.InverseProblem;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Option;

/** The options that steer a run: towards a measurement. */
final class Steering {
    @Option(
            names = "--observe",
            paramLabel = "A,B,Y,NOISE",
            converter = Converters.Observed.class,
            description = "Sample given the measurement A·x + B·y = Y, made with a normal error of deviation NOISE.")
    private @Nullable Observation observation;

    @Option(
            names = "--observe-method",
            paramLabel = "NAME",
            converter = Converters.ConditioningId.class,
            completionCandidates = Converters.ConditioningId.class,
            description = "How the measurement enters: ${COMPLETION-CANDIDATES}; exact if not given.")
    private @Nullable String method;

    @Option(
            names = "--observe-set",
            paramLabel = "NAME=VALUE",
            description = "A setting of that method, such as zeta of dps; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Refuses options that would have no effect. */
    void check() {
        if (observation == null && (method != null || !settings.isEmpty())) {
            throw new IllegalArgumentException(
                    "--observe-method and --observe-set need a measurement; add --observe A,B,Y,NOISE");
        }
    }

    /** The score that a run follows. */
    ScoreField field(ScoreField score, Recipe recipe) {
        Observation y = observation;
        if (y == null) {
            return score;
        }
        Choice<Conditioning> choice = Conditionings.CATALOGUE.get(method == null ? "exact" : method);
        Settings chosen = choice.defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.withText(setting.getKey(), setting.getValue());
        }
        return InverseProblem.condition(score, Truth.of(recipe.scene()), y, choice.make(chosen));
    }

    /** Whether anything is asked of the run. */
    boolean steers() {
        return observation != null;
    }

    /** Begins the run where it should begin. */
    Run start(Recipe recipe) {
        Observation y = observation;
        return y == null
                ? Sampling.start(recipe)
                : InverseProblem.start(recipe, Truth.of(recipe.scene()).given(y));
    }
}
