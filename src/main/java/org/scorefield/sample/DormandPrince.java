package org.scorefield.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince54Integrator;
import org.apache.commons.math3.ode.sampling.StepHandler;
import org.apache.commons.math3.ode.sampling.StepInterpolator;
import org.jspecify.annotations.Nullable;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.field.Points;

/**
 * The probability flow by Dormand and Prince's pair of orders 5 and 4, which finds its own steps.
 *
 * <p>All particles step together, as one system whose error is the root mean square over all coordinates, so that a
 * network sees whole batches. The clock is log σ, in which components of any width are passed at the same speed. The
 * steps know nothing of the noise levels: places at the levels, and between them, are read off the method's own
 * interpolation and cost nothing. So the first step of a run pays all its calls; they are paid again where the field has
 * changed, or a fork of the run has gone on, meanwhile.
 *
 * @see "Dormand and Prince 1980, A family of embedded Runge-Kutta formulae; Song et al. 2021, arXiv:2011.13456, D.1"
 */
record DormandPrince(double tolerance, int substeps) implements RoutedSampler {
    /** A run that needs more has met a field that is not smooth at its tolerance. */
    private static final int MOST_CALLS = 1_000_000;

    /** A faster particle is lost, and would hold up all others. */
    private static final double FASTEST = 1e12;

    static final Choice<Sampler> CHOICE = new Choice<>(
            "dormand-prince",
            "Dormand–Prince (adaptive)",
            "Follows the probability flow with steps as long as the tolerance allows.",
            "Dormand and Prince 1980; Song et al. 2021, arXiv:2011.13456, appendix D.1",
            List.of(
                    new Parameter.Real(
                            "tolerance",
                            "Error allowed to a step, in scene units and relative to the coordinate.",
                            Unit.LENGTH,
                            1e-5,
                            1e-9,
                            1,
                            true),
                    new Parameter.Whole(
                            "substeps",
                            "Places read off from each noise level to the next; they cost nothing.",
                            Unit.PLACES_A_LEVEL,
                            5,
                            1,
                            100)),
            set -> new DormandPrince(set.real("tolerance"), set.whole("substeps")));

    @Override
    public List<Leg> route(List<Double> sigmas) {
        List<Double> stops = new ArrayList<>();
        Flow flow = new Flow(stops, tolerance);
        return Descent.route(sigmas, substeps, (sigma, next) -> {
            if (stops.isEmpty()) {
                stops.add(sigma);
            }
            stops.add(next);
            int from = stops.size() - 2;
            return (x, field, noise) -> flow.after(from, x, field);
        });
    }

    /** The way of all particles through all stops, found when it is first asked for. */
    private static final class Flow implements FirstOrderDifferentialEquations, StepHandler {
        private final List<Double> stops;
        private final double tolerance;
        private final List<double[]> places = new ArrayList<>();
        private @Nullable CountedField field;
        private boolean[] lost = new boolean[0];
        private int first;

        Flow(List<Double> stops, double tolerance) {
            this.stops = stops;
            this.tolerance = tolerance;
        }

        /** Where x, standing at stop {@code from}, is at the next. */
        double[] after(int from, Points x, CountedField now) {
            if (field != now) {
                find(from, x, now);
            }
            double[] place = places.get(from - first).clone();
            for (int i = 0; i < lost.length; i++) {
                if (lost[i]) {
                    place[2 * i] = Double.NaN;
                }
            }
            return place;
        }

        private void find(int from, Points x, CountedField now) {
            field = now;
            first = from;
            lost = new boolean[x.size()];
            places.clear();
            double start = clock(from);
            double end = clock(stops.size() - 1);
            double least = 1e-12 * (start - end);
            DormandPrince54Integrator method = new DormandPrince54Integrator(least, start - end, tolerance, tolerance);
            method.setMaxEvaluations(MOST_CALLS);
            method.addStepHandler(this);
            double[] y = x.toArray();
            try {
                method.integrate(this, start, y, end, y);
            } catch (MathIllegalArgumentException | MathIllegalStateException e) {
                throw new IllegalArgumentException(
                        "the flow cannot be followed to a tolerance of " + tolerance + "; take a larger one", e);
            }
        }

        @Override
        public int getDimension() {
            return 2 * lost.length;
        }

        private double clock(int stop) {
            return StrictMath.log(stops.get(stop));
        }

        /** dx/d ln σ = −σ² s(x, σ). */
        @Override
        public void computeDerivatives(double logSigma, double[] y, double[] slope) {
            double sigma = StrictMath.exp(logSigma);
            CountedField now = field;
            if (now == null) {
                throw new IllegalStateException("a flow is found before it is followed");
            }
            Points s = now.score(Points.of(y), sigma);
            for (int i = 0; i < lost.length; i++) {
                double dx = -sigma * sigma * s.x(i);
                double dy = -sigma * sigma * s.y(i);
                lost[i] |= !(Math.abs(dx) <= FASTEST && Math.abs(dy) <= FASTEST); // NaN is lost
                slope[2 * i] = lost[i] ? 0 : dx;
                slope[2 * i + 1] = lost[i] ? 0 : dy;
            }
        }

        @Override
        public void init(double logSigma, double[] y, double end) {}

        @Override
        public void handleStep(StepInterpolator step, boolean isLast) {
            double reached = step.getCurrentTime();
            for (int k = first + 1 + places.size(); k < stops.size() && (isLast || clock(k) >= reached); k++) {
                step.setInterpolatedTime(Math.max(reached, clock(k)));
                places.add(step.getInterpolatedState().clone());
            }
        }
    }
}
