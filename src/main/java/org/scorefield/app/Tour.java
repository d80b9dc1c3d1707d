package org.scorefield.app;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Texts;

/**
 * The first seconds: when the particles have settled, a hint asks to drag the blob; if nobody does, the run begins again.
 * Any input ends the tour for good.
 */
final class Tour {
    private static final long PAUSE_NANOS = 4_000_000_000L;

    private final SamplingModel sampling;
    private final MainView view;
    private final Texts texts;
    private boolean over;
    private long settledAt;

    Tour(SamplingModel sampling, MainView view, Texts texts) {
        this.sampling = sampling;
        this.view = view;
        this.texts = texts;
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> end());
        view.addEventFilter(ScrollEvent.SCROLL, e -> end());
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> end());
    }

    /** Once a frame. */
    void beat(long now) {
        if (over || !sampling.done()) {
            settledAt = 0;
        } else if (settledAt == 0) {
            settledAt = now;
            view.pill().show(texts.get("tour.drag"));
        } else if (now - settledAt > PAUSE_NANOS) {
            settledAt = 0;
            sampling.restart();
            sampling.playingProperty().set(true);
        }
    }

    private void end() {
        if (!over) {
            over = true;
            view.pill().setVisible(false);
        }
    }
}
