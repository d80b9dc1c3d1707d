package org.scorefield.figure;

import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG: 8-bit RGB, its dpi in {@code pHYs}, an attachment in {@code iTXt}, no date.
 *
 * @see "Portable Network Graphics (PNG) Specification, third edition, W3C 2025, sections 9, 11"
 */
final class PngFormat implements FigureWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int BYTES_PER_PIXEL = 3;

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
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        int perMetre = (int) Math.round(dpi * INCHES_PER_METRE);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        if (!attachment.isEmpty()) {
            byte[] keyword = Formats.ATTACHMENT.getBytes(StandardCharsets.ISO_8859_1);
            byte[] text = attachment.getBytes(StandardCharsets.UTF_8);
            // keyword, 0, not compressed, method 0, no language, no translation, text
            chunk(
                    out,
                    "iTXt",
                    ByteBuffer.allocate(keyword.length + 5 + text.length)
                            .put(keyword)
                            .put(new byte[5])
                            .put(text)
                            .array());
        }
        chunk(out, "IDAT", deflate(filter(width, height, argb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each row as the filter of the least sum of absolute values gives it: none, left or above. */
    private static byte[] filter(int width, int height, int[] argb) {
        int stride = width * BYTES_PER_PIXEL;
        byte[] out = new byte[(stride + 1) * height];
        byte[] above = new byte[stride];
        byte[] row = new byte[stride];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = argb[y * width + x];
                row[3 * x] = (byte) (p >> 16);
                row[3 * x + 1] = (byte) (p >> 8);
                row[3 * x + 2] = (byte) p;
            }
            long plain = 0;
            long left = 0;
            long up = 0;
            for (int i = 0; i < stride; i++) {
                plain += Math.abs(row[i]);
                left += Math.abs((byte) (row[i] - (i < BYTES_PER_PIXEL ? 0 : row[i - BYTES_PER_PIXEL])));
                up += Math.abs((byte) (row[i] - above[i]));
            }
            int kind = up <= left && up <= plain ? 2 : left <= plain ? 1 : 0;
            int at = y * (stride + 1);
            out[at++] = (byte) kind;
            for (int i = 0; i < stride; i++) {
                int predicted = kind == 2 ? above[i] : kind == 1 && i >= BYTES_PER_PIXEL ? row[i - BYTES_PER_PIXEL] : 0;
                out[at++] = (byte) (row[i] - predicted);
            }
            byte[] swap = above;
            above = row;
            row = swap;
        }
        return out;
    }

    private static byte[] deflate(byte[] raw) {
        try (Deflater deflater = new Deflater(6)) {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name);
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
