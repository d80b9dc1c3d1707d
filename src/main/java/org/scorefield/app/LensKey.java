package org.scorefield.app;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.MainView;

/** X, while it is held, lays the compare lens under the pointer; a lens that the menu has laid stays. */
final class LensKey {
    private boolean held;

    LensKey(LookModel look, MainView view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean plain = !e.isShortcutDown() && !e.isAltDown() && !(e.getTarget() instanceof TextInputControl);
            if (e.getCode() == KeyCode.X && plain && !look.lensProperty().get()) {
                held = true;
                look.lensProperty().set(true);
            }
        });
        view.addEventFilter(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.X) {
                letGo(look);
            }
        });
        view.onLeft(() -> letGo(look));
    }

    private void letGo(LookModel look) {
        if (held) {
            held = false;
            look.lensProperty().set(false);
        }
    }
}
