package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;

/**
 * At each noise level a few Langevin steps of size {@code 2 (snr · σ)²}, then one reverse diffusion step to the next.
 *
 * <p>Intentional: the step size is that of the authors' annealed Langevin corrector, which depends on σ alone. Their
 * other rule divides by the norm of the batch's scores, so that a particle's path would depend on its company. As in
 * their code the corrector comes first.
 *
 * @see "Song et al. 2021, arXiv:2011.13456, Algorithms 1 and 2"
 */
record PredictorCorrector(double snr, int correctorSteps, int substeps) implements RoutedSampler {
    static final Choice<Sampler> CHOICE = new Choice<>(
            "predictor-corrector",
            "Predictor–corrector",
            "Steps down by the reverse SDE and lets Langevin steps repair the error at each noise level.",
            "Song et al. 2021, arXiv:2011.13456, Algorithm 2",
            List.of(
                    new Parameter.Real(
                            "snr",
                            "Signal-to-noise ratio r of the corrector: α = 2 (r σ)².",
                            Unit.TIMES_SIGMA,
                            0.16,
                            0.001,
                            0.9,
                            true),
                    new Parameter.Whole("corrector-steps", "Langevin steps at each σ.", Unit.STEPS_A_LEVEL, 1, 1, 100),
                    Descent.substeps(5)),
            set -> new PredictorCorrector(set.real("snr"), set.whole("corrector-steps"), set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        List<Leg> legs = new ArrayList<>();
        for (Leg predictor : Descent.route(sigmas, substeps, ReverseSde.Discretisation.REVERSE_DIFFUSION::step)) {
            double sigma = predictor.sigma();
            double alpha = 2 * (snr * sigma) * (snr * sigma);
            Nudge corrector = Convention.SQRT_2_ALPHA.step(sigma, alpha);
            legs.add(new Leg(predictor.level(), sigma, correctorSteps, alpha, corrector));
            legs.add(predictor);
        }
        return legs;
    }
}
