package org.scorefield.app.view.canvas;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.ScaleTransition;
import javafx.animation.SequentialTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.Viewport;

/** Points something out for a moment and fades. Takes no pointer. */
final class PulseView extends Group {
    private static final double RING_PX = 15;
    private static final double DIRECTION_PX = 64;
    private static final double HEAD_PX = 11;
    private static final double LEAST_ARROW_PX = 2;
    private static final Duration GROW = Duration.millis(180);
    private static final Duration STAY = Duration.millis(1200);
    private static final Duration FADE = Duration.millis(400);

    private @Nullable SequentialTransition running;

    PulseView() {
        setMouseTransparent(true);
    }

    /**
     * Points out other things than before.
     *
     * @param still whether they are simply there for a while, neither growing nor fading
     */
    void show(List<PulseMark> marks, Viewport v, boolean still) {
        SequentialTransition before = running;
        if (before != null) {
            before.stop();
        }
        getChildren().setAll(marks.stream().map(mark -> node(mark, v)).toList());
        FadeTransition stay = new FadeTransition(STAY, this);
        stay.setFromValue(1);
        stay.setToValue(1);
        FadeTransition fade = new FadeTransition(FADE, this);
        fade.setFromValue(1);
        fade.setToValue(0);
        SequentialTransition all = new SequentialTransition(stay);
        if (!still) {
            all.getChildren().add(fade);
            ParallelTransition grow = new ParallelTransition();
            for (Node node : getChildren()) {
                ScaleTransition scale = new ScaleTransition(GROW, node);
                scale.setFromX(1.8);
                scale.setFromY(1.8);
                scale.setToX(1);
                scale.setToY(1);
                scale.setInterpolator(Interpolator.EASE_OUT);
                grow.getChildren().add(scale);
            }
            all.getChildren().addFirst(grow);
        }
        all.setOnFinished(e -> getChildren().clear());
        setOpacity(1);
        running = all;
        all.play();
    }

    private static Node node(PulseMark mark, Viewport v) {
        double x = v.px(mark.x());
        double y = v.py(mark.y());
        double dx = v.px(mark.toX()) - x;
        double dy = v.py(mark.toY()) - y;
        double length = Math.hypot(dx, dy);
        return switch (mark.shape()) {
            case RING -> circle(x, y, RING_PX, mark.role());
            case CIRCLE -> circle(x, y, Math.max(3, length), mark.role());
            case ARROW -> arrow(x, y, dx, dy, length, mark.role());
            case DIRECTION -> {
                double stretch = length > 0 ? DIRECTION_PX / length : 0;
                yield arrow(x, y, stretch * dx, stretch * dy, stretch * length, mark.role());
            }
        };
    }

    private static Node circle(double x, double y, double radius, String role) {
        Circle circle = new Circle(x, y, radius);
        circle.getStyleClass().addAll("pulse", role);
        return circle;
    }

    /** An arrow too short to be seen is a ring where it is. */
    private static Node arrow(double x, double y, double dx, double dy, double length, String role) {
        if (!(length >= LEAST_ARROW_PX)) {
            return circle(x, y, RING_PX, role);
        }
        double ux = dx / length;
        double uy = dy / length;
        double head = Math.min(HEAD_PX, 0.6 * length);
        double baseX = x + dx - head * ux;
        double baseY = y + dy - head * uy;
        Line shaft = new Line(x, y, baseX, baseY);
        shaft.getStyleClass().addAll("pulse", role);
        Polygon tip = new Polygon(
                x + dx,
                y + dy,
                baseX - 0.45 * head * uy,
                baseY + 0.45 * head * ux,
                baseX + 0.45 * head * uy,
                baseY - 0.45 * head * ux);
        tip.getStyleClass().addAll("pulse-head", role);
        return new Group(shaft, tip);
    }
}
