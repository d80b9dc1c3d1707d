package org.scorefield.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.NetworkPlan;
import picocli.CommandLine.Option;

/** What the network is: what is not given comes from the project. */
final class NetworkOptions {
    @Option(
            names = "--hidden",
            paramLabel = "WIDTH",
            split = ",",
            description = "Widths of the hidden layers, such as 128,128.")
    private @Nullable List<Integer> hidden;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            converter = Menus.ActivationId.class,
            completionCandidates = Menus.ActivationId.class,
            description = "The bend after a hidden layer: ${COMPLETION-CANDIDATES}.")
    private @Nullable String activation;

    @Option(
            names = "--head",
            paramLabel = "NAME",
            converter = Menus.HeadId.class,
            completionCandidates = Menus.HeadId.class,
            description = "What makes a score of the output: ${COMPLETION-CANDIDATES}.")
    private @Nullable String head;

    @Option(
            names = "--labels",
            negatable = true,
            description = "Tell the network the class of each sample, the label of its component, so that sample can"
                    + " take --class and --guidance.")
    private @Nullable Boolean labels;

    @Option(
            names = "--label-dropout",
            paramLabel = "P",
            description = "The share of samples whose class is not told, 0 to 1; 0.1 if nothing else is known.")
    private @Nullable Double labelDropout;

    /** The plan with what was asked for. */
    NetworkPlan applyTo(NetworkPlan from) {
        return new NetworkPlan(
                hidden == null ? from.hidden() : hidden,
                activation == null ? from.activation() : activation,
                head == null ? from.head() : head,
                labels(from.labels()));
    }

    private LabelPlan labels(LabelPlan from) {
        LabelPlan plan = new LabelPlan(
                labels == null ? from.told() : labels, labelDropout == null ? from.dropout() : labelDropout);
        if (labelDropout != null && !plan.told()) {
            throw new IllegalArgumentException("--label-dropout needs a network that is told labels; add --labels");
        }
        return plan;
    }
}
