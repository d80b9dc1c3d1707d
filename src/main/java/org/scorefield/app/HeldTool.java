package org.scorefield.app;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Tool;

/** A tool's key, tapped, picks the tool; held while the pointer works or for long, it lends the tool and takes it back. */
final class HeldTool {
    /** A keyboard repeats a held key; so often, it is a hold and no tap, about half a second. */
    private static final int REPEATS_OF_A_HOLD = 5;

    private final ObjectProperty<Tool> tool;
    private @Nullable KeyCode held;
    private Tool before = Tool.SELECT;
    private int repeats;
    private boolean used;

    HeldTool(ObjectProperty<Tool> tool) {
        this.tool = tool;
    }

    /** The key goes down, or repeats. */
    void press(KeyCode code, Tool lent) {
        if (held == code) {
            repeats++;
            return;
        }
        if (held != null) {
            letGo();
        }
        held = code;
        before = tool.get();
        repeats = 0;
        used = false;
        tool.set(lent);
    }

    /** The pointer has been pressed on the canvas: what is held is lent, not picked. */
    void use() {
        used = true;
    }

    /**
     * The key comes up.
     *
     * @return whether it was a tap; of a tap the tool stays, else the one before is back in hand
     */
    boolean release(KeyCode code) {
        if (held != code) {
            return false;
        }
        boolean tap = !used && repeats < REPEATS_OF_A_HOLD;
        if (tap) {
            held = null;
        } else {
            letGo();
        }
        return tap;
    }

    /** Gives the tool from before back, as when the window loses the keyboard. */
    void letGo() {
        if (held != null) {
            held = null;
            tool.set(before);
        }
    }

    /** The tool that was in hand before the key went down. */
    Tool before() {
        return before;
    }
}
