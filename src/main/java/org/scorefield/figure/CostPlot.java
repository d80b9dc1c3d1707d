package org.scorefield.figure;

import org.scorefield.field.Points;

/**
 * What something costs over its size, both axes logarithmic: measured dots, a line through them, and dashed the straight
 * line of the slope that it should have, through the last dot.
 *
 * @param title what costs
 * @param value beside it, such as the slope measured
 * @param sizeName what grows
 * @param costs (size, cost) per row, sizes rising; all positive
 * @param slope of the dashed line
 */
public record CostPlot(String title, String value, String sizeName, Points costs, double slope) implements Layer {
    private static final double DOT_PX = 3;
    private static final double ROOM = 1.5;

    /** So that a flat curve looks flat: an axis shows at least two decades. */
    private static final double LEAST_RANGE = 100;

    public CostPlot {
        for (int i = 0; i < costs.size(); i++) {
            if (!(costs.x(i) > 0 && costs.y(i) > 0 && Double.isFinite(costs.x(i)) && Double.isFinite(costs.y(i)))) {
                throw new IllegalArgumentException("sizes and costs must be positive, but row " + (i + 1) + " is "
                        + costs.x(i) + ", " + costs.y(i));
            }
        }
        if (costs.isEmpty()) {
            throw new IllegalArgumentException("a plot of costs needs one at least");
        }
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        frame.title(title, value);
        int n = costs.size();
        Axis x = axis(costs.x(0), costs.x(n - 1), 1.2);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < n; i++) {
            low = Math.min(low, costs.y(i));
            high = Math.max(high, costs.y(i));
        }
        Axis y = axis(low, high, LEAST_RANGE);
        frame.ruleY(y);
        Line base = Line.solid(palette.of(Role.MUTED, 0.7), 1);
        frame.line(base, frame.left(), frame.bottom(), frame.right(), frame.bottom());
        frame.ruleX(x, sizeName, 6, frame.right());
        expected(frame, x, y);
        double[] line = new double[2 * n];
        Dot dot = Dot.filled(DOT_PX, palette.of(Role.LEARNED));
        for (int i = 0; i < n; i++) {
            line[2 * i] = frame.atX(x.share(costs.x(i)));
            line[2 * i + 1] = frame.atY(y.share(costs.y(i)));
            pen.dot(viewport.x(line[2 * i]), viewport.y(line[2 * i + 1]), dot);
        }
        frame.line(Line.solid(palette.of(Role.LEARNED), 1.5), line);
    }

    /** The line of the slope that it should have, as far as it stays inside. */
    private void expected(PlotFrame frame, Axis x, Axis y) {
        int last = costs.size() - 1;
        double from = x.low();
        double to = x.high();
        double lowest = costs.y(last) * StrictMath.pow(from / costs.x(last), slope);
        if (slope > 0 && lowest < y.low()) {
            from = costs.x(last) * StrictMath.pow(y.low() / costs.y(last), 1 / slope);
        }
        double highest = costs.y(last) * StrictMath.pow(to / costs.x(last), slope);
        if (slope > 0 && highest > y.high()) {
            to = costs.x(last) * StrictMath.pow(y.high() / costs.y(last), 1 / slope);
        }
        frame.line(
                Line.dashed(frame.palette().of(Role.EXACT), 1.2, 4, 3),
                frame.atX(x.share(from)),
                frame.atY(y.share(costs.y(last) * StrictMath.pow(from / costs.x(last), slope))),
                frame.atX(x.share(to)),
                frame.atY(y.share(costs.y(last) * StrictMath.pow(to / costs.x(last), slope))));
    }

    /** Room on both sides, and at least so much between its ends. */
    private static Axis axis(double low, double high, double leastRange) {
        double spread = Math.max(ROOM, Math.sqrt(leastRange / (high / low)));
        return new Axis(true, low / spread, high * spread);
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("cost", "", costs);
    }
}
