package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Viewport;

/**
 * Lines that follow a field everywhere, about evenly spaced on the picture.
 *
 * <p>The field is read once on a lattice and its direction interpolated between, so that a picture follows training.
 * A line grows from a seed both ways and stops where it would come near another, where the field turns back on itself,
 * or at the edge.
 *
 * @see "Jobard and Lefer 1997, Creating evenly-spaced streamlines of arbitrary density"
 */
public final class Streamlines {
    private static final double READ_PX = 14;
    private static final double APART_PX = 26;
    private static final double STEP_PX = 3;
    private static final int MOST_STEPS = 160;
    private static final int FEWEST_PLACES = 8;

    private final Lattice lattice;
    private final double[] ux;
    private final double[] uy;
    private final Box box;
    private final double unit;
    private final int across;
    private final int[] owner;
    private final int columns;

    private Streamlines(ScoreField field, double sigma, Viewport viewport) {
        box = viewport.shown();
        unit = viewport.unitsPerPx();
        int wide = Math.max(2, (int) Math.ceil(viewport.plotWidthPx() / READ_PX));
        int high = Math.max(2, (int) Math.ceil(viewport.plotHeightPx() / READ_PX));
        lattice = new Lattice(box, wide, high);
        Points s = field.score(lattice.points(), sigma);
        ux = new double[s.size()];
        uy = new double[s.size()];
        for (int i = 0; i < s.size(); i++) {
            double norm = Math.sqrt(s.x(i) * s.x(i) + s.y(i) * s.y(i));
            boolean usable = norm > 0 && norm < Double.POSITIVE_INFINITY;
            ux[i] = usable ? s.x(i) / norm : 0;
            uy[i] = usable ? s.y(i) / norm : 0;
        }
        across = wide;
        columns = Math.max(1, (int) Math.ceil(viewport.plotWidthPx() / (0.5 * APART_PX)));
        owner = new int[columns * Math.max(1, (int) Math.ceil(viewport.plotHeightPx() / (0.5 * APART_PX)))];
    }

    /** The lines, each n×2 in the field's direction, scene units; the same ones for the same field and picture. */
    public static List<Points> of(ScoreField field, double sigma, Viewport viewport) {
        Streamlines drawing = new Streamlines(field, sigma, viewport);
        List<Points> lines = new ArrayList<>();
        Points seeds = viewport.lattice(APART_PX).points();
        int n = seeds.size();
        int stride = coprime(n); // hops about, so that lines do not grow in rows
        for (int k = 0; k < n; k++) {
            int i = (int) ((long) k * stride % n);
            Points line = drawing.grow(seeds.x(i), seeds.y(i), lines.size() + 1);
            if (line.size() >= FEWEST_PLACES) {
                lines.add(line);
            } else {
                drawing.forget(lines.size() + 1);
            }
        }
        return lines;
    }

    private static int coprime(int n) {
        int stride = Math.max(1, (int) (0.618 * n));
        while (gcd(stride, n) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private Points grow(double x, double y, int line) {
        int cell = cell(x, y);
        if (cell < 0 || owner[cell] != 0) {
            return Points.none();
        }
        List<double[]> back = walk(x, y, -1, line);
        List<double[]> forth = walk(x, y, 1, line);
        double[] xy = new double[2 * (back.size() + forth.size() + 1)];
        int n = 0;
        for (int i = back.size() - 1; i >= 0; i--) {
            xy[n++] = back.get(i)[0];
            xy[n++] = back.get(i)[1];
        }
        xy[n++] = x;
        xy[n++] = y;
        for (double[] place : forth) {
            xy[n++] = place[0];
            xy[n++] = place[1];
        }
        return Points.wrap(xy);
    }

    private List<double[]> walk(double startX, double startY, int sign, int line) {
        List<double[]> places = new ArrayList<>();
        double x = startX;
        double y = startY;
        double[] before = direction(x, y);
        double step = sign * STEP_PX * unit;
        for (int k = 0; k < MOST_STEPS; k++) {
            double[] middle = direction(x + 0.5 * step * before[0], y + 0.5 * step * before[1]);
            double turn = middle[0] * before[0] + middle[1] * before[1];
            if (!(turn > 0)) {
                break; // an attractor, or nothing to follow
            }
            x += step * middle[0];
            y += step * middle[1];
            int cell = cell(x, y);
            if (cell < 0 || (owner[cell] != 0 && owner[cell] != line)) {
                break;
            }
            owner[cell] = line;
            places.add(new double[] {x, y});
            before = direction(x, y);
        }
        return places;
    }

    private void forget(int line) {
        for (int i = 0; i < owner.length; i++) {
            owner[i] = owner[i] == line ? 0 : owner[i];
        }
    }

    /** The cell of a place, −1 outside the picture. */
    private int cell(double x, double y) {
        if (!box.contains(x, y)) {
            return -1;
        }
        double size = 0.5 * APART_PX * unit;
        int column = Math.min(columns - 1, (int) ((x - box.xMin()) / size));
        int row = Math.min(owner.length / columns - 1, (int) ((y - box.yMin()) / size));
        return row * columns + column;
    }

    /** The interpolated direction, of length 1 or 0. */
    private double[] direction(double x, double y) {
        double column = Math.clamp((x - box.xMin()) / lattice.stepX(), 0, across - 1.000001);
        double row = Math.clamp((y - box.yMin()) / lattice.stepY(), 0, lattice.rows() - 1.000001);
        int c = (int) column;
        int r = (int) row;
        double u = column - c;
        double v = row - r;
        int i = r * across + c;
        double dx = between(ux, i, u, v);
        double dy = between(uy, i, u, v);
        double norm = Math.sqrt(dx * dx + dy * dy);
        return norm > 1e-9 ? new double[] {dx / norm, dy / norm} : new double[] {0, 0};
    }

    private double between(double[] values, int i, double u, double v) {
        double below = values[i] + u * (values[i + 1] - values[i]);
        double above = values[i + across] + u * (values[i + across + 1] - values[i + across]);
        return below + v * (above - below);
    }
}
