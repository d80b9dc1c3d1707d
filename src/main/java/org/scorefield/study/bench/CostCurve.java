package org.scorefield.study.bench;

import java.util.List;

/**
 * What one thing costs at several sizes.
 *
 * @param id a word, for tables
 * @param title what costs, in a few words
 * @param unit of the cost, such as {@code ms}
 * @param sizeName what grows
 * @param sizes rising, positive
 * @param costs at each size, positive
 * @param expectedSlope of the straight line that it should be on log–log axes
 * @param straightFrom the size from which it should be one; below, fixed costs show
 */
public record CostCurve(
        String id,
        String title,
        String unit,
        String sizeName,
        List<Double> sizes,
        List<Double> costs,
        double expectedSlope,
        double straightFrom) {
    public CostCurve {
        sizes = List.copyOf(sizes);
        costs = List.copyOf(costs);
        if (sizes.size() != costs.size() || sizes.size() < 2) {
            throw new IllegalArgumentException("a curve needs a cost at each of two sizes or more, but has "
                    + costs.size() + " for " + sizes.size());
        }
    }

    /** The slope of the line of least squares through (log size, log cost), from {@link #straightFrom()} on. */
    public double slope() {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) >= straightFrom) {
                double x = StrictMath.log(sizes.get(i));
                double y = StrictMath.log(costs.get(i));
                n++;
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
            }
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
