package org.scorefield.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The chunks that PNG files are made of, 8-bit RGB.
 *
 * @see "Portable Network Graphics (PNG) Specification, third edition, W3C 2025, sections 5, 9 and 11"
 */
public final class PngChunks {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_PER_PIXEL = 3;

    private final OutputStream out;

    private PngChunks(OutputStream out) {
        this.out = out;
    }

    /** Begins a file with its signature and header. */
    public static PngChunks begin(OutputStream out, int width, int height) throws IOException {
        out.write(SIGNATURE);
        PngChunks chunks = new PngChunks(out);
        chunks.write(
                "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}));
        return chunks;
    }

    /** Writes one chunk with its check sum. */
    public void write(String type, ByteBuffer body) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body.array());
        out.write(ByteBuffer.allocate(8).putInt(body.capacity()).put(name).array());
        out.write(body.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** Opaque pixels, row by row from the top, filtered and deflated: what {@code IDAT} holds. */
    public static byte[] pixels(int width, int height, int[] argb) {
        return deflate(filter(width, height, argb));
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
}
