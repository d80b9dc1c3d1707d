package org.scorefield.app;

import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Tool;

/** A tool's key, tapped, picks the tool; held while the pointer works or for long, it lends the tool and takes it back. */
final class HeldTool {
    private static final long TAP_NANOS = 500_000_000;

    private final ObjectProperty<Tool> tool;
    private @Nullable KeyCode held;
    private Tool before = Tool.SELECT;
    private long since;
    private boolean used;

    HeldTool(ObjectProperty<Tool> tool) {
        this.tool = tool;
    }

    /** The key goes down, or repeats. */
    void press(KeyCode code, Tool lent, long now) {
        if (held == code) {
            return;
        }
        if (held != null) {
            letGo();
        }
        held = code;
        before = tool.get();
        since = now;
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
    boolean release(KeyCode code, long now) {
        if (held != code) {
            return false;
        }
        boolean tap = !used && now - since < TAP_NANOS;
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
