package org.scorefield.app.view.canvas;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.scorefield.app.view.control.PixelImage;

/** A plot that takes the room it gets; its pixels are painted elsewhere. */
public final class PlotPane extends Region {
    private final PixelImage image = new PixelImage();

    /**
     * An empty plot.
     *
     * @param id kebab-case
     * @param words what a screen reader says
     */
    public PlotPane(String id, String words) {
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        setMinSize(0, 0);
        image.view().fitWidthProperty().bind(widthProperty());
        image.view().fitHeightProperty().bind(heightProperty());
        getChildren().add(image.view());
    }

    /** The room there is, px. */
    public int widthPx() {
        return (int) getWidth();
    }

    /** The room there is, px. */
    public int heightPx() {
        return (int) getHeight();
    }

    /** True once something has been shown. */
    public boolean hasPicture() {
        return image.view().getImage() != null;
    }

    /** Shows a painted plot: premultiplied ARGB, copied; one without pixels leaves the old one. */
    public void show(int[] argb, int width, int height) {
        if (argb.length > 0) {
            image.show(argb, width, height);
        }
    }
}
