package org.scorefield.app.view.canvas;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.animation.ScaleTransition;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.Handle;
import org.scorefield.field.Points;
import org.scorefield.figure.Viewport;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;

/** The ellipse, grips and weight badge of the selected Gaussian, drawn over the picture. Takes no pointer itself. */
final class GripsView extends Group {
    private static final double SQUARE_PX = 9;
    private static final Duration BREATH = Duration.millis(450);
    private static final double BREATH_GROWTH = 0.16;
    private static final double CENTER_PX = 11;

    private final Ellipse ellipse = new Ellipse();
    private final Line stalk = new Line();
    private final Circle knob = new Circle(SQUARE_PX / 2 + 0.5);
    private final Map<Handle, Rectangle> squares = new EnumMap<>(Handle.class);
    private final Label badge = new Label();

    GripsView() {
        setMouseTransparent(true);
        ellipse.getStyleClass().add("grip-outline");
        stalk.getStyleClass().add("grip-outline");
        knob.getStyleClass().add("grip");
        badge.getStyleClass().add("grip-badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(ellipse, stalk, knob);
        for (Handle h :
                List.of(Handle.CENTER, Handle.MAJOR_PLUS, Handle.MAJOR_MINUS, Handle.MINOR_PLUS, Handle.MINOR_MINUS)) {
            double size = h == Handle.CENTER ? CENTER_PX : SQUARE_PX;
            Rectangle square = new Rectangle(-size / 2, -size / 2, size, size);
            square.getStyleClass().add("grip");
            squares.put(h, square);
            getChildren().add(square);
        }
        getChildren().add(badge);
    }

    /** Lays the grips over {@code selected}; hides them if it is no Gaussian. */
    void show(@Nullable Component selected, Viewport v) {
        setVisible(selected instanceof Gaussian);
        if (!(selected instanceof Gaussian g)) {
            return;
        }
        double degrees = -Math.toDegrees(g.covariance().angle());
        ellipse.setCenterX(v.px(g.meanX()));
        ellipse.setCenterY(v.py(g.meanY()));
        ellipse.setRadiusX(Handle.DRAWN_DEVIATIONS * Math.sqrt(g.covariance().majorVariance()) * v.scale());
        ellipse.setRadiusY(Handle.DRAWN_DEVIATIONS * Math.sqrt(g.covariance().minorVariance()) * v.scale());
        ellipse.setRotate(degrees);
        double stalkLength = SelectTool.STALK_PX * v.unitsPerPx();
        squares.forEach((handle, square) -> {
            place(square, handle.position(g, stalkLength), v);
            square.setRotate(handle == Handle.CENTER ? 0 : degrees);
        });
        place(knob, Handle.ROTATE.position(g, stalkLength), v);
        Points foot = Handle.MAJOR_PLUS.position(g, 0);
        stalk.setStartX(v.px(foot.x(0)));
        stalk.setStartY(v.py(foot.y(0)));
        stalk.setEndX(knob.getTranslateX());
        stalk.setEndY(knob.getTranslateY());
        badge.setText(SelectTool.badge(g));
        badge.applyCss();
        badge.autosize();
        badge.setLayoutX(Math.rint(v.px(g.meanX()) - badge.getWidth() / 2));
        badge.setLayoutY(Math.rint(v.py(g.meanY()) + SelectTool.BADGE_BELOW_PX - badge.getHeight() / 2));
    }

    /** Grows a little and shrinks again, once. */
    void breathe() {
        if (isVisible()) {
            ScaleTransition breath = new ScaleTransition(BREATH, this);
            breath.setByX(BREATH_GROWTH);
            breath.setByY(BREATH_GROWTH);
            breath.setAutoReverse(true);
            breath.setCycleCount(2);
            breath.play();
        }
    }

    private static void place(Shape shape, Points at, Viewport v) {
        shape.setTranslateX(v.px(at.x(0)));
        shape.setTranslateY(v.py(at.y(0)));
    }
}
