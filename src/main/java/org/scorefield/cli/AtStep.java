package org.scorefield.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Weights;
import picocli.CommandLine.Option;

/** Which moment of training a command looks at. */
final class AtStep {
    @Option(
            names = "--at-step",
            paramLabel = "N",
            description = "Take the weights kept at that step of training or last before it, where train --history kept"
                    + " them; the last ones if not given.")
    private @Nullable Long step;

    /** The project called {@code name}, at that moment. */
    Project resolve(String name) throws IOException {
        Project project = SceneArgument.resolve(name);
        Long asked = step;
        if (asked == null) {
            return project;
        }
        History history = project.history()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name
                        + "\" keeps no training history for --at-step; train it with: scorefield train " + name
                        + " --history -o FILE.scorefield"));
        Weights then = history.at(asked)
                .orElseThrow(() -> new IllegalArgumentException("--at-step must be at least "
                        + history.steps().getFirst() + ", the first step that \"" + name + "\" keeps, but was "
                        + asked));
        return project.withWeights(Optional.of(then));
    }
}
