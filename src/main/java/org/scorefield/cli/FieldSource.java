package org.scorefield.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.Require;
import org.scorefield.field.ScoreField;
import org.scorefield.recipe.Project;
import org.scorefield.scene.Scene;
import org.scorefield.study.Learned;

/** Whose score a command takes: the closed form of the scene, or what a network learned of it. */
final class FieldSource {
    private final Project project;
    private final ScoreField field;
    private final @Nullable Truth truth;

    private FieldSource(Project project, ScoreField field, @Nullable Truth truth) {
        this.project = project;
        this.field = field;
        this.truth = truth;
    }

    /**
     * The source a command line asks for.
     *
     * @param named the project as it was named there, for the message
     * @throws WorkFailed if the learned score is asked of a project without weights
     */
    static FieldSource of(Project project, String named, boolean exact) throws WorkFailed {
        return of(project, named, exact, Truth::of);
    }

    /** The same with the closed form as pictures show it. */
    static FieldSource shown(Project project, String named, boolean exact) throws WorkFailed {
        return of(project, named, exact, Truth::shown);
    }

    private static FieldSource of(Project project, String named, boolean exact, Function<Scene, Truth> closed)
            throws WorkFailed {
        if (exact) {
            Truth truth = closed.apply(project.recipe().scene());
            return new FieldSource(project, truth, truth);
        }
        return learned(project, named, ", or add --exact for the closed-form score");
    }

    /** What a network learned, for a command that can do nothing else. */
    static FieldSource learned(Project project, String named) throws WorkFailed {
        return learned(project, named, "");
    }

    private static FieldSource learned(Project project, String named, String otherwise) throws WorkFailed {
        if (project.weights().isEmpty()) {
            throw new WorkFailed("\"" + named + "\" has no trained weights; train it first (scorefield train " + named
                    + " -o FILE.scorefield)" + otherwise);
        }
        WarmUp.begin();
        return new FieldSource(project, Learned.field(project), null);
    }

    ScoreField field() {
        return field;
    }

    /**
     * The score of one class.
     *
     * @throws IllegalArgumentException if there is no such class, or the network was trained without labels
     */
    ScoreField field(String label) {
        return isExact() ? Truth.of(project.recipe().scene().ofClass(label)) : Learned.field(project, label);
    }

    boolean isExact() {
        return truth != null;
    }

    /** Refuses a σ that cannot be, before any file is opened: 0 only for a closed form where all has a density. */
    void check(double sigma) {
        if (truth == null) {
            Require.positive("--sigma of a learned score", sigma);
        } else {
            checkExact(truth, sigma);
        }
        Limits.sigma("--sigma", sigma);
    }

    private static void checkExact(Truth truth, double sigma) {
        try {
            truth.score(Points.none(), sigma); // intentional: it checks σ and does nothing else
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--sigma: " + e.getMessage(), e);
        }
    }

    /** log p_σ in nats; nothing for a learned score. */
    double[] logDensity(Points x, double sigma) {
        return truth == null ? new double[0] : truth.logDensity(x, sigma);
    }
}
