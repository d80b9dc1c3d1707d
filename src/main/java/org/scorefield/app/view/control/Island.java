package org.scorefield.app.view.control;

import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * A part of the window whose words and numbers change many times a second. It is laid out by itself: a new number in it
 * does not make the whole window measure itself again, unless the part has become higher or lower. Its width is given to
 * it by what it stands in.
 */
public final class Island extends Region {
    private final Region content;
    private double height = -1;

    public Island(Region content) {
        this.content = content;
        content.setManaged(false);
        visibleProperty().bind(content.visibleProperty());
        managedProperty().bind(content.visibleProperty());
        getChildren().add(content);
        content.needsLayoutProperty().subscribe(changed -> {
            boolean asked = height >= 0; // else its height is given to it, as its width is
            if (!changed && asked && content.prefHeight(getWidth()) != height && getScene() != null) {
                askAfterThisLayout(getScene());
            }
        });
    }

    /** Asks for room: later, because what is asked for while parents are laid out is lost. */
    private void askAfterThisLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                requestLayout();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        height = content.prefHeight(width);
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return content.maxWidth(height);
    }
}
