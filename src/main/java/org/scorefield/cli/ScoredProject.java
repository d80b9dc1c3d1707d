package org.scorefield.cli;

import java.io.IOException;
import org.scorefield.recipe.Project;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which project a command takes, at which moment of its training, and whose score of it. */
final class ScoredProject {
    @Parameters(paramLabel = "PROJECT", description = SceneArgument.PROJECT_HELP)
    private String name = "";

    @Option(names = "--exact", description = "Take the closed-form score of the scene, not the learned one.")
    private boolean exact;

    @Mixin
    private final AtStep atStep = new AtStep();

    Project read() throws IOException {
        return atStep.resolve(name);
    }

    /**
     * The score asked for.
     *
     * @throws WorkFailed if the learned one is asked of a project without weights
     */
    FieldSource source(Project read) throws WorkFailed {
        return source(read, exact);
    }

    /** As the other, of a command that may have its own reason to take the closed form. */
    FieldSource source(Project read, boolean closedForm) throws WorkFailed {
        return FieldSource.of(read, name, closedForm);
    }

    boolean exact() {
        return exact;
    }
}
