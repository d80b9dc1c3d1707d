package org.scorefield.app.view;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** Draws the eye to a part of the window for a moment: it blinks, or is framed where nothing is to move. */
final class Flash {
    private static final PseudoClass MEANT = PseudoClass.getPseudoClass("meant");
    private static final double BLINK_MS = 220;
    private static final double MEANT_MS = 1200;

    private Flash() {}

    /**
     * Once, now.
     *
     * @param still while nothing is to move
     */
    static void on(Node part, ObservableBooleanValue still) {
        if (still.get()) {
            part.pseudoClassStateChanged(MEANT, true);
            PauseTransition stay = new PauseTransition(Duration.millis(MEANT_MS));
            stay.setOnFinished(e -> part.pseudoClassStateChanged(MEANT, false));
            stay.play();
            return;
        }
        FadeTransition blink = new FadeTransition(Duration.millis(BLINK_MS), part);
        blink.setFromValue(1);
        blink.setToValue(0.3);
        blink.setAutoReverse(true);
        blink.setCycleCount(4);
        blink.play();
    }
}
