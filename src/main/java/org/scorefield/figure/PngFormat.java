package org.scorefield.figure;

import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * PNG: 8-bit RGB, its dpi in {@code pHYs}, an attachment in {@code iTXt}, no date.
 *
 * @see "Portable Network Graphics (PNG) Specification, third edition, W3C 2025, section 11"
 */
final class PngFormat implements FigureWriter {
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    @Override
    public byte[] write(Figure figure, Print print) {
        int width = print.widthPixels();
        int height = print.heightPixels(figure);
        int[] pixels = new int[width * height];
        Graphics2D g = Picture.wrap(width, height, pixels).asImage().createGraphics();
        // The height is rounded to a pixel, so the two scales differ by less than one.
        g.scale(width / figure.widthPx(), height / figure.heightPx());
        figure.paint(g, print.resolution(figure));
        g.dispose();
        return encode(width, height, pixels, print.dpi(), figure.attachment());
    }

    /**
     * Encodes opaque pixels.
     *
     * @param argb {@code width·height}, row by row from the top; alpha is dropped
     * @param attachment written under the keyword {@link Formats#ATTACHMENT}; none if empty
     */
    static byte[] encode(int width, int height, int[] argb, double dpi, String attachment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PngChunks chunks = PngChunks.begin(out, width, height);
            int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
            chunks.write(
                    "pHYs",
                    ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1));
            if (!attachment.isEmpty()) {
                byte[] keyword = Formats.ATTACHMENT.getBytes(StandardCharsets.ISO_8859_1);
                byte[] text = attachment.getBytes(StandardCharsets.UTF_8);
                // keyword, 0, not compressed, method 0, no language, no translation, text
                chunks.write(
                        "iTXt",
                        ByteBuffer.allocate(keyword.length + 5 + text.length)
                                .put(keyword)
                                .put(new byte[5])
                                .put(text));
            }
            chunks.write("IDAT", ByteBuffer.wrap(PngChunks.pixels(width, height, argb)));
            chunks.write("IEND", ByteBuffer.allocate(0));
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused a PNG", e);
        }
        return out.toByteArray();
    }
}
