package org.scorefield.study;

import java.util.Arrays;
import java.util.Optional;
import org.scorefield.exact.Truth;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Grid;
import org.scorefield.figure.HeatLayer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.MapLayer;
import org.scorefield.figure.Viewport;

/** Divergence, curl and magnitude of a field over the plane, as coloured maps. */
public final class FieldMaps {
    /** About as fine as the density, so that a picture follows training. */
    private static final double SPACING_PX = 8;

    private static final int FEWEST = 8;

    private static final double SCALE_SPACING_PX = 24;

    private FieldMaps() {}

    /** The layers that are maps. */
    private enum Shown {
        DIVERGENCE(Kind.DIVERGENCE, "∇·s"),
        CURL(Kind.CURL, "curl s"),
        MAGNITUDE(Kind.MAGNITUDE, "|s|"),
        ERROR(Kind.ERROR_MAP, "σ|error|");

        final Kind kind;
        /** In signs. */
        final String name;

        Shown(Kind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        static Optional<Shown> find(Kind kind) {
            return Arrays.stream(values()).filter(m -> m.kind == kind).findFirst();
        }

        static Shown of(Kind kind) {
            return find(kind).orElseThrow(() -> new IllegalArgumentException("layer " + kind + " is no map"));
        }
    }

    /** True if the layer is one of these maps. */
    public static boolean isMap(Kind kind) {
        return Shown.find(kind).isPresent();
    }

    /** What a map shows, in signs. */
    static String name(Kind kind) {
        return Shown.of(kind).name;
    }

    /**
     * The map of any field, by central differences; where a field's own Jacobian is known, take the other.
     *
     * @throws IllegalArgumentException if the layer is no map
     */
    public static MapLayer of(Kind kind, ScoreField field, double sigma, Viewport viewport) {
        return of(kind, SlopedField.byDifferences(field, SlopedField.STEP), sigma, viewport);
    }

    /** The map of a field whose Jacobian is known. */
    public static MapLayer of(Kind kind, SlopedField field, double sigma, Viewport viewport) {
        Lattice lattice = lattice(viewport);
        Slopes slopes = field.at(lattice.points(), sigma);
        return layer(kind, lattice, values(kind, slopes), values(Kind.DIVERGENCE, slopes));
    }

    /** The exact map on a lattice of any spacing; its scale is that of {@link #live}. */
    static MapLayer exact(Kind kind, Truth truth, double sigma, Viewport viewport, double spacingPx) {
        SlopedField field = SlopedField.exact(truth);
        Lattice lattice = lattice(viewport, spacingPx);
        MapLayer scale = scale(kind, field, sigma, viewport);
        Grid grid = Grid.of(lattice, values(kind, field.at(lattice.points(), sigma)));
        return new MapLayer(grid, scale.map(), scale.signed(), scale.limit(), scale.name());
    }

    /** A limit is a quantile, which a coarse lattice finds as well as a fine one. */
    private static MapLayer scale(Kind kind, SlopedField exact, double sigma, Viewport viewport) {
        Lattice lattice = lattice(viewport, SCALE_SPACING_PX);
        Slopes slopes = exact.at(lattice.points(), sigma);
        return layer(kind, lattice, values(kind, slopes), values(Kind.DIVERGENCE, slopes));
    }

    /** The map of a learned field on a lattice of any spacing, at the scale of the exact one. */
    static MapLayer live(
            Kind kind, ScoreField learned, Truth truth, double sigma, Viewport viewport, double spacingPx) {
        MapLayer scale = scale(kind, SlopedField.exact(truth), sigma, viewport);
        Lattice lattice = lattice(viewport, spacingPx);
        Points places = lattice.points();
        double[] values = kind == Kind.MAGNITUDE
                ? lengths(learned.score(places, sigma))
                : values(
                        kind,
                        SlopedField.byDifferences(learned, SlopedField.STEP).at(places, sigma));
        return new MapLayer(Grid.of(lattice, values), scale.map(), scale.signed(), scale.limit(), scale.name());
    }

    /** A length needs no slopes, which cost four times as much. */
    private static double[] lengths(Points scores) {
        double[] lengths = new double[scores.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(scores.x(i) * scores.x(i) + scores.y(i) * scores.y(i));
        }
        return lengths;
    }

    /**
     * How far a learned field is from the exact one: {@code σ‖s_θ − s‖}, which is the error of the noise prediction and
     * has no unit.
     */
    public static HeatLayer error(ScoreField learned, ScoreField exact, double sigma, Viewport viewport) {
        return error(learned, exact, sigma, viewport, SPACING_PX);
    }

    /** The same on a lattice of another spacing, px. */
    static HeatLayer error(ScoreField learned, ScoreField exact, double sigma, Viewport viewport, double spacingPx) {
        Lattice lattice = lattice(viewport, spacingPx);
        Points places = lattice.points();
        Points a = learned.score(places, sigma);
        Points b = exact.score(places, sigma);
        double[] values = new double[places.size()];
        for (int i = 0; i < values.length; i++) {
            double dx = a.x(i) - b.x(i);
            double dy = a.y(i) - b.y(i);
            values[i] = sigma * Math.sqrt(dx * dx + dy * dy);
        }
        return new HeatLayer(Grid.of(lattice, values), MapLayer.limitOf(values), name(Kind.ERROR_MAP));
    }

    /** Which of the two fields. */
    public enum Side {
        LEARNED,
        EXACT
    }

    private static Lattice lattice(Viewport viewport) {
        return lattice(viewport, SPACING_PX);
    }

    private static Lattice lattice(Viewport viewport, double spacingPx) {
        int columns = Math.max(FEWEST, (int) Math.round(viewport.plotWidthPx() / spacingPx));
        int rows = Math.max(FEWEST, (int) Math.round(viewport.plotHeightPx() / spacingPx));
        return new Lattice(viewport.shown(), columns, rows);
    }

    /** A curl is shown at the scale of the divergence: what looks like nothing is nothing beside it. */
    private static MapLayer layer(Kind kind, Lattice lattice, double[] values, double[] divergence) {
        Grid grid = Grid.of(lattice, values);
        return switch (Shown.of(kind)) {
            case DIVERGENCE -> MapLayer.signed(grid, MapLayer.limitOf(values), name(kind));
            case CURL -> MapLayer.signed(grid, MapLayer.limitOf(divergence), name(kind));
            case MAGNITUDE -> MapLayer.positive(grid, MapLayer.limitOf(values), name(kind));
            case ERROR -> throw new IllegalArgumentException("an error map compares two fields, but got one");
        };
    }

    private static double[] values(Kind kind, Slopes slopes) {
        Shown shown = Shown.of(kind);
        double[] values = new double[slopes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (shown) {
                case DIVERGENCE -> slopes.divergence(i);
                case CURL -> slopes.curl(i);
                case MAGNITUDE -> slopes.magnitude(i);
                case ERROR -> throw new IllegalArgumentException("an error map compares two fields, but got one");
            };
        }
        return values;
    }
}
