package org.scorefield.app.model;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The brush that sprays and erases: its radius on screen, and how many drops a puff holds. */
public final class BrushModel {
    private static final double SMALLEST_PX = 6;
    private static final double LARGEST_PX = 160;
    private static final double STEP = 1.25;
    private static final int MOST_DROPS = 64;

    private final DoubleProperty radiusPx = new SimpleDoubleProperty(36);
    private final IntegerProperty drops = new SimpleIntegerProperty(4);

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
