package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.study.Recipes;

/** What the toolkit keeps for as long as the program runs does not keep a window that was closed. */
class WindowForgottenTest extends WindowRobot {
    @Test
    void aCanvasThatIsShownNoMoreIsForgotten() {
        on(() -> window.look().arrangementProperty().set(Arrangement.FIELDS));
        until("three are there", () -> window.view().grid().canvases().size() == 3);
        WeakReference<CanvasView> last =
                read(() -> new WeakReference<>(window.view().grid().canvases().getLast()));
        on(() -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        until("nothing holds it", () -> {
            System.gc();
            return last.get() == null;
        });
        assertNotNull(window.view().canvas());
    }

    @ParameterizedTest(name = "with {0} open")
    @ValueSource(strings = {"nothing", "a card", "a lesson"})
    void aClosedWindowIsForgotten(String open) {
        AtomicReference<Stage> stage = new AtomicReference<>();
        AtomicReference<WeakReference<MainView>> view = new AtomicReference<>();
        on(() -> {
            Stage another = new Stage();
            ScorefieldWindow opened = new ScorefieldWindow(another, NoFiles.CHOICE);
            opened.show(Optional.empty());
            if (open.equals("a card")) {
                opened.view().lookup("#noise-axis").requestFocus();
                opened.commands().find("explain").orElseThrow().run().run();
                assertNotNull(opened.view().lookup("#rule-card"));
            } else if (open.equals("a lesson")) {
                opened.lessons()
                        .open(new LessonFiles(new ProjectFiles(Recipes::standard)).shipped("high-and-low-noise"));
            }
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
