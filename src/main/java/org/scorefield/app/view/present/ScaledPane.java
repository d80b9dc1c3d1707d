package org.scorefield.app.view.present;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger or smaller than it is laid out, so that all of it, letters and icons, keeps its proportions. */
public final class ScaledPane extends Pane {
    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    /** The content at this scale, filling the pane. */
    public ScaledPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        factor.subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
