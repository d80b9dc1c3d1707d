package org.scorefield.app.view.canvas;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Handle;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * Over the picture: the outline of everything that is selected beside the one with the grips, and while a drag runs its
 * ghost, guides, live numbers and shares. Takes no pointer itself.
 */
final class FeedbackView extends Group {
    /** So many outlines are told apart; of more, the first are shown. */
    private static final int MOST_OUTLINES = 60;

    private static final double WORDS_ASIDE_PX = 16;

    private final Group outlines = new Group();
    private final ShareBadges weights;
    private final Ellipse ghost = new Ellipse();
    private final Line guideX = new Line();
    private final Line guideY = new Line();
    private final Label words = new Label();
    private Points measured = Points.none();
    private double[] measure = new double[4];

    /**
     * Nothing to be seen yet.
     *
     * @param still asked whether nothing may glide
     */
    FeedbackView(BooleanSupplier still) {
        weights = new ShareBadges(still);
        setMouseTransparent(true);
        ghost.getStyleClass().add("ghost-outline");
        guideX.getStyleClass().add("guide");
        guideY.getStyleClass().add("guide");
        words.getStyleClass().add("live-numbers");
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(outlines, guideX, guideY, ghost, weights, words);
        show(Feedback.NONE, new Scene("", List.of(Gaussian.round("A", 1, 0, 0, 1)), Box.square(1)), -1, null);
    }

    /** Outlines what is selected but has no grips: other Gaussians, and clouds of points. */
    void outline(Scene scene, Set<Integer> chosen, int gripped, Viewport v) {
        outlines.getChildren().clear();
        for (int i : chosen) {
            if (i < scene.components().size() && outlines.getChildren().size() < MOST_OUTLINES) {
                Component c = scene.components().get(i);
                if (c instanceof Gaussian g && i != gripped) {
                    Ellipse ellipse = new Ellipse();
                    ellipse.getStyleClass().add("chosen-outline");
                    place(ellipse, g, v);
                    outlines.getChildren().add(ellipse);
                } else if (c instanceof PointCloud cloud) {
                    outlines.getChildren().add(around(cloud.points(), v));
                }
            }
        }
    }

    private Rectangle around(Points points, Viewport v) {
        if (points != measured) {
            measured = points; // of millions of points this is not done again while only the view changes
            measure = extent(points);
        }
        double left = v.px(measure[0]);
        double right = v.px(measure[1]);
        double top = v.py(measure[3]);
        double bottom = v.py(measure[2]);
        double air = 8;
        Rectangle box = new Rectangle(left - air, top - air, right - left + 2 * air, bottom - top + 2 * air);
        box.getStyleClass().add("chosen-outline");
        return box;
    }

    /** Least and most x, least and most y. */
    private static double[] extent(Points points) {
        double[] e = {points.x(0), points.x(0), points.y(0), points.y(0)};
        for (int i = 1; i < points.size(); i++) {
            e[0] = Math.min(e[0], points.x(i));
            e[1] = Math.max(e[1], points.x(i));
            e[2] = Math.min(e[2], points.y(i));
            e[3] = Math.max(e[3], points.y(i));
        }
        return e;
    }

    /** Shows what a drag has to say; {@link Feedback#NONE} shows nothing. */
    void show(Feedback f, Scene scene, int gripped, @Nullable Viewport v) {
        ghost.setVisible(f.ghost() != null);
        guideX.setVisible(f.guideX().isPresent());
        guideY.setVisible(f.guideY().isPresent());
        words.setVisible(!f.words().isEmpty());
        weights.show(f.weights(), scene, gripped, v);
        if (v == null) {
            return;
        }
        Gaussian was = f.ghost();
        if (was != null) {
            place(ghost, was, v);
        }
        guide(guideX, f.guideX(), true, v);
        guide(guideY, f.guideY(), false, v);
        if (words.isVisible()) {
            words.setText(f.words());
            words.applyCss();
            words.autosize();
            boolean fits = f.px() + WORDS_ASIDE_PX + words.getWidth() < v.widthPx();
            words.setLayoutX(Math.rint(
                    fits ? f.px() + WORDS_ASIDE_PX : Math.max(0, f.px() - WORDS_ASIDE_PX - words.getWidth())));
            words.setLayoutY(Math.rint(Math.max(0, f.py() - WORDS_ASIDE_PX - words.getHeight())));
        }
    }

    private static void guide(Line line, OptionalDouble at, boolean vertical, Viewport v) {
        if (at.isPresent()) {
            double px = Math.floor(vertical ? v.px(at.getAsDouble()) : v.py(at.getAsDouble())) + 0.5;
            line.setStartX(vertical ? px : 0);
            line.setEndX(vertical ? px : v.widthPx());
            line.setStartY(vertical ? 0 : px);
            line.setEndY(vertical ? v.heightPx() : px);
        }
    }

    private static void place(Ellipse ellipse, Gaussian g, Viewport v) {
        ellipse.setCenterX(v.px(g.meanX()));
        ellipse.setCenterY(v.py(g.meanY()));
        ellipse.setRadiusX(Handle.DRAWN_DEVIATIONS * Math.sqrt(g.covariance().majorVariance()) * v.scale());
        ellipse.setRadiusY(Handle.DRAWN_DEVIATIONS * Math.sqrt(g.covariance().minorVariance()) * v.scale());
        ellipse.setRotate(-Math.toDegrees(g.covariance().angle()));
    }
}
