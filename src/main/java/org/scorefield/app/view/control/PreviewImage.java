package org.scorefield.app.view.control;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** A picture of what will be, painted elsewhere, in the middle of a frame of fixed size. */
public final class PreviewImage extends StackPane {
    /** Of the frame's line, both sides. */
    private static final double LINE_PX = 2;

    private final ImageView view = new ImageView();
    private final double widthPx;
    private final double heightPx;

    /**
     * An empty frame.
     *
     * @param id kebab-case
     * @param widthPx of the frame
     * @param heightPx of the frame
     */
    public PreviewImage(String id, double widthPx, double heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        setId(id);
        setMinSize(widthPx, heightPx);
        setMaxSize(widthPx, heightPx);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("preview");
        getChildren().add(view);
    }

    /**
     * Shows another picture; one that is larger than the frame, because it is finer, as large as that.
     *
     * @param argb opaque, row by row from the top, {@code width·height}; of length 0 for none; taken over
     */
    public void show(int[] argb, int width, int height) {
        setVisible(argb.length > 0);
        setManaged(argb.length > 0);
        if (argb.length > 0) {
            double shown = Math.min(1, Math.min((widthPx - LINE_PX) / width, (heightPx - LINE_PX) / height));
            view.setFitWidth(shown * width);
            view.setFitHeight(shown * height);
            view.setImage(new WritableImage(
                    new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance())));
        }
    }
}
