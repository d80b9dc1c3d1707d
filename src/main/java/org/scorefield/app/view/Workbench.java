package org.scorefield.app.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Tools, canvas and panel beside each other; where there is a drawer, the panel lies over the canvas at its right, and a
 * strip of buttons at the edge opens it.
 */
final class Workbench extends Pane {
    private final Region tools;
    private final Region middle;
    private final Region panel;
    private final Region strip;
    private final BooleanExpression over;
    private final ReadOnlyDoubleWrapper covered = new ReadOnlyDoubleWrapper(this, "covered");

    /**
     * Puts the parts in their places.
     *
     * @param over whether the panel lies over the middle; else it stands beside it
     */
    Workbench(Region tools, Region middle, Region panel, Region strip, BooleanExpression over) {
        super(tools, middle, strip, panel);
        this.tools = tools;
        this.middle = middle;
        this.panel = panel;
        this.strip = strip;
        this.over = over;
        covered.bind(Bindings.when(over).then(panel.widthProperty()).otherwise(0));
        over.subscribe(now -> requestLayout());
    }

    /** How much of the middle the panel covers at its right, px. */
    ReadOnlyDoubleProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double left = width(tools);
        double edge = getWidth() - width(strip);
        double aside = width(panel);
        double right = over.get() ? edge : edge - aside;
        tools.resizeRelocate(0, 0, left, height);
        middle.resizeRelocate(left, 0, Math.max(0, right - left), height);
        strip.resizeRelocate(edge, 0, width(strip), height);
        panel.resizeRelocate(edge - aside, 0, aside, height);
    }

    private static double width(Region part) {
        return part.isManaged() ? Math.ceil(part.prefWidth(-1)) : 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(tools.isManaged() ? tools.minHeight(-1) : 0, middle.minHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(tools.isManaged() ? tools.prefHeight(-1) : 0, middle.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(tools) + middle.prefWidth(-1) + width(panel);
    }
}
