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
import org.scorefield.sample.Guided;
import org.scorefield.sample.Run;
import org.scorefield.study.Guidance;
import org.scorefield.study.InverseProblem;
import org.scorefield.study.Sampling;
import org.scorefield.study.Way;
import picocli.CommandLine.Option;

/** The options that steer a run: towards a class, a measurement, or both. */
final class Steering {
    @Option(
            names = "--class",
            paramLabel = "LABEL",
            description = "Sample one class: the components with this label. A learned score must have been trained"
                    + " with --labels.")
    private @Nullable String label;

    @Option(
            names = "--guidance",
            paramLabel = "W",
            description = "Classifier-free guidance s_u + W (s_c − s_u): 1, if not given, is plain conditional. (Where"
                    + " others write s_c + W′ (s_c − s_u), W′ = W − 1.)")
    private @Nullable Double guidance;

    @Option(
            names = "--observe",
            paramLabel = "A,B,Y,NOISE",
            converter = Vertices.Observed.class,
            description = "Sample given the measurement A·x + B·y = Y, made with a normal error of deviation NOISE.")
    private @Nullable Observation observation;

    @Option(
            names = "--observe-method",
            paramLabel = "NAME",
            converter = Menus.ConditioningId.class,
            completionCandidates = Menus.ConditioningId.class,
            description = "How the measurement enters: ${COMPLETION-CANDIDATES}; exact if not given.")
    private @Nullable String method;

    @Option(
            names = "--observe-set",
            paramLabel = "NAME=VALUE",
            description = "A setting of that method, such as zeta of dps; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Refuses options that would have no effect. */
    void check(Recipe recipe) {
        if (observation == null && (method != null || !settings.isEmpty())) {
            throw new IllegalArgumentException(
                    "--observe-method and --observe-set need a measurement; add --observe A,B,Y,NOISE");
        }
        if (label == null && guidance != null) {
            throw new IllegalArgumentException("--guidance needs a class; add --class with one of "
                    + String.join(", ", recipe.scene().classes()));
        }
    }

    /** The score that a run follows. */
    ScoreField field(FieldSource source, Recipe recipe) {
        String towards = label;
        ScoreField score = towards == null
                ? source.field()
                : new Guided(source.field(), source.field(towards), guidance == null ? 1 : guidance);
        Observation y = observation;
        if (y == null) {
            return score;
        }
        Choice<Conditioning> choice = Conditionings.CATALOGUE.get(method == null ? "exact" : method);
        Settings chosen = choice.defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.withText(setting.getKey(), setting.getValue());
        }
        return InverseProblem.condition(score, truth(recipe), y, choice.make(chosen));
    }

    /** Whether anything is asked of the run. */
    boolean steers() {
        return observation != null || label != null;
    }

    /** Begins a run that goes this way. */
    Run start(Way way, Recipe recipe) {
        if (way == Way.REVERSE) {
            return start(recipe);
        }
        if (steers()) {
            throw new IllegalArgumentException("--process " + way.id()
                    + " begins at the data, where nothing can be steered; leave one of the two out");
        }
        return way.start(recipe);
    }

    /** Begins the run where it should begin. */
    private Run start(Recipe recipe) {
        Observation y = observation;
        if (y != null) {
            return InverseProblem.start(recipe, truth(recipe).given(y));
        }
        return label == null ? Sampling.start(recipe) : Guidance.start(recipe, label, guidance == null ? 1 : guidance);
    }

    /** Of the class asked for, or of all. */
    private Truth truth(Recipe recipe) {
        return Truth.of(label == null ? recipe.scene() : recipe.scene().ofClass(label));
    }
}
