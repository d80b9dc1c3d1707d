package org.scorefield.app.view.control;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** An image whose pixels are painted off the FX thread and handed over whole. */
public final class PixelImage {
    private final ImageView view = new ImageView();
    private @Nullable PixelBuffer<IntBuffer> buffer;

    /** Where it is shown; its owner says how large. */
    public ImageView view() {
        return view;
    }

    /**
     * Shows other pixels.
     *
     * @param argb premultiplied ARGB, row by row from the top; copied
     */
    public void show(int[] argb, int width, int height) {
        PixelBuffer<IntBuffer> target = buffer;
        if (target == null || target.getWidth() != width || target.getHeight() != height) {
            target = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            buffer = target;
            view.setImage(new WritableImage(target));
        }
        target.updateBuffer(b -> {
            b.getBuffer().put(0, argb, 0, width * height);
            return null; // the whole image has changed
        });
    }
}
