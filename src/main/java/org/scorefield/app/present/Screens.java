package org.scorefield.app.present;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.util.Subscription;

/** The screens of this machine, and which of them an audience may have. */
@FunctionalInterface
public interface Screens {
    /** Where each screen lies, px of the desktop. */
    List<Rectangle2D> all();

    /** Those of the machine, as they are when asked. */
    static Screens ofMachine() {
        return new Screens() {
            @Override
            public List<Rectangle2D> all() {
                return Screen.getScreens().stream().map(Screen::getBounds).toList();
            }

            @Override
            public Subscription onChange(Runnable changed) {
                return Screen.getScreens().subscribe(changed);
            }
        };
    }

    /** Calls {@code changed} whenever one comes, goes or changes its size, until the subscription ends. */
    default Subscription onChange(Runnable changed) {
        return Subscription.EMPTY;
    }

    /**
     * The screen for an audience: the largest that shows nothing of the window's middle; empty if there is none, as
     * where two screens show the same.
     *
     * @param x the middle of the window, px
     */
    default Optional<Rectangle2D> forAudience(double x, double y) {
        return all().stream()
                .filter(screen -> !screen.contains(x, y))
                .max(Comparator.comparingDouble(screen -> screen.getWidth() * screen.getHeight()));
    }
}
