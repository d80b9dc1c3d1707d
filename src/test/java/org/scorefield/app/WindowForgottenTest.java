package org.scorefield.app;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.scorefield.app.view.MainView;

/** What the toolkit keeps for as long as the program runs does not keep a window that was closed. */
class WindowForgottenTest extends WindowRobot {
    @Test
    void aClosedWindowIsForgotten() {
        AtomicReference<Stage> stage = new AtomicReference<>();
        AtomicReference<WeakReference<MainView>> view = new AtomicReference<>();
        on(() -> {
            Stage another = new Stage();
            ScorefieldWindow opened = new ScorefieldWindow(another, NoFiles.CHOICE);
            opened.show(Optional.empty());
            stage.set(another);
            view.set(new WeakReference<>(opened.view()));
        });
        settle();
        on(() -> stage.get().close());
        stage.set(null);
        settle();
        until("nothing holds the closed window", () -> {
            System.gc();
            return view.get().get() == null;
        });
    }
}
