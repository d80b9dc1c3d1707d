package org.scorefield.exact;

/**
 * How wide a box may be for its first moments to tell a place enough of it.
 *
 * <p>In units of σ, seen from a place at distance u, a point d off the middle has
 * {@code exp(u·d − |d|²/2) = Σ Heₙ(u) dⁿ/n!} times the height of the middle, n over pairs of degrees. What the degrees
 * from q on add up to is at most {@code (τ/t)^q exp(ut + t²/2)} for |d| ≤ τ and any t &gt; τ, by Cauchy's estimate; it is
 * least at {@code t² + ut = q}. The true value is at least {@code exp(−uτ − τ²/2)}, so their quotient bounds the
 * relative error.
 *
 * @see "Baxter and Roussos 2002, A new error estimate of the fast Gauss transform"
 */
final class HermiteReach {
    /** The numbers of degrees that are told apart, fewest first. */
    private static final int[] ORDERS = {4, 7, 10, 13, 16, CloudTree.ORDER};

    private static final double LEAST_LOG_ERROR = -32;
    private static final double MOST_LOG_ERROR = 24;
    private static final double LOG_STEP = 2;
    private static final int LOGS = (int) ((MOST_LOG_ERROR - LEAST_LOG_ERROR) / LOG_STEP) + 1;

    private static final double FARTHEST = 16;
    private static final double STEP = 0.25;
    private static final int DISTANCES = (int) (FARTHEST / STEP) + 1;

    private static final double[] WIDEST = table();

    private HermiteReach() {}

    /**
     * The fewest degrees that will do.
     *
     * @param radius of the box, in σ
     * @param distance of its middle, in σ
     * @param logError the logarithm of the relative error that is allowed; below −32 nothing is
     * @return 0 if none will do
     */
    static int order(double radius, double distance, double logError) {
        if (!(logError >= LEAST_LOG_ERROR)) {
            return 0;
        }
        int log = (int) ((Math.min(logError, MOST_LOG_ERROR) - LEAST_LOG_ERROR) / LOG_STEP);
        double u = Math.min(distance, FARTHEST);
        int at = (int) Math.ceil(u / STEP);
        // farther off the error grows with distance times radius
        double r = distance > FARTHEST ? radius * (distance / FARTHEST) : radius;
        for (int k = 0; k < ORDERS.length; k++) {
            if (r <= WIDEST[(k * LOGS + log) * DISTANCES + at]) {
                return ORDERS[k];
            }
        }
        return 0;
    }

    private static double[] table() {
        double[] table = new double[ORDERS.length * LOGS * DISTANCES];
        for (int k = 0; k < ORDERS.length; k++) {
            for (int log = 0; log < LOGS; log++) {
                for (int at = 0; at < DISTANCES; at++) {
                    // second moments lose two degrees
                    table[(k * LOGS + log) * DISTANCES + at] =
                            widest(ORDERS[k] - 2, STEP * at, LEAST_LOG_ERROR + LOG_STEP * log);
                }
            }
        }
        return table;
    }

    private static double widest(int q, double u, double logError) {
        double t = 0.5 * (Math.sqrt(u * u + 4 * q) - u);
        double low = 0;
        double high = t;
        for (int i = 0; i < 50; i++) {
            double tau = 0.5 * (low + high);
            double log = q * StrictMath.log(tau / t) + u * (t + tau) + 0.5 * (t * t + tau * tau);
            if (log <= logError) {
                low = tau;
            } else {
                high = tau;
            }
        }
        return low;
    }
}
