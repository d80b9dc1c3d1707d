package org.scorefield.exact;

import java.util.Arrays;

/**
 * The drawn points of one component, cut into boxes so that a place need not ask each of them.
 *
 * <p>A box is cut at the middle of its longer side until it holds few points. Boxes of many points know the moments
 * {@code M_ab = Σ w dxᵃ dyᵇ / (a! b!)} about their middle, a + b &lt; {@link #ORDER}: all that a place some way off can
 * tell of them, at any σ ({@link CloudSum}). They are made once, from below, by shifting those of the halves.
 *
 * <p>Immutable by convention: nobody writes after {@link #of}.
 *
 * @see "Greengard and Strain 1991, The fast Gauss transform, equations 11 and 15"
 */
final class CloudTree {
    /** Moments of lower degree than this. */
    static final int ORDER = 20;

    static final int TERMS = ORDER * (ORDER + 1) / 2;

    /** A box of at most so many points is not cut. */
    private static final int LEAF = 64;

    /** So many points cost more than their moments. */
    private static final int FEWEST_SUMMED = 96;

    /** Where the row of dyᵇ begins among the moments. */
    private static final int[] ROW = rows();

    /** The component of the scene. */
    final int component;

    final double[] x;
    final double[] y;
    final double[] logWeight;

    int nodes;
    /** The most open boxes a walk from above can have. */
    int depth;

    int[] from = new int[1];
    int[] to = new int[1];
    /** The first half, 0 if it is not cut; the other follows where {@link #second} says. */
    int[] first = new int[1];

    int[] second = new int[1];
    double[] xMin = new double[1];
    double[] xMax = new double[1];
    double[] yMin = new double[1];
    double[] yMax = new double[1];
    /** The largest distance of a point from the middle. */
    double[] radius = new double[1];
    /** The largest logarithm of a weight; moments are of weights relative to it. */
    double[] peak = new double[1];
    /** The logarithm of how many points there are. */
    double[] logSize = new double[1];
    /** Where its moments begin, −1 if it has none. */
    int[] moments = new int[1];

    double[] moment = new double[0];

    private CloudTree(int component, double[] x, double[] y, double[] logWeight) {
        this.component = component;
        this.x = x;
        this.y = y;
        this.logWeight = logWeight;
    }

    /** Atoms {@code from} (included) to {@code to} (excluded) of a mixture, all points of one component. */
    static CloudTree of(Mixture m, int from, int to) {
        CloudTree tree = new CloudTree(
                m.component[from],
                Arrays.copyOfRange(m.x, from, to),
                Arrays.copyOfRange(m.y, from, to),
                Arrays.copyOfRange(m.logWeight, from, to));
        tree.cut(0, to - from, 1);
        tree.sum();
        return tree;
    }

    double middleX(int node) {
        return 0.5 * (xMin[node] + xMax[node]);
    }

    double middleY(int node) {
        return 0.5 * (yMin[node] + yMax[node]);
    }

    /** Where the moments of dyᵇ begin within those of a box: {@code M_ab} is a places on. */
    static int row(int b) {
        return ROW[b];
    }

    /** The square of the distance from a place to the box, 0 inside. */
    double squaredDistance(int node, double atX, double atY) {
        double dx = Math.max(0, Math.max(xMin[node] - atX, atX - xMax[node]));
        double dy = Math.max(0, Math.max(yMin[node] - atY, atY - yMax[node]));
        return dx * dx + dy * dy;
    }

    private int cut(int begin, int end, int level) {
        int node = open(begin, end);
        depth = Math.max(depth, level);
        double width = xMax[node] - xMin[node];
        double height = yMax[node] - yMin[node];
        if (end - begin > LEAF && Math.max(width, height) > 0) {
            int middle = width >= height ? part(x, begin, end, middleX(node)) : part(y, begin, end, middleY(node));
            int one = cut(begin, middle, level + 1); // before the arrays are written to: they may grow
            int other = cut(middle, end, level + 1);
            first[node] = one;
            second[node] = other;
        }
        return node;
    }

    private int open(int begin, int end) {
        if (nodes == from.length) {
            grow(2 * nodes);
        }
        int node = nodes++;
        from[node] = begin;
        to[node] = end;
        moments[node] = -1;
        xMin[node] = x[begin];
        xMax[node] = x[begin];
        yMin[node] = y[begin];
        yMax[node] = y[begin];
        peak[node] = Double.NEGATIVE_INFINITY;
        for (int i = begin; i < end; i++) {
            xMin[node] = Math.min(xMin[node], x[i]);
            xMax[node] = Math.max(xMax[node], x[i]);
            yMin[node] = Math.min(yMin[node], y[i]);
            yMax[node] = Math.max(yMax[node], y[i]);
            peak[node] = Math.max(peak[node], logWeight[i]);
        }
        double squared = 0;
        for (int i = begin; i < end; i++) {
            double dx = x[i] - middleX(node);
            double dy = y[i] - middleY(node);
            squared = Math.max(squared, dx * dx + dy * dy);
        }
        radius[node] = Math.sqrt(squared);
        logSize[node] = StrictMath.log(end - begin);
        return node;
    }

    private void grow(int size) {
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        first = Arrays.copyOf(first, size);
        second = Arrays.copyOf(second, size);
        xMin = Arrays.copyOf(xMin, size);
        xMax = Arrays.copyOf(xMax, size);
        yMin = Arrays.copyOf(yMin, size);
        yMax = Arrays.copyOf(yMax, size);
        radius = Arrays.copyOf(radius, size);
        peak = Arrays.copyOf(peak, size);
        logSize = Arrays.copyOf(logSize, size);
        moments = Arrays.copyOf(moments, size);
    }

    /** Moves what lies below {@code at} to the front; returns where the rest begins, strictly between the ends. */
    private int part(double[] along, int begin, int end, double at) {
        int front = begin;
        int back = end - 1;
        while (front <= back) {
            if (along[front] < at) {
                front++;
            } else {
                swap(x, front, back);
                swap(y, front, back);
                swap(logWeight, front, back);
                back--;
            }
        }
        // the middle of two neighbouring numbers may be one of them
        return Math.clamp(front, begin + 1, end - 1);
    }

    private static void swap(double[] a, int i, int j) {
        double kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }

    /** Halves stand behind what they are halves of, so from the last to the first they are there when they are needed. */
    private void sum() {
        int summed = 0;
        for (int node = 0; node < nodes; node++) {
            if (to[node] - from[node] >= FEWEST_SUMMED) {
                moments[node] = TERMS * summed++;
            }
        }
        moment = new double[TERMS * summed];
        double[] px = new double[ORDER];
        double[] py = new double[ORDER];
        double[] scratch = new double[TERMS];
        for (int node = nodes - 1; node >= 0; node--) {
            if (moments[node] >= 0) {
                if (first[node] == 0) {
                    addPoints(node, node, px, py);
                } else {
                    addHalf(node, first[node], px, py, scratch);
                    addHalf(node, second[node], px, py, scratch);
                }
            }
        }
    }

    private void addHalf(int node, int half, double[] px, double[] py, double[] scratch) {
        if (moments[half] >= 0) {
            addShifted(node, half, px, py, scratch);
        } else {
            addPoints(node, half, px, py);
        }
    }

    private void addPoints(int node, int of, double[] px, double[] py) {
        for (int i = from[of]; i < to[of]; i++) {
            double w = StrictMath.exp(logWeight[i] - peak[node]);
            powers(x[i] - middleX(node), 1, px);
            powers(y[i] - middleY(node), w, py);
            for (int b = 0; b < ORDER; b++) {
                int row = moments[node] + ROW[b];
                for (int a = 0; a < ORDER - b; a++) {
                    moment[row + a] = Math.fma(py[b], px[a], moment[row + a]);
                }
            }
        }
    }

    /** {@code M′_ab = Σ M_ij dxᵃ⁻ⁱ dyᵇ⁻ʲ / ((a−i)! (b−j)!)}, one coordinate after the other. */
    private void addShifted(int node, int half, double[] px, double[] py, double[] scratch) {
        powers(middleX(half) - middleX(node), StrictMath.exp(peak[half] - peak[node]), px);
        powers(middleY(half) - middleY(node), 1, py);
        for (int j = 0; j < ORDER; j++) {
            for (int a = 0; a < ORDER - j; a++) {
                double sum = 0;
                for (int i = 0; i <= a; i++) {
                    sum = Math.fma(moment[moments[half] + ROW[j] + i], px[a - i], sum);
                }
                scratch[ROW[j] + a] = sum;
            }
        }
        for (int b = 0; b < ORDER; b++) {
            int row = moments[node] + ROW[b];
            for (int j = 0; j <= b; j++) {
                for (int a = 0; a < ORDER - b; a++) {
                    moment[row + a] = Math.fma(scratch[ROW[j] + a], py[b - j], moment[row + a]);
                }
            }
        }
    }

    /** {@code start · dⁿ / n!} */
    private static void powers(double d, double start, double[] into) {
        into[0] = start;
        for (int n = 1; n < into.length; n++) {
            into[n] = into[n - 1] * d / n;
        }
    }

    private static int[] rows() {
        int[] rows = new int[ORDER];
        for (int b = 1; b < ORDER; b++) {
            rows[b] = rows[b - 1] + ORDER - (b - 1);
        }
        return rows;
    }
}
