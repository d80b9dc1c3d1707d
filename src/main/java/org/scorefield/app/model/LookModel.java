package org.scorefield.app.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.scorefield.field.Box;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Reading;

/** How the recipe is looked at: layers, camera, noise level, theme. None of it changes what is computed. */
public final class LookModel {
    private static final Set<Kind> SHOWN_AT_FIRST = EnumSet.of(Kind.DENSITY, Kind.LEARNED, Kind.PARTICLES, Kind.TRAILS);

    public static final double LEAST_SCALE = 0.8;
    public static final double MOST_SCALE = 2.5;

    /** The scale before an audience. */
    public static final double PRESENTER_SCALE = 1.6;

    /** How much wider lines are before an audience than the scale makes them. */
    public static final double EMPHASIS = 1.8 / PRESENTER_SCALE;

    /** Zooming stops here, scene units across. */
    private static final double NARROWEST = 1e-3;

    private static final double WIDEST = 1e5;

    private final Map<Kind, BooleanProperty> layers = new EnumMap<>(Kind.class);
    private final ObjectProperty<Box> camera;
    private final ObjectProperty<ArrowLength> arrows = new SimpleObjectProperty<>(ArrowLength.SIGMA_SCALED);
    private final ObjectProperty<FieldMap> map = new SimpleObjectProperty<>(FieldMap.NONE);
    private final ObjectProperty<Side> mapped = new SimpleObjectProperty<>(Side.LEARNED);
    private final ObjectProperty<ColorMap> colors = new SimpleObjectProperty<>(ColorMap.CIVIDIS);
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>(Reading.SCORE);
    private final IntegerProperty level = new SimpleIntegerProperty(0);
    private final ReadOnlyDoubleWrapper freeSigma = new ReadOnlyDoubleWrapper(Double.NaN);
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final BooleanProperty dark = new SimpleBooleanProperty(false);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final BooleanProperty audience = new SimpleBooleanProperty(false);
    private final BooleanProperty still = new SimpleBooleanProperty(false);
    private final BooleanProperty frozen = new SimpleBooleanProperty(false);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.SINGLE);
    private final ObjectProperty<Integer> multiples = new SimpleObjectProperty<>(4);
    private final RaceModel race = new RaceModel();
    private final ProbeModel probe = new ProbeModel();
    private final StripModel strip = new StripModel();
    private final ShelfModel shelf = new ShelfModel();
    private final BooleanProperty lens = new SimpleBooleanProperty(false);

    public LookModel(Box camera) {
        this.camera = new SimpleObjectProperty<>(camera);
        for (Kind kind : Kind.values()) {
            layers.put(kind, new SimpleBooleanProperty(SHOWN_AT_FIRST.contains(kind)));
        }
        level.subscribe(() -> freeSigma.set(Double.NaN));
        linked.subscribe(on -> {
            if (on) {
                freeSigma.set(Double.NaN);
            }
        });
    }

    public BooleanProperty shownProperty(Kind kind) {
        return Objects.requireNonNull(layers.get(kind)); // intentional: the constructor makes one for every kind
    }

    /** All layers that are shown. */
    public Set<Kind> shown() {
        Set<Kind> shown = EnumSet.noneOf(Kind.class);
        layers.forEach((kind, on) -> {
            if (on.get()) {
                shown.add(kind);
            }
        });
        map.get().layer().ifPresent(shown::add);
        return presenting.get() ? forAudience(shown) : shown;
    }

    /** The same layers as an audience sees them: flat bands in place of shades. */
    public static Set<Kind> forAudience(Set<Kind> shown) {
        Set<Kind> flat = EnumSet.noneOf(Kind.class);
        flat.addAll(shown);
        if (flat.remove(Kind.DENSITY)) {
            flat.add(Kind.BANDS);
        }
        return flat;
    }

    /** What the plane is coloured by. */
    public ObjectProperty<FieldMap> mapProperty() {
        return map;
    }

    /** The field that is mapped. */
    public ObjectProperty<Side> mappedProperty() {
        return mapped;
    }

    /** What lengths are shown in where they colour the plane. */
    public ObjectProperty<ColorMap> colorsProperty() {
        return colors;
    }

    /** What the arrows show of a field. */
    public ObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** What the length of an arrow says. */
    public ObjectProperty<ArrowLength> arrowsProperty() {
        return arrows;
    }

    /** The part of the plane asked for; the canvas shows at least this much of it. */
    public ObjectProperty<Box> cameraProperty() {
        return camera;
    }

    /** Which noise level is looked at, from 0 at the largest. */
    public IntegerProperty levelProperty() {
        return level;
    }

    /** True while the level looked at is the sampler's. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The σ looked at where it is none of the levels; NaN as a rule. Another level, or linking, ends it. */
    public ReadOnlyDoubleProperty freeSigmaProperty() {
        return freeSigma.getReadOnlyProperty();
    }

    /** The σ looked at: a level's, or one between. */
    public double sigma(NoiseLevels levels) {
        double free = freeSigma.get();
        return Double.isNaN(free) ? levels.sigma(Math.clamp(level.get(), 0, levels.count() - 1)) : free;
    }

    /** Looks at a σ between the levels, without following the sampler; NaN for back on a level. */
    public void lookBetween(double sigma) {
        if (!Double.isNaN(sigma)) {
            linked.set(false);
        }
        freeSigma.set(sigma);
    }

    /** Looks at another level than the sampler's: {@code by} levels on, kept within the {@code count} there are. */
    public void moveLevel(int by, int count) {
        linked.set(false);
        level.set(Math.clamp(level.get() + (long) by, 0, count - 1));
    }

    /** What the canvas is divided into. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** At how many noise levels {@link Arrangement#LEVELS} shows the scene. */
    public ObjectProperty<Integer> multiplesProperty() {
        return multiples;
    }

    /** Who stands side by side in {@link Arrangement#RACE}. */
    public RaceModel race() {
        return race;
    }

    /** The trainings kept, two of which stand side by side in {@link Arrangement#RUNS}. */
    public ShelfModel shelf() {
        return shelf;
    }

    /** What the formula strip shows, and in whose letters. */
    public StripModel strip() {
        return strip;
    }

    /** Where the probe is pinned. */
    public ProbeModel probe() {
        return probe;
    }

    /** True while a lens at the pointer holds the learned field against the exact one. */
    public BooleanProperty lensProperty() {
        return lens;
    }

    /** True before an audience: full screen, flat bands, large letters. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** True while the picture is held, whatever happens behind it. */
    public BooleanProperty frozenProperty() {
        return frozen;
    }

    /** True while an audience has a screen of its own; then what is frozen is frozen there only. */
    public BooleanProperty audienceProperty() {
        return audience;
    }

    /** True for people who want no motion but the simulation's: nothing pulses, nothing glides. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** True while nothing in this window may change before the eye. */
    public boolean held() {
        return frozen.get() && !audience.get();
    }

    /** How large everything in the window is, 1 as usual; {@link #LEAST_SCALE} to {@link #MOST_SCALE}. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Makes everything larger or smaller by steps of 10 %; 0 is the usual size again. */
    public void rescale(int steps) {
        double wanted = steps == 0 ? 1 : Math.round(10 * scale.get() + steps) / 10.0;
        scale.set(Math.clamp(wanted, LEAST_SCALE, MOST_SCALE));
    }

    /** How much wider lines on the canvas are than the scale makes them: 1.8 times in all at the presenter's scale. */
    public double emphasis() {
        return presenting.get() ? EMPHASIS : 1;
    }

    /** Moves the camera by scene units. */
    public void pan(double dx, double dy) {
        Box b = camera.get();
        if (Double.isFinite(dx)
                && Double.isFinite(dy)
                && Math.abs(b.centerX() + dx) < 1e6
                && Math.abs(b.centerY() + dy) < 1e6) {
            camera.set(new Box(b.xMin() + dx, b.xMax() + dx, b.yMin() + dy, b.yMax() + dy));
        }
    }

    /**
     * Zooms about a point that stays where it is.
     *
     * @param factor above 1 shows less of the plane
     */
    public void zoom(double factor, double x, double y) {
        Box b = camera.get();
        double width = b.width() / factor;
        if (!(width >= NARROWEST && width <= WIDEST)) {
            return;
        }
        camera.set(new Box(
                x + (b.xMin() - x) / factor,
                x + (b.xMax() - x) / factor,
                y + (b.yMin() - y) / factor,
                y + (b.yMax() - y) / factor));
    }
}
