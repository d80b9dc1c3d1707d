package org.scorefield.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Settings;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import picocli.CommandLine.Option;

/** Which sampler, with which settings, down which levels: what is not given comes from the project. */
final class SamplerOptions {
    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            converter = Converters.SamplerId.class,
            completionCandidates = Converters.SamplerId.class,
            description = "How to ride: ${COMPLETION-CANDIDATES}. The project's own if not given.")
    private @Nullable String sampler;

    @Option(
            names = "--sigmas",
            paramLabel = "LEVELS",
            converter = Converters.Levels.class,
            description = "The noise levels: MAX:MIN:COUNT (geometric) or a comma list from large to small.")
    private @Nullable NoiseLevels sigmas;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the sampler, as listed by sample --help; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** The recipe with what was asked for. */
    Recipe applyTo(Recipe from) {
        SamplerPlan plan = from.sampler();
        String id = sampler == null ? plan.sampler() : sampler;
        Settings chosen = id.equals(plan.sampler())
                ? plan.settings()
                : Samplers.CATALOGUE.get(id).defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.withText(setting.getKey(), setting.getValue());
        }
        return from.withSampler(new SamplerPlan(id, chosen, plan.particles()))
                .withLevels(sigmas == null ? from.levels() : sigmas);
    }
}
