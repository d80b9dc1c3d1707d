package org.scorefield.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.scorefield.io.RealDisk;
import org.scorefield.io.StateFolder;

/** The whole window, editing without end: it says each edit's seed once the journal has it, until somebody kills it. */
final class EditingWindow extends AnimationTimer {
    private final ScorefieldWindow window;
    private long seed = 1000;
    private long writtenBefore;
    private boolean waiting;

    private EditingWindow(ScorefieldWindow window) {
        this.window = window;
    }

    /** Takes the state folder. */
    public static void main(String[] args) {
        Platform.startup(() -> {
            ScorefieldWindow window = new ScorefieldWindow(
                    new Stage(), NoFiles.CHOICE, Optional.of(new StateFolder(Path.of(args[0]), new RealDisk())));
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
            window.show(Optional.empty());
            new EditingWindow(window).start();
        });
    }

    @Override
    public void handle(long now) {
        long written = window.engine().journal().written();
        if (written == 0) {
            return; // the journal has not begun, and what it begins with is no edit
        }
        if (waiting && written > writtenBefore) {
            System.out.println(seed);
            waiting = false;
        }
        if (!waiting) {
            waiting = true;
            writtenBefore = written;
            long next = ++seed;
            window.study().edit("edit " + next, null, r -> r.withSeed(next));
        }
    }
}
