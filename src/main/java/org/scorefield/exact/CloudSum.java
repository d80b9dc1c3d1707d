package org.scorefield.exact;

import java.util.List;

/**
 * What all points of a cloud say at one place, to the precision of the sum: scratch space, owned by one call.
 *
 * <p>Sums Σ w K, Σ w K (y − y₀) and Σ w K (y − y₀)(y − y₀)ᵀ with {@code K = exp(−|x − y|²/2σ²)} and y₀ the point that
 * says most. Boxes whose points cannot be noticed beside y₀ are passed over; of boxes that are small for σ the moments
 * speak, as many as {@link HermiteReach} asks for; the points of all others are asked one by one. The relative error
 * is below 1e-12, which is what adding two million numbers in turn costs.
 */
final class CloudSum {
    /** Of a box, relative to what it says; or, relative to y₀, of all boxes that say little. */
    private static final double LOG_ERROR = -30;

    /** Among so many boxes the error of those that say little is divided. */
    private static final double LOG_BOXES = 6;

    private static final double LOG_TWO = StrictMath.log(2);

    private final CloudTree tree;
    private final double sigma;
    private final double lambda;
    private final double h;
    private final int[] open;
    private final double[] hx = new double[CloudTree.ORDER];
    private final double[] hx1 = new double[CloudTree.ORDER];
    private final double[] hx2 = new double[CloudTree.ORDER];
    private final double[] hy = new double[CloudTree.ORDER];
    private final double[] hy1 = new double[CloudTree.ORDER];
    private final double[] hy2 = new double[CloudTree.ORDER];
    private double atX;
    private double atY;
    private double refX;
    private double refY;
    private double least;
    private double sum;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;

    /** One a cloud where a scene has very many points; none where every point is asked. */
    static List<CloudSum> all(Level level) {
        return level.mixture.trees().stream()
                .map(tree -> new CloudSum(tree, level.sigma))
                .toList();
    }

    private CloudSum(CloudTree tree, double sigma) {
        this.tree = tree;
        this.sigma = sigma;
        lambda = sigma * sigma;
        h = 0.5 / lambda;
        open = new int[tree.depth + 2];
    }

    /** The number of the component. */
    int component() {
        return tree.component;
    }

    /** log Σ w K; NaN where the place is not finite. */
    double logSum() {
        return StrictMath.log(sum) - least;
    }

    /** The mean of the points, each as it counts here, seen from here: scene units. */
    double meanX() {
        return refX - atX + sumX / sum;
    }

    double meanY() {
        return refY - atY + sumY / sum;
    }

    /** Their covariance. */
    double xx() {
        return Math.max(0, sumXx / sum - sumX / sum * (sumX / sum));
    }

    double xy() {
        return sumXy / sum - sumX / sum * (sumY / sum);
    }

    double yy() {
        return Math.max(0, sumYy / sum - sumY / sum * (sumY / sum));
    }

    /** The distance of y₀, in σ: of the nearest point, where the weights are even. */
    double deviations() {
        double dx = refX - atX;
        double dy = refY - atY;
        return Math.sqrt(dx * dx + dy * dy) / sigma;
    }

    /** Finds y₀ only. */
    void goNearest(double x, double y) {
        atX = x;
        atY = y;
        refX = Double.NaN;
        refY = Double.NaN;
        boolean somewhere = Double.isFinite(x) && Double.isFinite(y);
        least = somewhere ? Double.POSITIVE_INFINITY : Double.NaN;
        int n = 0;
        if (somewhere) {
            open[n++] = 0;
        }
        while (n > 0) {
            int node = open[--n];
            if (h * tree.squaredDistance(node, x, y) - tree.peak[node] >= least) {
                continue;
            }
            if (tree.first[node] == 0) {
                nearest(node, x, y);
            } else {
                n = pushHalves(node, n, x, y);
            }
        }
    }

    private void nearest(int node, double x, double y) {
        for (int i = tree.from[node]; i < tree.to[node]; i++) {
            double dx = tree.x[i] - x;
            double dy = tree.y[i] - y;
            double e = h * (dx * dx + dy * dy) - tree.logWeight[i];
            if (e < least) {
                least = e;
                refX = tree.x[i];
                refY = tree.y[i];
            }
        }
    }

    private int pushHalves(int node, int n, double x, double y) {
        int a = tree.first[node];
        int b = tree.second[node];
        boolean aNearer =
                h * tree.squaredDistance(a, x, y) - tree.peak[a] <= h * tree.squaredDistance(b, x, y) - tree.peak[b];
        open[n] = aNearer ? b : a;
        open[n + 1] = aNearer ? a : b;
        return n + 2;
    }

    /** Goes to a place. */
    void go(double x, double y) {
        goNearest(x, y);
        sum = 0;
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumXy = 0;
        sumYy = 0;
        if (!Double.isFinite(least)) {
            return;
        }
        int n = 0;
        open[n++] = 0;
        while (n > 0) {
            int node = open[--n];
            double unheard = h * tree.squaredDistance(node, x, y) - tree.peak[node] - least - tree.logSize[node];
            double gap = unheard + LOG_TWO * Math.getExponent(1 + sum) - LOG_BOXES;
            if (gap > -LOG_ERROR) {
                continue;
            }
            int order = tree.moments[node] < 0 ? 0 : order(node, x, y, LOG_ERROR + Math.max(0, gap));
            if (order > 0) {
                addMoments(node, order, x, y);
            } else if (tree.first[node] == 0) {
                addPoints(node, x, y);
            } else {
                n = pushHalves(node, n, x, y);
            }
        }
    }

    private int order(int node, double x, double y, double logError) {
        double dx = x - tree.middleX(node);
        double dy = y - tree.middleY(node);
        return HermiteReach.order(tree.radius[node] / sigma, Math.sqrt(dx * dx + dy * dy) / sigma, logError);
    }

    private void addPoints(int node, double x, double y) {
        for (int i = tree.from[node]; i < tree.to[node]; i++) {
            double dx = tree.x[i] - x;
            double dy = tree.y[i] - y;
            double k = Decay.exp(least + tree.logWeight[i] - h * (dx * dx + dy * dy));
            double a = tree.x[i] - refX;
            double b = tree.y[i] - refY;
            sum += k;
            sumX += k * a;
            sumY += k * b;
            sumXx += k * a * a;
            sumXy += k * a * b;
            sumYy += k * b * b;
        }
    }

    /** With {@code K = exp(−|X|²/2λ) Σ h_a h_b dxᵃ dyᵇ/(a! b!)}, X the place seen from the middle, h_a = He_a(X/σ)/σᵃ. */
    private void addMoments(int node, int order, double x, double y) {
        double offX = x - tree.middleX(node);
        double offY = y - tree.middleY(node);
        hermite(offX, order, hx, hx1, hx2);
        hermite(offY, order, hy, hy1, hy2);
        double s = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int b = 0; b < order; b++) {
            int row = tree.moments[node] + CloudTree.row(b);
            double r = 0;
            double r1 = 0;
            double r2 = 0;
            for (int a = 0; a < order - b; a++) {
                double m = tree.moment[row + a];
                r = Math.fma(m, hx[a], r);
                r1 = Math.fma(m, hx1[a], r1);
                r2 = Math.fma(m, hx2[a], r2);
            }
            s += hy[b] * r;
            sx += hy[b] * r1;
            sy += hy1[b] * r;
            sxx += hy[b] * r2;
            sxy += hy1[b] * r1;
            syy += hy2[b] * r;
        }
        double height = Decay.exp(least + tree.peak[node] - h * (offX * offX + offY * offY));
        double a = tree.middleX(node) - refX;
        double b = tree.middleY(node) - refY;
        sum += height * s;
        sumX += height * (a * s + sx);
        sumY += height * (b * s + sy);
        sumXx += height * (a * a * s + 2 * a * sx + sxx);
        sumXy += height * (a * b * s + a * sy + b * sx + sxy);
        sumYy += height * (b * b * s + 2 * b * sy + syy);
    }

    /** h_n, and n h_{n−1} and n (n − 1) h_{n−2}, which go with one and two factors d more. */
    private void hermite(double off, int order, double[] h0, double[] h1, double[] h2) {
        double u = off / lambda;
        h0[0] = 1;
        h0[1] = u;
        h1[1] = 1;
        for (int n = 2; n < order; n++) {
            h0[n] = u * h0[n - 1] - (n - 1) / lambda * h0[n - 2];
            h1[n] = n * h0[n - 1];
            h2[n] = n * h1[n - 1];
        }
    }
}
