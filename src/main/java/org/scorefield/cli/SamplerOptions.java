package org.scorefield.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Settings;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Samplers;
import org.scorefield.study.Sampling;
import picocli.CommandLine.Option;

/** Which sampler, with which settings, down which levels: what is not given comes from the project. */
final class SamplerOptions {
    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            converter = Menus.SamplerId.class,
            completionCandidates = Menus.SamplerId.class,
            description = "How to ride: ${COMPLETION-CANDIDATES}. The project's own if not given.")
    private @Nullable String sampler;

    @Option(
            names = "--sigmas",
            paramLabel = "LEVELS",
            converter = Levels.Falling.class,
            description = "The noise levels: MAX:MIN:COUNT (geometric) or a comma list from large to small.")
    private @Nullable NoiseLevels sigmas;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of the sampler, as listed by sample --help; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** The recipe with what was asked for; another sampler than its own begins with that sampler's defaults. */
    Recipe applyTo(Recipe from) {
        SamplerPlan plan = from.sampler();
        String id = sampler == null ? plan.sampler() : sampler;
        return with(
                from,
                id.equals(plan.sampler())
                        ? plan
                        : new SamplerPlan(id, Samplers.CATALOGUE.get(id).defaults(), plan.particles()));
    }

    /** As the other, but another sampler than its own begins with a step size that suits the scene. */
    Recipe applySuited(Recipe from) {
        Recipe levelled = from.withLevels(sigmas == null ? from.levels() : sigmas);
        return with(
                levelled,
                Sampling.plan(levelled, sampler == null ? from.sampler().sampler() : sampler));
    }

    private Recipe with(Recipe from, SamplerPlan plan) {
        Settings chosen = plan.settings();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.withText(setting.getKey(), setting.getValue());
        }
        return from.withSampler(new SamplerPlan(plan.sampler(), chosen, plan.particles()))
                .withLevels(sigmas == null ? from.levels() : sigmas);
    }
}
