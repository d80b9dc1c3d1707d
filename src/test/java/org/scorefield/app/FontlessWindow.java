package org.scorefield.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** A window in a process of its own, as a machine without fonts starts it: says what was missing, and its families. */
final class FontlessWindow {
    private FontlessWindow() {}

    public static void main(String[] args) throws InterruptedException {
        Optional<String> missing = Display.missing(Map.of());
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        ScorefieldWindow[] window = new ScorefieldWindow[1];
        Darkroom.onFx(() -> {
            window[0] = new ScorefieldWindow(new Stage(), NoFiles.CHOICE);
            window[0].show(Optional.empty());
        });
        if (window[0] == null) {
            System.exit(1); // its making failed on the toolkit's thread
        }
        Darkroom.until(() -> window[0].framesShown() > 3);
        System.out.println("missing " + missing + ", fonts " + Font.getFamilies());
        System.exit(0);
    }
}
