package org.scorefield.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.scorefield.exact.QuadTree.Cell;

/**
 * Means under p_σ.
 *
 * <p>The plane is cut into squares no larger than the thinnest atom that counts inside ({@link QuadTree}), each
 * integrated by Gauss–Legendre with 8×8 nodes. Then the squares that contribute most are checked against their four
 * quarters, and again, until the difference is below {@link #TOLERANCE} of the whole or the budget is spent. Squares
 * rather than a disc around each atom: where a narrow atom stands inside a wide one, the wide one's nodes would miss it.
 *
 * <p>When the squares cost too much: with few atoms (needles) a disc of nodes around each in its own units; with
 * thousands of drawn points at a small σ a fixed set of evenly spread draws.
 */
final class Quadrature {
    /** For the difference between a square and its quarters, whose own error is a thousandth of it: 1e-9 was measured. */
    private static final double TOLERANCE = 1e-6;
    /** exp(−40) is below any error here. */
    static final double REACH = 40;
    /** Nodes times atoms asked; about ten nanoseconds each. */
    private static final double BUDGET = 5e6;

    private static final int NODES = 8;
    private static final double MOST_CELL_ATOMS = BUDGET / (NODES * NODES);
    private static final int FEWEST_DRAWS = 64;
    /** A place asks boxes there, so that a draw costs no more than among thousands. */
    private static final int DRAWS_OF_CLOUDS = 1024;

    private final Level level;
    private final ToDoubleFunction<Place> f;
    private final Place place;
    private final GaussIntegrator legendre = new GaussIntegratorFactory().legendre(NODES);
    private double left = BUDGET;

    private Quadrature(Level level, ToDoubleFunction<Place> f) {
        this.level = level;
        this.f = f;
        place = level.mixture.size > MOST_CELL_ATOMS ? Place.of(level) : Place.ofAtoms(level, REACH);
    }

    /** The integrals of p and of p·f over a square. */
    private record Part(Cell cell, double mass, double value) {}

    static double mean(Level level, ToDoubleFunction<Place> f) {
        return new Quadrature(level, f).mean();
    }

    private double mean() {
        boolean tooMany = level.mixture.size > MOST_CELL_ATOMS; // each atom counts in some square
        List<Cell> cells = tooMany ? List.of() : QuadTree.cells(level, MOST_CELL_ATOMS);
        if (cells.isEmpty()) {
            double discs = (double) Disc.size() * level.mixture.size * level.mixture.size;
            return discs <= BUDGET ? perAtom() : sampled();
        }
        List<Part> parts = new ArrayList<>();
        double whole = 0;
        for (Cell cell : cells) {
            Part part = integrate(cell);
            parts.add(part);
            whole += Math.abs(part.value);
        }
        parts.sort(Comparator.comparingDouble((Part p) -> -Math.abs(p.value)));
        double mass = 0;
        double value = 0;
        for (Part part : parts) {
            Part better = refine(part, TOLERANCE * whole);
            mass += better.mass;
            value += better.value;
        }
        return value / mass;
    }

    private Part refine(Part part, double tolerance) {
        // A part below the tolerance is as good as it need be.
        if (left <= 0 || Math.abs(part.value) < tolerance && part.mass < TOLERANCE) {
            return part;
        }
        List<Part> quarters = new ArrayList<>();
        double mass = 0;
        double value = 0;
        for (Cell quarter : QuadTree.quarters(level, part.cell)) {
            Part q = integrate(quarter);
            quarters.add(q);
            mass += q.mass;
            value += q.value;
        }
        if (Math.abs(value - part.value) <= tolerance && Math.abs(mass - part.mass) <= TOLERANCE) {
            return new Part(part.cell, mass, value);
        }
        mass = 0;
        value = 0;
        for (Part q : quarters) {
            Part better = refine(q, tolerance);
            mass += better.mass;
            value += better.value;
        }
        return new Part(part.cell, mass, value);
    }

    private Part integrate(Cell cell) {
        double mass = 0;
        double value = 0;
        double h = cell.half();
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                place.go(cell.x() + h * legendre.getPoint(i), cell.y() + h * legendre.getPoint(j), cell.atoms());
                double p = StrictMath.exp(place.logDensity) * legendre.getWeight(i) * legendre.getWeight(j) * h * h;
                if (p > 0) {
                    mass += p;
                    value += p * f.applyAsDouble(place);
                }
            }
        }
        left -= (double) NODES * NODES * cell.atoms().length;
        return new Part(cell, mass, value);
    }

    private double perAtom() {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < level.mixture.size; k++) {
            for (int i = 0; i < Disc.size(); i++) {
                double w = level.mixture.weight[k] * Disc.weight(i);
                goTo(k, Disc.u(i), Disc.v(i));
                sum += w * f.applyAsDouble(place);
                total += w;
            }
        }
        return sum / total;
    }

    /** Evenly spread: atoms by equal steps of weight, normals from the R2 sequence (Roberts 2018). */
    private double sampled() {
        Mixture m = level.mixture;
        int n = (int) Math.max(m.size > MOST_CELL_ATOMS ? DRAWS_OF_CLOUDS : FEWEST_DRAWS, BUDGET / m.size);
        double total = Arrays.stream(m.weight).sum();
        double sum = 0;
        int k = 0;
        double passed = m.weight[0];
        for (int i = 0; i < n; i++) {
            while (k < m.size - 1 && passed < total * (i + 0.5) / n) {
                passed += m.weight[++k];
            }
            double radius = (0.5 + i * 0.7548776662466927) % 1;
            double angle = 2 * Math.PI * ((0.5 + i * 0.5698402909980532) % 1);
            double r = Math.sqrt(-2 * StrictMath.log(Math.max(radius, 0.5 / n)));
            goTo(k, r * StrictMath.cos(angle), r * StrictMath.sin(angle));
            sum += f.applyAsDouble(place);
        }
        return sum / n;
    }

    /** To the place that is (u, v) deviations off atom k along its axes. */
    private void goTo(int k, double u, double v) {
        Mixture m = level.mixture;
        boolean gaussian = k < m.gaussians;
        double a = u * Math.sqrt((gaussian ? m.major[k] : 0) + level.lambda);
        double b = v * Math.sqrt((gaussian ? m.minor[k] : 0) + level.lambda);
        double c = gaussian ? m.c[k] : 1;
        double s = gaussian ? m.s[k] : 0;
        place.go(m.x[k] + c * a - s * b, m.y[k] + s * a + c * b);
    }
}
