package org.scorefield.app.view.present;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Shows its content larger or smaller than it is laid out, so that all of it, letters and icons, keeps its proportions.
 * Content that would become too small for its parts keeps its least size, and bars scroll to what is outside.
 */
public final class ScaledPane extends Pane {
    private static final double BAR_PX = 14;

    /** Around what has the focus, when it is brought into sight. */
    private static final double AIR_PX = 12;

    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private Dimension2D least = new Dimension2D(0, 0);

    /** The content at this scale, filling the pane. */
    public ScaledPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        content.getTransforms().add(scale);
        down.setOrientation(Orientation.VERTICAL);
        across.setId("window-across");
        down.setId("window-down");
        getChildren().addAll(content, across, down);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        factor.subscribe(this::requestLayout);
        for (ScrollBar bar : new ScrollBar[] {across, down}) {
            bar.setVisible(false);
            bar.setFocusTraversable(false);
            bar.valueProperty().subscribe(this::place);
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::reveal);
            }
        });
    }

    /** The content is never laid out smaller than this, px of its own. */
    public void keepAtLeast(Dimension2D size) {
        least = size;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double s = scale.getX();
        double wantedWidth = least.getWidth() * s;
        double wantedHeight = least.getHeight() * s;
        // A bar takes room, which may call for the other.
        boolean wide = wantedWidth > getWidth() + 1;
        boolean high = wantedHeight > getHeight() - (wide ? BAR_PX : 0) + 1;
        wide = wantedWidth > getWidth() - (high ? BAR_PX : 0) + 1;
        double roomX = getWidth() - (high ? BAR_PX : 0);
        double roomY = getHeight() - (wide ? BAR_PX : 0);
        bar(across, wide, roomX, Math.max(wantedWidth, roomX));
        bar(down, high, roomY, Math.max(wantedHeight, roomY));
        across.resizeRelocate(0, roomY, roomX, BAR_PX);
        down.resizeRelocate(roomX, 0, BAR_PX, roomY);
        content.resize(Math.max(roomX, wantedWidth) / s, Math.max(roomY, wantedHeight) / s);
        place();
    }

    private static void bar(ScrollBar bar, boolean shown, double room, double whole) {
        bar.setVisible(shown);
        double most = Math.max(0, whole - room);
        bar.setMax(most);
        bar.setVisibleAmount(whole > 0 ? most * room / whole : 0);
        bar.setUnitIncrement(room / 10);
        bar.setBlockIncrement(room / 2);
        bar.setValue(shown ? Math.min(bar.getValue(), most) : 0);
    }

    private void place() {
        content.relocate(-Math.round(across.getValue()), -Math.round(down.getValue()));
    }

    /** Brings what has the focus into sight, so that the keyboard reaches everything. */
    private void reveal(@Nullable Node focused) {
        if (focused == null || (!across.isVisible() && !down.isVisible())) {
            return;
        }
        Bounds at = sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        if (at != null && at.getWidth() < getWidth() && at.getHeight() < getHeight()) {
            across.setValue(moved(across, at.getMinX(), at.getMaxX(), getWidth() - BAR_PX));
            down.setValue(moved(down, at.getMinY(), at.getMaxY(), getHeight() - BAR_PX));
        }
    }

    private static double moved(ScrollBar bar, double from, double to, double room) {
        double by = from < AIR_PX ? from - AIR_PX : to > room - AIR_PX ? to - room + AIR_PX : 0;
        return Math.clamp(bar.getValue() + by, 0, bar.getMax());
    }
}
