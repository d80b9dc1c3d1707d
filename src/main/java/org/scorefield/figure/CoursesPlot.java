package org.scorefield.figure;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * Several courses on two logarithmic axes, each with its own dashes and its name in the key: such as the error of
 * several objectives over training steps.
 *
 * @param title what is plotted
 * @param across what stands on the axis below, such as {@code training steps}
 * @param courses the lines, in the order of the key
 */
public record CoursesPlot(String title, String across, List<Course> courses) implements Layer {
    private static final double KEY_ROW_PX = 15;
    private static final double KEY_LINE_PX = 24;
    private static final double MOST = 1e100;
    private static final double LEAST = 1e-100;
    private static final Role[] COLOURS = {Role.LEARNED, Role.EXACT, Role.ERROR, Role.TEXT, Role.DATA};
    private static final double[][] DASHES = {{0, 0}, {7, 3}, {2, 2}, {9, 5}, {4, 6}};

    /**
     * One line.
     *
     * @param name as the key calls it
     * @param points (across, value) per row, rising; rows that are not positive are left out
     */
    public record Course(String name, Points points) {}

    public CoursesPlot {
        courses = List.copyOf(courses);
        Require.atLeast(1, "number of courses", courses.size());
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        PlotFrame frame = new PlotFrame(pen, viewport, palette);
        frame.ground();
        frame.title(title, "");
        Axis x = axis(0);
        Axis y = axis(1);
        frame.ruleY(y);
        ruleX(frame, x);
        for (int k = 0; k < courses.size(); k++) {
            draw(frame, x, y, courses.get(k).points(), line(palette, k));
        }
        key(frame, palette);
    }

    private static boolean usable(Points p, int i) {
        return p.x(i) > LEAST && p.x(i) < MOST && p.y(i) > LEAST && p.y(i) < MOST;
    }

    /** From the least to the largest there is, with a little room; two decades at least for the values. */
    private Axis axis(int coordinate) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Course course : courses) {
            Points p = course.points();
            for (int i = 0; i < p.size(); i++) {
                if (usable(p, i)) {
                    double v = coordinate == 0 ? p.x(i) : p.y(i);
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        if (!(high > 0)) {
            return new Axis(true, 1, 10);
        }
        double room = coordinate == 0 ? 1.05 : 1.3;
        double spread = Math.max(1, Math.sqrt(10 * low / high));
        return new Axis(true, low / room / spread, high * room * spread);
    }

    private void ruleX(PlotFrame frame, Axis x) {
        Line tick = Line.solid(frame.palette().of(Role.MUTED, 0.7), 1);
        frame.line(tick, frame.left(), frame.bottom(), frame.right(), frame.bottom());
        Lettering word = frame.label(Lettering.Anchor.END);
        double free = frame.right() - word.widthPx(across) - 8;
        frame.below(across, frame.right(), Lettering.Anchor.END);
        for (Axis.Tick t : x.ticks(6)) {
            double px = frame.atX(x.share(t.value()));
            if (!t.minor()) {
                frame.line(tick, px, frame.bottom(), px, frame.bottom() + 3);
                if (px + word.widthPx(t.label()) / 2 < free) {
                    frame.below(t.label(), px, Lettering.Anchor.MIDDLE);
                }
            }
        }
    }

    private static void draw(PlotFrame frame, Axis x, Axis y, Points p, Line line) {
        List<Double> px = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            if (usable(p, i)) {
                px.add(frame.atX(x.share(p.x(i))));
                px.add(frame.atY(y.share(p.y(i))));
            }
        }
        if (px.size() > 2) {
            frame.line(line, px.stream().mapToDouble(v -> v).toArray());
        }
    }

    private static Line line(Palette palette, int k) {
        int colour = palette.of(COLOURS[k % COLOURS.length]);
        double[] dash = DASHES[(k + k / COLOURS.length) % DASHES.length];
        return dash[0] == 0 ? Line.solid(colour, 1.8) : Line.dashed(colour, 1.8, dash[0], dash[1]);
    }

    /** At the upper right: errors fall, so there it is empty. */
    private void key(PlotFrame frame, Palette palette) {
        Lettering style = new Lettering(Face.REGULAR, 11, palette.of(Role.TEXT), Lettering.Anchor.START);
        double widest = 0;
        for (Course course : courses) {
            widest = Math.max(widest, style.widthPx(course.name()));
        }
        double left = frame.right() - widest - KEY_LINE_PX - 8;
        double right = frame.right() + 2;
        double top = frame.top() - 2;
        double bottom = top + KEY_ROW_PX * courses.size() + 4;
        frame.fill(palette.of(Role.PANEL, 0.85), left - 6, top, right, top, right, bottom, left - 6, bottom);
        for (int k = 0; k < courses.size(); k++) {
            double py = top + KEY_ROW_PX * (k + 0.5) + 2;
            frame.line(line(palette, k), left, py, left + KEY_LINE_PX, py);
            frame.text(courses.get(k).name(), left + KEY_LINE_PX + 6, py + 4, style);
        }
    }
}
