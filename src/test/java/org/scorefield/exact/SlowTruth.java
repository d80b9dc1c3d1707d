package org.scorefield.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * The textbook formula with 60 decimal digits: inverse by the adjugate, quadratic forms in {@link BigDecimal}. Shares
 * nothing with {@link Truth}; only the final exponentials of differences are doubles.
 */
final class SlowTruth {
    private static final MathContext DIGITS = new MathContext(60);

    private record Atom(double weight, double x, double y, double xx, double xy, double yy) {}

    final double logDensity;
    final double sx;
    final double sy;

    SlowTruth(Scene scene, double x, double y, double sigma) {
        List<Atom> atoms = atoms(scene);
        BigDecimal noise = big(sigma).multiply(big(sigma));
        int n = atoms.size();
        BigDecimal[] exponent = new BigDecimal[n];
        double[] height = new double[n];
        double[] gx = new double[n];
        double[] gy = new double[n];
        BigDecimal least = null;
        for (int k = 0; k < n; k++) {
            Atom a = atoms.get(k);
            BigDecimal p = big(a.xx).add(noise);
            BigDecimal q = big(a.xy);
            BigDecimal r = big(a.yy).add(noise);
            BigDecimal det = p.multiply(r).subtract(q.multiply(q));
            BigDecimal dx = big(a.x).subtract(big(x));
            BigDecimal dy = big(a.y).subtract(big(y));
            BigDecimal u = r.multiply(dx).subtract(q.multiply(dy)).divide(det, DIGITS);
            BigDecimal v = p.multiply(dy).subtract(q.multiply(dx)).divide(det, DIGITS);
            exponent[k] = dx.multiply(u).add(dy.multiply(v)).divide(big(2), DIGITS);
            height[k] = a.weight / (2 * Math.PI * Math.sqrt(det.doubleValue()));
            gx[k] = u.doubleValue();
            gy[k] = v.doubleValue();
            least = least == null || exponent[k].compareTo(least) < 0 ? exponent[k] : least;
        }
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int k = 0; k < n; k++) {
            double e = height[k] * Math.exp(least.subtract(exponent[k]).doubleValue());
            sum += e;
            sumX += e * gx[k];
            sumY += e * gy[k];
        }
        logDensity = Math.log(sum) - least.doubleValue();
        sx = sumX / sum;
        sy = sumY / sum;
    }

    private static List<Atom> atoms(Scene scene) {
        List<Atom> atoms = new ArrayList<>();
        for (Component component : scene.components()) {
            switch (component) {
                case Gaussian g -> {
                    Covariance c = g.covariance();
                    atoms.add(new Atom(g.weight(), g.meanX(), g.meanY(), c.xx(), c.xy(), c.yy()));
                }
                case PointCloud cloud -> {
                    int n = cloud.points().size();
                    for (int i = 0; i < n; i++) {
                        atoms.add(new Atom(
                                cloud.weight() / n,
                                cloud.points().x(i),
                                cloud.points().y(i),
                                0,
                                0,
                                0));
                    }
                }
            }
        }
        return atoms;
    }

    private static BigDecimal big(double value) {
        return new BigDecimal(value);
    }
}
