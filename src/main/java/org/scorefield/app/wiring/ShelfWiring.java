package org.scorefield.app.wiring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.engine.ThumbnailDesk;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.ShelfModel;
import org.scorefield.app.model.ShelvedRun;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.ShelfBar;
import org.scorefield.figure.Palette;
import org.scorefield.study.TrainingReport;

/** Keeps trainings on the shelf: when asked to, and by itself when one ends because another network begins. FX thread only. */
final class ShelfWiring {
    /** Shorter trainings are not worth keeping unasked. */
    private static final long WORTH_STEPS = 200;

    /** The numbers of the training that goes on change this often: faster, nobody could read them. */
    private static final long NUMBERS_PAUSE_NANOS = 250_000_000;

    /** Its picture need not be live. */
    private static final long PICTURE_PAUSE_NANOS = 2_000_000_000;

    private final LookModel look;
    private final ShelfModel shelf;
    private final TrainingModel training;
    private final MainView view;
    private final ThumbnailDesk desk;
    private final Set<Integer> painted = new HashSet<>();
    private @Nullable TrainingReport last;
    private @Nullable Palette palette;
    private double resolution = 1;
    private long session;
    private long nextNumbers;
    private long nextPicture;

    ShelfWiring(LookModel look, TrainingModel training, MainView view, ThumbnailDesk desk) {
        this.look = look;
        this.shelf = look.shelf();
        this.training = training;
        this.view = view;
        this.desk = desk;
        view.shelf().onKeep(this::keep);
    }

    /**
     * Once a frame.
     *
     * @param newest how training goes; null before the first report
     */
    void beat(long now, @Nullable TrainingReport newest, Palette colours) {
        TrainingReport before = last;
        boolean ended = false;
        if (before != null) {
            boolean another = newest != null
                    && !newest.recipe().network().equals(before.recipe().network());
            ended = another || training.sessionProperty().get() != session;
            if (ended && before.steps() >= WORTH_STEPS) {
                shelf.keep(shelved(shelf.nextNumber(), before));
            }
        }
        if (ended) {
            nextNumbers = now; // the card must not go on about what has ended
            nextPicture = now;
        }
        session = training.sessionProperty().get();
        last = ended && newest == before ? null : newest;
        boolean open = look.arrangementProperty().get() == Arrangement.RUNS;
        view.shelf().setVisible(open);
        if (open) {
            show(now, colours);
        }
    }

    private void show(long now, Palette colours) {
        TrainingReport newest = last;
        if (newest != null && now >= nextNumbers) {
            nextNumbers = now + NUMBERS_PAUSE_NANOS;
            shelf.nowProperty().set(shelved(0, newest));
            if (now >= nextPicture) {
                nextPicture = now + PICTURE_PAUSE_NANOS;
                painted.remove(0);
            }
        }
        double fine = view.resolution();
        if (colours != palette || fine != resolution) {
            palette = colours;
            resolution = fine;
            painted.clear();
        }
        Map<Integer, PictureDesk.Frame> pictures = desk.take();
        if (pictures != null) {
            pictures.forEach((number, p) -> view.shelf().show(number, p.argb(), p.width(), p.height()));
        }
        if (!desk.busy()) {
            paint(colours);
        }
    }

    private void paint(Palette colours) {
        List<ShelvedRun> all = new ArrayList<>(shelf.runs());
        ShelvedRun going = shelf.nowProperty().get();
        if (going != null) {
            all.add(going);
        }
        List<ThumbnailDesk.Sitter> sitters = all.stream()
                .filter(run -> painted.add(run.number()))
                .map(run -> new ThumbnailDesk.Sitter(run.number(), run.recipe(), run.field()))
                .toList();
        if (!sitters.isEmpty()) {
            desk.request(
                    new ThumbnailDesk.Request(sitters, colours, ShelfBar.WIDTH_PX, ShelfBar.HEIGHT_PX, resolution));
        }
    }

    private void keep() {
        TrainingReport newest = last;
        if (newest != null) {
            shelf.keep(shelved(shelf.nextNumber(), newest));
        }
    }

    private static ShelvedRun shelved(int number, TrainingReport report) {
        return new ShelvedRun(number, report.recipe(), report.weights(), report.field(), report.loss());
    }
}
