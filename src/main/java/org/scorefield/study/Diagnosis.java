package org.scorefield.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scorefield.recipe.SamplerPlan;

/**
 * What the step sizes of a sampler do to the components of a scene.
 *
 * @param levels one entry a noise level that is walked; none for a sampler without step size
 * @param thinnest smallest deviation of a component, 0 for drawn points; scene units
 * @param widest largest deviation of a component, likewise
 * @param thin what becomes of the thinnest component
 * @param wide what becomes of the widest
 * @param frozenSigma σ_f = s/√(hT) of the widest component, where α follows σ²; scene units
 * @param verdict the worst that happens in the end
 * @param words the verdict in a sentence or two, with the numbers
 * @param cure a plan that mends it; empty where nothing needs mending
 */
public record Diagnosis(
        List<Level> levels,
        double thinnest,
        double widest,
        Width thin,
        Width wide,
        OptionalDouble frozenSigma,
        Verdict verdict,
        String words,
        Optional<SamplerPlan> cure) {
    public Diagnosis {
        levels = List.copyOf(levels);
    }

    /** From good to bad. */
    public enum Verdict {
        /** The level does its work. */
        SOUND,
        /** Too few or too small steps: the widest component stays as wide as it was. */
        FROZEN,
        /** Steps so large that the thinnest component comes out wider than it is. */
        COARSE,
        /** Steps beyond the limit of stability. */
        UNSTABLE
    }

    /**
     * A component at the end of the walk, before the last denoising.
     *
     * @param target the deviation it should have, √(s² + σ_L²); scene units
     * @param reached the deviation it will have on one Gaussian; infinite if it diverges
     */
    public record Width(double target, double reached) {
        /** How much too wide, as a share: 0 is right. */
        public double excess() {
            return reached / target - 1;
        }
    }

    /**
     * One noise level.
     *
     * @param level from 0, the largest
     * @param sigma scene units
     * @param alpha the step size in the rule's own convention, scene units squared
     * @param limit the α from which on the thinnest component diverges: 2v, or 4v where the rule is written with α/2
     * @param steps how many are taken here
     * @param relaxationSteps how many the widest component needs to forget: v/α, or 2v/α
     * @param words the verdict in a sentence
     */
    public record Level(
            int level,
            double sigma,
            double alpha,
            double limit,
            int steps,
            double relaxationSteps,
            Verdict verdict,
            String words) {}
}
