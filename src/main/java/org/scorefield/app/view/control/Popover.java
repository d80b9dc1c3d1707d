package org.scorefield.app.view.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** A sheet that opens under a button; the button again, Esc or a click elsewhere puts it away. */
final class Popover extends Popup {
    private static final double GAP_BELOW_PX = 6;

    private final Node button;

    /** A sheet that is not shown. It speaks the language its button does. */
    Popover(Node button, Node sheet) {
        this.button = button;
        getContent().add(sheet);
        setAutoHide(true);
        setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT); // the sheet, not its shadow
        button.getProperties().put(Rewording.POPOVER, this);
    }

    /** Opens it, or puts it away. */
    void toggle() {
        if (isShowing()) {
            hide();
            return;
        }
        Bounds here = button.localToScreen(button.getBoundsInLocal());
        show(button, here.getMinX(), here.getMaxY() + GAP_BELOW_PX);
    }
}
