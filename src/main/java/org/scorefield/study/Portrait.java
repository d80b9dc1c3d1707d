package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.DensityField;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.ArrowScale;
import org.scorefield.figure.ArrowsLayer;
import org.scorefield.figure.AxesLayer;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.DensityLayer;
import org.scorefield.figure.ErrorLayer;
import org.scorefield.figure.Grid;
import org.scorefield.figure.KeyArrowLayer;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.LensLayer;
import org.scorefield.figure.MapLayer;
import org.scorefield.figure.ParticlesLayer;
import org.scorefield.figure.TrailsLayer;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.Words;
import org.scorefield.study.FieldMaps.Side;

/** Evaluates what a picture of a scene at one noise level shows, and makes the layers of it. */
public final class Portrait {
    /** Arrows stand about this far apart. */
    public static final double ARROW_SPACING_PX = 38;

    /** So many along the longer side of a picture that has room for them at the least spacing. */
    private static final int FEWEST_ARROWS = 7;

    private static final double LEAST_SPACING_PX = 16;

    /** The density is sampled about this finely, between which it is interpolated. */
    private static final double DENSITY_SPACING_PX = 6;

    /** At least so many steps along the longer side, or contours of a narrow panel are polygons. */
    private static final double FEWEST_STEPS = 80;

    /** A picture of a scene with thousands of parts is sampled more coarsely, so that it still follows the hand. */
    private static final double MOST_DENSITY_TERMS = 8e6;

    /** So many points are drawn from the scene to be shown. */
    public static final int MOST_DATA = 1000;

    private static final int SPREAD_POINTS = 200;

    /** A trail for at most this many particles: more is a hairball. */
    private static final int MOST_TRAILS = 60;

    private Portrait() {}

    /**
     * Both fields on one lattice, as arrows show them.
     *
     * @param learned null if there is none or it is not asked for
     * @param exact null if it is not asked for
     * @param traces streamlines and posteriors, if they are asked for
     * @param marginals null if they are not asked for, or not known
     * @param viewport where they are shown
     * @param words the language of key and read-out
     */
    public record Fields(
            Lattice lattice,
            @Nullable Points learned,
            @Nullable Points exact,
            ArrowScale scale,
            List<Layer> traces,
            @Nullable Marginals marginals,
            Viewport viewport,
            Words words) {
        /** The layers asked for; over a map each arrow has a halo, because a map is as bright as arrows are. */
        public List<Layer> layers(Set<Kind> kinds) {
            List<Layer> layers = new ArrayList<>(traces);
            boolean halo = showsMap(kinds);
            Optional<Box> clear = shownKey(kinds).flatMap(key -> key.clear(viewport, words));
            if (exact != null && kinds.contains(Kind.EXACT)) {
                layers.add(
                        ArrowsLayer.exact(lattice, exact, scale).withHalo(halo).clearOf(clear));
            }
            if (learned != null && kinds.contains(Kind.LEARNED)) {
                layers.add(ArrowsLayer.learned(lattice, learned, scale)
                        .withHalo(halo)
                        .clearOf(clear));
            }
            if (learned != null && exact != null && kinds.contains(Kind.ERROR)) {
                layers.add(ErrorLayer.of(lattice, learned, exact, scale)
                        .withHalo(halo)
                        .clearOf(clear));
            }
            return layers;
        }

        /** Exact, learned and the whiskers between them inside a lens, with the mean distance of the two there. */
        public Optional<Layer> through(Lens lens, Reading reading, double sigma) {
            if (learned == null || exact == null) {
                return Optional.empty();
            }
            double unread = Math.abs(reading.factor(sigma));
            return Optional.of(words.of(new LensLayer(
                    ArrowsLayer.learned(lattice, learned, scale),
                    ArrowsLayer.exact(lattice, exact, scale),
                    lens.x(),
                    lens.y(),
                    lens.radiusPx(),
                    unread)));
        }

        /** The key arrow, or nothing if no arrow is shown or the picture is too small for it. */
        public Optional<Layer> key(Set<Kind> kinds) {
            return shownKey(kinds).map(words::of);
        }

        private Optional<KeyArrowLayer> shownKey(Set<Kind> kinds) {
            boolean shown =
                    (learned != null && kinds.contains(Kind.LEARNED)) || (exact != null && kinds.contains(Kind.EXACT));
            boolean exactOnly = learned == null || !kinds.contains(Kind.LEARNED);
            return shown
                    ? Optional.of(KeyArrowLayer.of(lattice, scale).inTheFormOf(exactOnly))
                            .filter(key -> key.fits(viewport))
                    : Optional.empty();
        }
    }

    /** The exact density at σ as a layer. */
    public static DensityLayer density(Truth truth, double sigma, Viewport viewport) {
        return density(truth, truth.size(), sigma, viewport);
    }

    /**
     * A density at σ as a layer.
     *
     * @param terms how many terms one place costs
     */
    public static DensityLayer density(DensityField density, int terms, double sigma, Viewport viewport) {
        double longer = Math.max(viewport.plotWidthPx(), viewport.plotHeightPx());
        double wanted = Math.min(DENSITY_SPACING_PX, longer / FEWEST_STEPS);
        double cells = viewport.plotWidthPx() * viewport.plotHeightPx() / (wanted * wanted);
        double coarser = Math.max(1, Math.sqrt(cells * terms / MOST_DENSITY_TERMS));
        double spacing = wanted * coarser;
        int columns = Math.max(8, (int) Math.round(viewport.plotWidthPx() / spacing));
        int rows = Math.max(8, (int) Math.round(viewport.plotHeightPx() / spacing));
        Lattice lattice = new Lattice(viewport.shown(), columns, rows);
        return DensityLayer.of(Grid.wrap(lattice, density.logDensity(lattice.points(), sigma)));
    }

    /** Closer in a small picture, or its arrows are too few to be a field. */
    private static double spacing(Viewport viewport) {
        double longer = Math.max(viewport.plotWidthPx(), viewport.plotHeightPx());
        return Math.clamp(longer / FEWEST_ARROWS, LEAST_SPACING_PX, ARROW_SPACING_PX);
    }

    /** Evaluates the fields that the layers asked for, and a lens, need. */
    public static Fields fields(Scenery s, Viewport viewport) {
        Set<Kind> kinds = s.kinds();
        double sigma = s.sigma();
        Reading reading = s.reading();
        Lattice lattice = viewport.lattice(spacing(viewport));
        Points places = lattice.points();
        boolean both = s.compared() || s.lens().isPresent() || kinds.contains(Kind.ERROR);
        boolean wantsLearned = both || kinds.contains(Kind.LEARNED);
        boolean wantsExact = both || kinds.contains(Kind.EXACT);
        Points learnedScores = wantsLearned && s.learned().isPresent()
                ? reading.arrows(s.learned().get().score(places, sigma), sigma)
                : null;
        Points exactScores = wantsExact ? reading.arrows(s.truth().score(places, sigma), sigma) : null;
        List<Points> seen = new ArrayList<>();
        if (learnedScores != null) {
            seen.add(learnedScores);
        }
        if (exactScores != null) {
            seen.add(exactScores);
        }
        double factor = Math.abs(reading.factor(sigma));
        ArrowScale scale = ArrowScale.of(s.arrows(), spread(s.truth(), sigma) / factor, seen.toArray(Points[]::new));
        return new Fields(
                lattice,
                learnedScores,
                exactScores,
                named(scale, reading),
                Traces.of(s, viewport),
                marginals(s, viewport),
                viewport,
                s.words());
    }

    /** Those of the scene; another density shown in its place has none that are known. */
    private static @Nullable Marginals marginals(Scenery s, Viewport viewport) {
        return s.kinds().contains(Kind.MARGINALS) && s.target().isEmpty()
                ? Marginals.of(s.truth(), s.sigma(), viewport)
                : null;
    }

    private static ArrowScale named(ArrowScale scale, Reading reading) {
        return switch (reading) {
            case SCORE -> scale;
            case NOISE -> scale.naming("ε̂", "noise ε̂ = −σ s");
            case DENOISER -> scale.naming("D − x", "step to the clean point, σ² s");
        };
    }

    /**
     * What arrows are scaled by: {@code √2 / rms|s|} under p_σ, which is √(σ² + s²) for one Gaussian of deviation s. With σ
     * alone the arrows of a blob much wider than σ would vanish.
     */
    private static double spread(Truth truth, double sigma) {
        Points typical = truth.score(truth.sample(SPREAD_POINTS, sigma, RandomStream.of(0, "arrow scale")), sigma);
        double sum = 0;
        for (int i = 0; i < typical.size(); i++) {
            sum += typical.x(i) * typical.x(i) + typical.y(i) * typical.y(i);
        }
        double mean = sum / typical.size();
        return mean > 0 && Double.isFinite(mean) ? Math.sqrt(2 / mean) : Math.max(sigma, 1e-6);
    }

    /** Points drawn from the scene itself, as a layer; the same ones for the same seed. */
    public static DataLayer data(Truth truth, long seed) {
        return DataLayer.of(truth.sample(MOST_DATA, 0, RandomStream.of(seed, "shown data")));
    }

    /** Everything a figure shows, first to last: the same as on the canvas of the window. */
    public static List<Layer> layers(Scenery s, Viewport viewport) {
        Optional<Mapped> map = map(s, viewport);
        List<Layer> layers = new ArrayList<>(stillLayers(s, viewport, map));
        Fields fields = fields(s, viewport);
        layers.addAll(movingLayers(s, fields));
        fields.key(s.kinds()).ifPresent(layers::add);
        map.ifPresent(m -> layers.add(m.key()));
        return layers;
    }

    /** True if a picture shows a map of the learned field, which changes when that does. */
    public static boolean showsMap(Set<Kind> kinds) {
        return kinds.stream().anyMatch(FieldMaps::isMap);
    }

    /** A map and the key that says what its colours mean. */
    public record Mapped(Layer map, Layer key) {}

    /** The first map asked for; the error is shown only where something has been learned. */
    public static Optional<Mapped> map(Scenery s, Viewport viewport) {
        Optional<ScoreField> learned = s.learned();
        return s.kinds().stream().filter(FieldMaps::isMap).sorted().findFirst().flatMap(kind -> {
            if (kind == Kind.ERROR_MAP) {
                return learned.map(field -> FieldMaps.error(field, s.truth(), s.sigma(), viewport))
                        .map(heat -> new Mapped(heat, s.words().of(heat.key())));
            }
            MapLayer map = learned.filter(field -> s.mapped() == Side.LEARNED)
                    .map(field -> FieldMaps.of(kind, field, s.sigma(), viewport))
                    .orElseGet(() -> FieldMaps.of(kind, SlopedField.exact(s.truth()), s.sigma(), viewport))
                    .in(s.colors());
            return Optional.of(new Mapped(map, s.words().of(map.key())));
        });
    }

    /**
     * What changes only when scene, σ or view do.
     *
     * @param map as {@link #map} has it; its key belongs over everything else
     */
    public static List<Layer> stillLayers(Scenery s, Viewport viewport, Optional<Mapped> map) {
        List<Layer> layers = new ArrayList<>();
        if (map.isPresent()) {
            layers.add(map.get().map());
            layers.addAll(overMap(s, viewport));
            return layers;
        }
        if (s.kinds().contains(Kind.DENSITY)) {
            layers.add(s.density(viewport));
        }
        if (s.kinds().contains(Kind.BANDS)) {
            layers.add(s.density(viewport).withFill(DensityLayer.Fill.BANDED));
        }
        layers.addAll(marks(s));
        return layers;
    }

    /** What stands still over a map: the density as contours only. */
    public static List<Layer> overMap(Scenery s, Viewport viewport) {
        List<Layer> layers = new ArrayList<>();
        if (s.kinds().contains(Kind.DENSITY) || s.kinds().contains(Kind.BANDS)) {
            layers.add(s.density(viewport).withFill(DensityLayer.Fill.NONE));
        }
        layers.addAll(marks(s));
        return layers;
    }

    private static List<Layer> marks(Scenery s) {
        return s.kinds().contains(Kind.DATA)
                ? List.of(data(s.truth(), s.seed()), new AxesLayer())
                : List.of(new AxesLayer());
    }

    /** What changes while particles move and the network learns. */
    public static List<Layer> movingLayers(Scenery s, Fields fields) {
        List<Layer> layers = new ArrayList<>();
        if (s.kinds().contains(Kind.TRAILS) && s.trail().size() > 1) {
            int every = Math.max(1, (s.particles().size() + MOST_TRAILS - 1) / MOST_TRAILS);
            layers.add(TrailsLayer.of(s.trail(), every));
        }
        layers.addAll(fields.layers(s.kinds()));
        if (s.kinds().contains(Kind.PARTICLES)) {
            layers.add(ParticlesLayer.of(s.particles()));
        }
        if (fields.marginals != null) {
            layers.add(fields.marginals.with(s.particles()));
        }
        s.lens().flatMap(lens -> fields.through(lens, s.reading(), s.sigma())).ifPresent(layers::add);
        return layers;
    }
}
