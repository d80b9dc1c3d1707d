package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.noise.NoiseLevels;

/**
 * How far the Jacobian of a learned field is from the Hessian of log p_σ, over p_σ.
 *
 * @param sigma the noise level
 * @param relative {@code E‖J − ∇²log p_σ‖² / E‖∇²log p_σ‖²}, Frobenius
 * @param curlShare {@code E‖A‖² / E‖J‖²}, A = (J − Jᵀ)/2: the share that no gradient has, in [0, 1]
 * @see "Salimans and Ho 2021, Should EBMs model the energy or the score?"
 */
public record SlopeError(double sigma, double relative, double curlShare) {
    /** At one noise level, over places drawn from p_σ. */
    public static SlopeError at(SlopedField learned, SlopedField exact, Points fromPSigma, double sigma) {
        Slopes j = learned.at(fromPSigma, sigma);
        Slopes h = exact.at(fromPSigma, sigma);
        double off = 0;
        double truth = 0;
        double whole = 0;
        double skew = 0;
        for (int i = 0; i < fromPSigma.size(); i++) {
            off += squares(j.xx(i) - h.xx(i), j.xy(i) - h.xy(i), j.yx(i) - h.yx(i), j.yy(i) - h.yy(i));
            truth += squares(h.xx(i), h.xy(i), h.yx(i), h.yy(i));
            whole += squares(j.xx(i), j.xy(i), j.yx(i), j.yy(i));
            skew += 0.5 * j.curl(i) * j.curl(i);
        }
        return new SlopeError(sigma, off / truth, whole > 0 ? skew / whole : 0);
    }

    /**
     * At every noise level, largest first.
     *
     * @param goOn asked before each level
     * @return null if told to stop
     */
    public static @Nullable List<SlopeError> perLevel(
            SlopedField learned, Truth truth, NoiseLevels levels, int points, long seed, BooleanSupplier goOn) {
        List<SlopeError> errors = new ArrayList<>();
        for (int i = 0; i < levels.count(); i++) {
            if (!goOn.getAsBoolean()) {
                return null;
            }
            double sigma = levels.sigma(i);
            Points x = truth.sample(
                    points, sigma, RandomStream.of(seed, "evaluation").at(i));
            errors.add(at(learned, SlopedField.exact(truth), x, sigma));
        }
        return errors;
    }

    private static double squares(double a, double b, double c, double d) {
        return a * a + b * b + c * c + d * d;
    }
}
