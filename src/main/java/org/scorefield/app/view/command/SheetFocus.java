package org.scorefield.app.view.command;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Takes who walks by keys along into a sheet that opens, and back when it closes. A hand at the mouse is left alone. */
public final class SheetFocus {
    private final Node sheet;
    private final Node otherwise;
    private @Nullable Node before;

    private SheetFocus(Node sheet, Node otherwise) {
        this.sheet = sheet;
        this.otherwise = otherwise;
    }

    /**
     * Follows a sheet from now on.
     *
     * @param otherwise gets the focus back where what had it is gone
     */
    public static void follow(Node sheet, Node otherwise) {
        SheetFocus focus = new SheetFocus(sheet, otherwise);
        sheet.visibleProperty().subscribe((was, is) -> {
            if (is) {
                focus.opened();
            } else {
                focus.closed();
            }
        });
    }

    private void opened() {
        Scene scene = sheet.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner != null && owner.isFocusVisible()) {
            before = owner;
            FocusRegions.enter(sheet);
        }
    }

    private void closed() {
        Scene scene = sheet.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Node back = before;
        before = null;
        if (FocusRegions.within(sheet, owner)) {
            boolean there = back != null && back.getScene() == scene && back.isVisible();
            FocusRegions.focus(there && back != null ? back : otherwise, true);
        }
    }
}
