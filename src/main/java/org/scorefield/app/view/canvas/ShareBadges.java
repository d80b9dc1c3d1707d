package org.scorefield.app.view.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/**
 * The shares of the other Gaussians while one is weighed: they glide to what is left for them in 150 ms. What is
 * drawn and sampled has the new shares at once.
 */
final class ShareBadges extends Group {
    static final Duration GLIDE = Duration.millis(150);

    private static final int MOST = 24;
    private static final double HALF_PX = 34;
    private static final double ABOVE_PX = 10;

    private final BooleanSupplier still;
    private final List<Badge> badges = new ArrayList<>();

    /** What is shown of each component, by its number; kept while no badge is seen, so that a glide has a start. */
    private final Map<Integer, Double> shown = new HashMap<>();

    private final Transition glide = new Transition() {
        {
            setCycleDuration(GLIDE);
            setInterpolator(Interpolator.EASE_OUT);
        }

        @Override
        protected void interpolate(double share) {
            badges.forEach(badge -> say(badge, badge.from + share * (badge.to.weight() - badge.from)));
        }
    };

    private record Badge(int index, Label label, double from, Gaussian to) {}

    /**
     * No badge yet.
     *
     * @param still asked each time whether shares must jump
     */
    ShareBadges(BooleanSupplier still) {
        this.still = still;
    }

    /** Shows the shares of all but {@code gripped}; with {@code visible} false, none, and remembers where they stand. */
    void show(boolean visible, Scene scene, int gripped, @Nullable Viewport v) {
        glide.stop();
        getChildren().clear();
        badges.clear();
        List<Component> all = scene.components();
        if (!visible || v == null) {
            shown.clear();
            for (int i = 0; i < Math.min(all.size(), MOST); i++) {
                shown.put(i, all.get(i).weight());
            }
            return;
        }
        for (int i = 0; i < all.size() && badges.size() < MOST; i++) {
            if (i != gripped && all.get(i) instanceof Gaussian g) {
                Label label = new Label();
                label.getStyleClass().add("grip-badge");
                label.setLayoutX(Math.rint(v.px(g.meanX()) - HALF_PX));
                label.setLayoutY(Math.rint(v.py(g.meanY()) + SelectTool.BADGE_BELOW_PX - ABOVE_PX));
                getChildren().add(label);
                badges.add(new Badge(i, label, shown.getOrDefault(i, g.weight()), g));
            }
        }
        if (still.getAsBoolean()) {
            badges.forEach(badge -> say(badge, badge.to.weight()));
        } else {
            badges.forEach(badge -> say(badge, badge.from));
            glide.playFromStart();
        }
    }

    private void say(Badge badge, double share) {
        shown.put(badge.index, share);
        badge.label.setText(SelectTool.badge(badge.to.label(), share));
    }
}
