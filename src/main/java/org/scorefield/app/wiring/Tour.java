package org.scorefield.app.wiring;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.scene.Scene;

/**
 * The first seconds. When the particles have settled, the handle breathes once and a hint asks to drag the blob; the
 * first drag shows for a moment what the network now has wrong. If nobody drags, the run begins again with the spray
 * tool in hand for two seconds. Any input ends the tour for good.
 */
final class Tour {
    /** From the hint to the second run. */
    private static final long PAUSE_NANOS = 4_000_000_000L;

    private static final long SPRAY_NANOS = 2_000_000_000L;
    private static final long ERROR_NANOS = 4_000_000_000L;

    private enum Stage {
        WATCHING,
        INVITING,
        SPRAYING,
        OVER
    }

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final MainView view;
    private final Texts texts;
    private final Scene opening;
    private Stage stage = Stage.WATCHING;
    private long since;
    private boolean mayFlash = true;
    private boolean flashAsked;
    private long flashedAt;

    Tour(StudyModel study, LookModel look, SamplingModel sampling, MainView view, Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.view = view;
        this.texts = texts;
        this.opening = study.scene();
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> end());
        view.addEventFilter(ScrollEvent.SCROLL, e -> end());
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> end());
        study.recipeProperty().subscribe((before, now) -> edited());
    }

    /** Once a frame. */
    void beat(long now) {
        switch (stage) {
            case WATCHING -> {
                if (sampling.done()) {
                    go(Stage.INVITING, now);
                    view.canvas().breathe();
                    view.pill().show(texts.get("tour.drag"));
                }
            }
            case INVITING -> {
                if (now - since > PAUSE_NANOS) {
                    go(Stage.SPRAYING, now);
                    sampling.restart();
                    sampling.playingProperty().set(true);
                    view.rail().selectedToolProperty().set(Tool.SPRAY);
                    view.pill().show(texts.get("tour.draw"));
                }
            }
            case SPRAYING -> {
                if (now - since > SPRAY_NANOS) {
                    end();
                }
            }
            case OVER -> {
                // intentional: for good
            }
        }
        flash(now);
    }

    private void go(Stage next, long now) {
        stage = next;
        since = now;
    }

    private void edited() {
        if (!study.scene().name().equals(opening.name())) {
            end(); // another drawing: nothing here is about it
            mayFlash = false;
        } else if (mayFlash && !study.scene().equals(opening)) {
            mayFlash = false;
            flashAsked = !look.shownProperty(Kind.ERROR).get();
        }
    }

    /** The error is shown while the network relearns, unless the person has switched it meanwhile. */
    private void flash(long now) {
        if (flashAsked) {
            flashAsked = false;
            flashedAt = now;
            look.shownProperty(Kind.ERROR).set(true);
        } else if (flashedAt != 0 && now - flashedAt > ERROR_NANOS) {
            flashedAt = 0;
            look.shownProperty(Kind.ERROR).set(false);
        }
    }

    private void end() {
        if (stage != Stage.OVER) {
            if (stage == Stage.SPRAYING && view.rail().selectedToolProperty().get() == Tool.SPRAY) {
                view.rail().selectedToolProperty().set(Tool.SELECT);
            }
            stage = Stage.OVER;
            view.pill().setVisible(false);
        }
    }
}
