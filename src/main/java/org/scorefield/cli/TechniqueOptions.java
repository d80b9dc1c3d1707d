package org.scorefield.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Pick;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.TechniquePlan;
import picocli.CommandLine.Option;

/** How training goes about it: what is not given comes from the project. */
final class TechniqueOptions {
    @Option(
            names = "--targets",
            paramLabel = "NAME",
            converter = Menus.TargetsId.class,
            completionCandidates = Menus.TargetsId.class,
            description = "What denoising compares with: ${COMPLETION-CANDIDATES}; with component the"
                    + " teacher knows the mixture.")
    private @Nullable String targets;

    @Option(
            names = "--sigma-sampling",
            paramLabel = "NAME",
            converter = Menus.SigmaSamplingId.class,
            completionCandidates = Menus.SigmaSamplingId.class,
            description = "Which noise levels rows are drawn at: ${COMPLETION-CANDIDATES}.")
    private @Nullable String sigmaSampling;

    @Option(
            names = "--noise-pairs",
            paramLabel = "NAME",
            converter = Menus.NoisePairsId.class,
            completionCandidates = Menus.NoisePairsId.class,
            description = "How the rows of a batch go together: ${COMPLETION-CANDIDATES}.")
    private @Nullable String noisePairs;

    @Option(
            names = "--rate-schedule",
            paramLabel = "NAME",
            converter = Menus.RateScheduleId.class,
            completionCandidates = Menus.RateScheduleId.class,
            description = "How the learning rate goes: ${COMPLETION-CANDIDATES}.")
    private @Nullable String rateSchedule;

    @Option(
            names = "--averaging",
            paramLabel = "NAME",
            converter = Menus.AveragingId.class,
            completionCandidates = Menus.AveragingId.class,
            description = "How the weights shown follow those learned: ${COMPLETION-CANDIDATES}.")
    private @Nullable String averaging;

    @Option(
            names = "--directions",
            paramLabel = "NAME",
            converter = Menus.DirectionsId.class,
            completionCandidates = Menus.DirectionsId.class,
            description = "How ssm and ssm-vr draw their directions: ${COMPLETION-CANDIDATES}.")
    private @Nullable String directions;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the sigma sampling, rate schedule or averaging, such as horizon=20000;"
                    + " may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** The plan with what was asked for. */
    TechniquePlan applyTo(TechniquePlan from) {
        Map<TechniqueKey, @Nullable String> given = new EnumMap<>(TechniqueKey.class);
        given.put(TechniqueKey.TARGETS, targets);
        given.put(TechniqueKey.SIGMA_SAMPLING, sigmaSampling);
        given.put(TechniqueKey.NOISE_PAIRS, noisePairs);
        given.put(TechniqueKey.RATE_SCHEDULE, rateSchedule);
        given.put(TechniqueKey.AVERAGING, averaging);
        given.put(TechniqueKey.DIRECTIONS, directions);
        Map<String, String> left = new LinkedHashMap<>(settings);
        TechniquePlan plan = from;
        for (TechniqueKey part : TechniqueKey.values()) {
            String id = given.get(part);
            Pick pick = id == null || id.equals(part.of(from).id())
                    ? part.of(from)
                    : part.menu().pick(id);
            for (Parameter p : pick.settings().parameters()) {
                String value = left.remove(p.name());
                if (value != null) {
                    pick = pick.with(p.name(), p.parse(value));
                }
            }
            plan = part.with(plan, pick);
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("--set: there is no setting \""
                    + left.keySet().iterator().next()
                    + "\" in what was chosen; the sigma sampling log-normal has mean and spread, the rate schedule cosine"
                    + " has horizon, the averaging exponential has decay");
        }
        return plan;
    }
}
