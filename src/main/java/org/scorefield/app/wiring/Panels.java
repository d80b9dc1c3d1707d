package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.RaceBar;
import org.scorefield.app.view.canvas.CanvasGrid.Title;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.field.DensityField;
import org.scorefield.field.Points;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.RingLayer;
import org.scorefield.figure.Role;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Lane;
import org.scorefield.study.Lens;
import org.scorefield.study.LiveRace;
import org.scorefield.study.Scenery;

/** Decides what each canvas shows: which field, which noise level, whose particles, under which title. */
final class Panels {
    private static final double LENS_PX = 118;
    private static final double SMALL_LENS_PX = 84;

    /**
     * One canvas.
     *
     * @param title over it, where there are several
     * @param overlay drawn over everything
     */
    record Panel(Title title, Scenery scenery, List<Layer> overlay) {}

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final Texts texts;
    private List<Integer> levelsShown = List.of();
    private List<Layer> lastOverlay = List.of();
    private List<Layer> lastMarks = List.of();
    private List<Layer> lastMarked = List.of();
    private Points lastRinged = Points.none();
    private int lastFollowed;
    private List<Layer> lastUnder = List.of();
    private List<Layer> lastWithRing = List.of();

    Panels(StudyModel study, LookModel look, SamplingModel sampling, Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.texts = texts;
    }

    /** All canvases at this moment; one at least. */
    List<Panel> of(PictureWiring.Moment moment, double @Nullable [] pointer) {
        Scenery plain = plain(moment);
        List<Layer> marked = marked(moment);
        Arrangement arrangement = look.arrangementProperty().get();
        Optional<Lens> lens = look.lensProperty().get() && pointer != null
                ? Optional.of(
                        new Lens(pointer[0], pointer[1], arrangement == Arrangement.SINGLE ? LENS_PX : SMALL_LENS_PX))
                : Optional.empty();
        Scenery lensed = plain.through(lens);
        if (!moment.standings().isEmpty()) {
            return lanes(moment, plain);
        }
        return switch (arrangement) {
            case SINGLE, RACE, RUNS -> List.of(new Panel(new Title("", "", ""), lensed, ringed(lensed, marked)));
            case FIELDS -> fields(moment, plain, marked);
            case LEVELS -> levels(moment, lensed, marked);
        };
    }

    /** Overlay and marks in one list, the same list as long as both are: a picture is painted anew where it differs. */
    private List<Layer> marked(PictureWiring.Moment m) {
        if (m.marks().isEmpty()) {
            return m.overlay();
        }
        if (lastOverlay != m.overlay() || lastMarks != m.marks()) {
            lastOverlay = m.overlay();
            lastMarks = m.marks();
            List<Layer> both = new ArrayList<>(lastOverlay);
            both.addAll(lastMarks);
            lastMarked = List.copyOf(both);
        }
        return lastMarked;
    }

    /** With a ring about the particle whose numbers the strip shows; the same list while that stands still. */
    private List<Layer> ringed(Scenery s, List<Layer> marked) {
        boolean shown = look.strip().followedProperty().get()
                && s.kinds().contains(Kind.PARTICLES)
                && !s.particles().isEmpty();
        if (!shown) {
            return marked;
        }
        int i = sampling.followedOf(s.particles().size());
        if (lastRinged != s.particles() || lastFollowed != i || lastUnder != marked) {
            lastRinged = s.particles();
            lastFollowed = i;
            lastUnder = marked;
            List<Layer> all = new ArrayList<>(marked);
            all.add(new RingLayer(s.particles().x(i), s.particles().y(i), Role.ACCENT));
            lastWithRing = List.copyOf(all);
        }
        return lastWithRing;
    }

    private Scenery plain(PictureWiring.Moment m) {
        Optional<SamplerDesk.Report> s = m.sampled();
        return new Scenery(
                        m.truth(),
                        m.learned(),
                        m.sigma(),
                        look.shown(),
                        look.arrowsProperty().get(),
                        s.map(report -> report.progress().particles()).orElse(Points.none()),
                        s.map(SamplerDesk.Report::trail).orElse(List.of()),
                        study.recipe().seed())
                .reading(look.readingProperty().get(), look.mappedProperty().get())
                .in(look.colorsProperty().get())
                .saying(texts.words());
    }

    private List<Panel> fields(PictureWiring.Moment m, Scenery plain, List<Layer> marked) {
        return List.of(
                side(m, plain, Side.LEARNED, Kind.LEARNED, "panel.learned", "role-learned", marked),
                side(m, plain, Side.EXACT, Kind.EXACT, "panel.exact", "role-exact", marked),
                error(m, plain, marked));
    }

    private Panel side(
            PictureWiring.Moment m,
            Scenery plain,
            Side side,
            Kind arrows,
            String key,
            String role,
            List<Layer> marked) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(plain.kinds());
        kinds.removeAll(EnumSet.of(Kind.LEARNED, Kind.EXACT, Kind.ERROR, Kind.ERROR_MAP));
        kinds.add(arrows);
        Scenery scenery = plain.showing(kinds, plain.learned()).asOneSide(side);
        return new Panel(
                new Title(texts.get(key), texts.get("panel.sigma", Numbers.sigma(m.sigma())), role), scenery, marked);
    }

    private Panel error(PictureWiring.Moment m, Scenery plain, List<Layer> marked) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(plain.kinds());
        kinds.removeAll(EnumSet.of(
                Kind.LEARNED, Kind.EXACT, Kind.DIVERGENCE, Kind.CURL, Kind.MAGNITUDE, Kind.PARTICLES, Kind.TRAILS));
        kinds.add(Kind.ERROR_MAP);
        return new Panel(
                new Title(
                        texts.get("panel.error"),
                        fisherError(m, look.levelProperty().get()),
                        "role-error"),
                plain.showing(kinds, plain.learned()).asOneSide(Side.LEARNED),
                marked);
    }

    /** The error of a level as a title says it; "" while unknown. */
    private String fisherError(PictureWiring.Moment m, int level) {
        return level < m.errors().size() ? texts.get("panel.fisher", m.errors().get(level)) : "";
    }

    /** Particles stand where they are: on the canvas whose noise level is nearest to theirs. */
    private List<Panel> levels(PictureWiring.Moment m, Scenery plain, List<Layer> marked) {
        NoiseLevels levels = study.recipe().levels();
        int n = Math.min(look.multiplesProperty().get(), levels.count());
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            chosen.add((int) Math.round(i * (levels.count() - 1.0) / Math.max(1, n - 1)));
        }
        levelsShown = List.copyOf(chosen);
        int sampler = m.sampled().map(s -> s.progress().level()).orElse(0);
        int nearest = 0;
        for (int i = 1; i < n; i++) {
            if (Math.abs(chosen.get(i) - sampler) < Math.abs(chosen.get(nearest) - sampler)) {
                nearest = i;
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int level = chosen.get(i);
            Scenery scenery = plain.withSigma(levels.sigma(level));
            if (i != nearest) {
                scenery = scenery.withParticles(Points.none(), List.of());
            }
            panels.add(new Panel(
                    new Title(
                            texts.get("panel.sigma", Numbers.sigma(levels.sigma(level))),
                            fisherError(m, level),
                            i == nearest ? "role-here" : "role-text"),
                    scenery,
                    levels.sigma(level) == m.sigma() ? marked : m.overlay()));
        }
        return panels;
    }

    /** Runs side by side: each over the density it should reach, at its own noise level while linked. */
    private List<Panel> lanes(PictureWiring.Moment m, Scenery plain) {
        NoiseLevels levels = study.recipe().levels();
        // The bar that plots a race wears the same colours; what an experiment replays has none.
        boolean raced = look.arrangementProperty().get() == Arrangement.RACE;
        List<Panel> panels = new ArrayList<>();
        for (LiveRace.Standing standing : m.standings()) {
            Lane lane = standing.lane();
            double sigma = look.linkedProperty().get()
                    ? levels.sigma(nearestLevel(levels, standing.progress().sigma()))
                    : m.sigma();
            Scenery scenery = plain.riding(lane.truth(), lane.field())
                    .withSigma(sigma)
                    .withParticles(standing.progress().particles(), standing.trail());
            DensityField target = lane.target().orElse(null);
            String number = Double.isNaN(standing.distance())
                    ? texts.get("race.calls", standing.calls())
                    : raced
                            ? texts.get("race.distance", standing.distance())
                            : texts.get("race.standing", standing.distance(), standing.floor());
            panels.add(new Panel(
                    new Title(
                            texts.phrase(lane.name()),
                            number,
                            Double.isNaN(standing.distance()) ? "" : texts.get("race.brief", standing.distance()),
                            raced ? RaceBar.role(panels.size()) : "role-text"),
                    target == null ? scenery : scenery.over(target),
                    m.overlay()));
        }
        return panels;
    }

    /** The level nearest to where a run stands: a picture follows level by level, not step by step. */
    static int nearestLevel(NoiseLevels levels, double sigma) {
        return levels.nearest(Math.max(sigma, levels.smallest())); // a run may end at 0
    }

    /** A click on a title: looks at that noise level. */
    void choose(int panel) {
        if (look.arrangementProperty().get() == Arrangement.LEVELS && panel < levelsShown.size()) {
            look.linkedProperty().set(false);
            look.levelProperty().set(levelsShown.get(panel));
        }
    }
}
