package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.SamplerDesk;
import org.scorefield.app.model.FrameRate;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.canvas.CanvasGrid;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.exact.Truth;
import org.scorefield.field.ScoreField;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Palette;
import org.scorefield.study.Figures;
import org.scorefield.study.LiveRace;
import org.scorefield.study.Scenery;

/** Joins the canvases with the desk that paints them: one picture a canvas, asked for and shown together. FX thread only. */
final class PictureWiring {
    /**
     * What there is to be shown.
     *
     * @param learned empty before the first weights
     * @param sigma the noise level looked at, scene units
     * @param sampled where the particles are; empty before a run's first frame
     * @param errors relative Fisher error per noise level; empty while unknown
     * @param overlay drawn over every canvas
     * @param marks of the probe, drawn over the canvases at the noise level looked at
     * @param standings lane by lane, while several runs go side by side; else empty
     */
    record Moment(
            Truth truth,
            Optional<ScoreField> learned,
            double sigma,
            Optional<SamplerDesk.Report> sampled,
            List<Double> errors,
            List<Layer> overlay,
            List<Layer> marks,
            List<LiveRace.Standing> standings) {}

    private final LookModel look;
    private final MainView view;
    private final PictureDesk desk;
    private final Texts texts;
    private final Panels panels;
    private final FrameRate rate = new FrameRate();
    private @Nullable AudienceView audience;
    private List<PictureDesk.Request> last = List.of();
    private List<Panels.Panel> wantedLast = List.of();
    private int framesShown;

    PictureWiring(
            StudyModel study, LookModel look, SamplingModel sampling, MainView view, PictureDesk desk, Texts texts) {
        this.look = look;
        this.view = view;
        this.desk = desk;
        this.texts = texts;
        this.panels = new Panels(study, look, sampling, texts);
        view.grid().onTitle(panels::choose);
    }

    /** Once a frame: shows what is painted, asks for what is next. */
    void beat(long now, Moment moment) {
        if (look.held()) {
            rate.forget();
            sayRate();
            return;
        }
        List<Panels.Panel> wanted = panels.of(moment, view.grid().placeUnderPointer());
        wantedLast = wanted;
        List<CanvasGrid.Title> titles = wanted.size() == 1
                ? List.of()
                : wanted.stream().map(Panels.Panel::title).toList();
        view.grid().show(titles);
        AudienceView far = look.frozenProperty().get() ? null : audience;
        List<CanvasView> canvases = new ArrayList<>(view.grid().canvases());
        if (far != null) {
            far.grid().show(titles);
            canvases.addAll(far.grid().canvases());
        }
        PictureDesk.Sheet sheet = desk.take();
        boolean finer = sheet != null && sheet.draft();
        if (sheet != null && sheet.frames().size() == canvases.size()) {
            framesShown++;
            rate.shown(now);
            for (int i = 0; i < canvases.size(); i++) {
                PictureDesk.Frame frame = sheet.frames().get(i);
                canvases.get(i).show(frame.argb(), frame.width(), frame.height());
            }
        }
        rate.beat(now, desk.busy());
        sayRate();
        List<PictureDesk.Request> requests = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Panels.Panel panel = wanted.get(i);
            requests.add(new PictureDesk.Request(
                    panel.scenery(),
                    canvases.get(i).viewportProperty().get().withLargerPx(look.emphasis()),
                    palette(),
                    resolution(),
                    panel.overlay()));
        }
        if (far != null) {
            for (int i = 0; i < wanted.size(); i++) {
                Panels.Panel panel = wanted.get(i);
                Scenery s = panel.scenery();
                requests.add(new PictureDesk.Request(
                        s.showing(LookModel.forAudience(s.kinds()), s.learned()),
                        far.grid().canvases().get(i).viewportProperty().get().withLargerPx(LookModel.EMPHASIS),
                        palette(),
                        far.resolution(),
                        panel.overlay()));
            }
        }
        if (finer || !same(requests, last)) {
            last = requests; // may wait for the picture that is being painted: the painter is not to wait for us
            desk.request(requests);
        }
    }

    /** Paints what the window shows for an audience too; null for none. */
    void paintFor(@Nullable AudienceView shown) {
        audience = shown;
    }

    private static boolean same(List<PictureDesk.Request> a, List<PictureDesk.Request> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).sameAs(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private double resolution() {
        return view.resolution() * look.emphasis();
    }

    private void sayRate() {
        OptionalLong said = rate.perSecond();
        view.status().item("fps").set(said.isPresent() ? texts.get("status.fps", said.getAsLong()) : "");
    }

    /** The whole process was held: how long that took is no measure of anything. */
    void awake() {
        rate.forget();
    }

    /** How many times the canvases have been painted. */
    int framesShown() {
        return framesShown;
    }

    /** What all canvases show at this moment, for an export. */
    List<Figures.Part> parts() {
        return wantedLast.stream()
                .map(panel -> new Figures.Part(
                        panel.title().number().isEmpty()
                                ? panel.title().text()
                                : panel.title().text() + "   " + panel.title().number(),
                        panel.scenery().through(Optional.empty()),
                        panel.overlay()))
                .toList();
    }

    /** What the main canvas shows at this moment, for an export. */
    Optional<PictureDesk.Request> shown() {
        return last.stream().findFirst();
    }

    /** The colours of the theme. */
    Palette palette() {
        return look.darkProperty().get() ? Palette.DARK : Palette.LIGHT;
    }
}
