package org.scorefield.app.model;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.LetterPoints;
import org.scorefield.scene.Stamps;

/** What the tools that draw points are set to: the brush's radius on screen and its density, the stamp's shape. */
public final class BrushModel {
    /** The stamp that writes. */
    public static final String TEXT = "text";

    private static final double SMALLEST_PX = 6;
    private static final double LARGEST_PX = 160;
    private static final double STEP = 1.25;
    private static final int MOST_DROPS = 64;

    private final DoubleProperty radiusPx = new SimpleDoubleProperty(36);
    private final IntegerProperty drops = new SimpleIntegerProperty(4);

    private final StringProperty stamp = new SimpleStringProperty("ring");
    private final StringProperty stampText = new SimpleStringProperty("S");
    private final IntegerProperty stampPoints = new SimpleIntegerProperty(200);
    private final DoubleProperty softness = new SimpleDoubleProperty(0.04);

    /** The shape that is stamped: an id of {@code scene.Stamps}, or {@link #TEXT}. */
    public StringProperty stampProperty() {
        return stamp;
    }

    /** What is stamped when the shape is a text. */
    public StringProperty stampTextProperty() {
        return stampText;
    }

    /** How many points a stamp has. */
    public IntegerProperty stampPointsProperty() {
        return stampPoints;
    }

    /** The jitter of a stamp's points, as a share of its size. */
    public DoubleProperty softnessProperty() {
        return softness;
    }

    /**
     * A stamp's points about (0, 0).
     *
     * @throws IllegalArgumentException if the text leaves no ink
     */
    public Points stamped(RandomStream random) {
        int n = stampPoints.get();
        return stamp.get().equals(TEXT)
                ? LetterPoints.of(stampText.get(), n, softness.get(), random)
                : Stamps.CATALOGUE.get(stamp.get()).make().points(n, softness.get(), random);
    }

    public DoubleProperty radiusPxProperty() {
        return radiusPx;
    }

    public IntegerProperty dropsProperty() {
        return drops;
    }

    public void larger() {
        radiusPx.set(Math.min(LARGEST_PX, radiusPx.get() * STEP));
    }

    public void smaller() {
        radiusPx.set(Math.max(SMALLEST_PX, radiusPx.get() / STEP));
    }

    public void denser() {
        drops.set(Math.min(MOST_DROPS, drops.get() * 2));
    }

    public void thinner() {
        drops.set(Math.max(1, drops.get() / 2));
    }
}
