package org.scorefield.app.view.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * What is wrong with what was typed in a field, in one sentence: for as long as the text stands there, and for a while
 * once the text is gone. It hangs under the field, unless a row has a place of its own for it.
 */
final class Complaint {
    /** Long enough to read two sentences twice. */
    private static final Duration WHILE = Duration.seconds(12);

    private final Region field;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final PauseTransition wait = new PauseTransition(WHILE);
    private final Tooltip slip = new Tooltip();
    private boolean hangs = true;

    /** Nothing is wrong yet. */
    Complaint(Region field) {
        this.field = field;
        slip.setWrapText(true);
        slip.setMaxWidth(Naming.LONGEST_LINE_PX);
        slip.getStyleClass().add("complaint");
        slip.setHideOnEscape(false); // the key is the field's, as every click is for what it hits
        wait.setOnFinished(e -> clear());
    }

    /** The sentence; empty while all is well. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** From now on someone else shows the sentence. */
    void isShownElsewhere() {
        hangs = false;
    }

    /** Says it until {@link #clear}. */
    void say(String words) {
        wait.stop();
        sentence.set(words);
        hang();
    }

    /** Says it for a while: the text it is about has gone. */
    void sayOnce(String words) {
        say(words);
        wait.playFromStart();
    }

    /** All is well. */
    void clear() {
        wait.stop();
        sentence.set("");
        slip.hide();
    }

    private void hang() {
        Bounds there = field.localToScreen(field.getBoundsInLocal());
        if (hangs && there != null && field.getScene().getWindow().isShowing()) {
            slip.setText(sentence.get());
            slip.show(field, there.getMinX(), there.getMaxY() + 2);
        }
    }
}
