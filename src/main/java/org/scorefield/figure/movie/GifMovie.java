package org.scorefield.figure.movie;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * GIF by ImageIO: each frame is the rectangle that changed, with colours of its own; what did not change is transparent in
 * it and costs next to nothing.
 *
 * @see "CompuServe 1990, Graphics Interchange Format, version 89a"
 */
final class GifMovie implements Movie {
    private static final int COLOURS = 255;
    private static final int HUNDREDTHS = 100;

    /** Players take a shorter delay for none and fall back to ten frames a second. */
    private static final int MOST_FPS = 50;

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";

    private final MovieShape shape;
    private final ImageWriter writer;
    private final ImageOutputStream stream;
    private int @Nullable [] before;
    private int frames;

    GifMovie(OutputStream out, MovieShape shape) throws IOException {
        if (shape.fps() > MOST_FPS) {
            throw new IllegalArgumentException("a GIF shows at most " + MOST_FPS + " frames a second, but "
                    + shape.fps() + " were asked for; take fewer, or an MP4");
        }
        this.shape = shape;
        this.writer = ImageIO.getImageWritersByFormatName("gif").next();
        this.stream = new MemoryCacheImageOutputStream(out);
        writer.setOutput(stream);
        writer.prepareWriteSequence(screen());
    }

    @Override
    public void frame(int[] argb) throws IOException {
        Changes changed = Changes.between(before, argb, shape.width(), shape.height());
        int[] pixels = changed.cut(argb, shape.width());
        boolean[] fresh = new boolean[pixels.length];
        Arrays.fill(fresh, true);
        if (before != null) {
            int[] old = changed.cut(before, shape.width());
            for (int i = 0; i < pixels.length; i++) {
                fresh[i] = pixels[i] != old[i];
            }
        }
        Quantiser colours = Quantiser.of(pixels, fresh, COLOURS);
        BufferedImage image = image(changed, pixels, fresh, colours);
        writer.writeToSequence(new IIOImage(image, null, about(image, changed)), null);
        stream.flush();
        before = argb.clone();
        frames++;
    }

    @Override
    public void end() throws IOException {
        writer.endWriteSequence();
        stream.flush();
        writer.dispose();
    }

    private static BufferedImage image(Changes changed, int[] pixels, boolean[] fresh, Quantiser colours) {
        byte[][] channel = new byte[3][COLOURS + 1];
        int[] palette = colours.palette();
        for (int i = 0; i < palette.length; i++) {
            for (int c = 0; c < 3; c++) {
                channel[c][i] = (byte) (palette[i] >> 8 * (2 - c));
            }
        }
        IndexColorModel model = new IndexColorModel(8, COLOURS + 1, channel[0], channel[1], channel[2], COLOURS);
        WritableRaster raster = model.createCompatibleWritableRaster(changed.width(), changed.height());
        byte[] index = ((DataBufferByte) raster.getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            index[i] = (byte) (fresh[i] ? colours.index(pixels[i]) : COLOURS);
        }
        return new BufferedImage(model, raster, false, null);
    }

    /** The size of all; each frame brings its colours. */
    private IIOMetadata screen() throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
        IIOMetadataNode root = new IIOMetadataNode(STREAM);
        child(root, "Version", "value", "89a");
        child(
                root,
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                Integer.toString(shape.width()),
                "logicalScreenHeight",
                Integer.toString(shape.height()),
                "colorResolution",
                "8",
                "pixelAspectRatio",
                "0");
        metadata.mergeTree(STREAM, root);
        return metadata;
    }

    private IIOMetadata about(BufferedImage image, Changes where) throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        child(
                root,
                "ImageDescriptor",
                "imageLeftPosition",
                Integer.toString(where.left()),
                "imageTopPosition",
                Integer.toString(where.top()),
                "imageWidth",
                Integer.toString(where.width()),
                "imageHeight",
                Integer.toString(where.height()),
                "interlaceFlag",
                "FALSE");
        child(
                root,
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                Integer.toString(delay()),
                "transparentColorIndex",
                Integer.toString(COLOURS));
        if (frames == 0) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // for ever
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        metadata.mergeTree(IMAGE, root);
        return metadata;
    }

    /** Whole hundredths, so that the movie as a whole keeps its time. */
    private int delay() {
        return (frames + 1) * HUNDREDTHS / shape.fps() - frames * HUNDREDTHS / shape.fps();
    }

    private static void child(IIOMetadataNode root, String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        root.appendChild(node);
    }
}
