package org.scorefield.figure.movie;

import java.util.Arrays;

/**
 * A picture as brightness and two colour differences of half its size, BT.709 in studio range, each padded to whole
 * macroblocks by repeating its edge.
 *
 * @see "ITU-R BT.709-6, 3.2 to 3.5"
 */
final class Planes {
    final int stride;
    final int rows;
    final byte[] luma;
    final byte[] blue;
    final byte[] red;

    Planes(int macroblocksAcross, int macroblocksDown) {
        stride = 16 * macroblocksAcross;
        rows = 16 * macroblocksDown;
        luma = new byte[stride * rows];
        blue = new byte[luma.length / 4];
        red = new byte[luma.length / 4];
    }

    /** Takes over opaque pixels, row by row from the top; width and height even. */
    void load(int[] argb, int width, int height) {
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                square(argb[at], argb[at + 1], argb[at + width], argb[at + width + 1], y * stride + x);
            }
            pad(luma, y * stride, width, stride);
            pad(luma, (y + 1) * stride, width, stride);
            pad(blue, y / 2 * (stride / 2), width / 2, stride / 2);
            pad(red, y / 2 * (stride / 2), width / 2, stride / 2);
        }
        for (int y = height; y < rows; y++) {
            System.arraycopy(luma, (height - 1) * stride, luma, y * stride, stride);
        }
        for (int y = height / 2; y < rows / 2; y++) {
            System.arraycopy(blue, (height / 2 - 1) * (stride / 2), blue, y * (stride / 2), stride / 2);
            System.arraycopy(red, (height / 2 - 1) * (stride / 2), red, y * (stride / 2), stride / 2);
        }
    }

    private void square(int a, int b, int c, int d, int at) {
        luma[at] = brightness(a);
        luma[at + 1] = brightness(b);
        luma[at + stride] = brightness(c);
        luma[at + stride + 1] = brightness(d);
        int r = (a >> 16 & 255) + (b >> 16 & 255) + (c >> 16 & 255) + (d >> 16 & 255);
        int g = (a >> 8 & 255) + (b >> 8 & 255) + (c >> 8 & 255) + (d >> 8 & 255);
        int u = (a & 255) + (b & 255) + (c & 255) + (d & 255);
        int half = at / stride / 2 * (stride / 2) + at % stride / 2;
        blue[half] = (byte) (128 + (-6596 * r - 22189 * g + 28785 * u + (1 << 17) >> 18));
        red[half] = (byte) (128 + (28785 * r - 26145 * g - 2640 * u + (1 << 17) >> 18));
    }

    private static byte brightness(int p) {
        return (byte) (16 + (11966 * (p >> 16 & 255) + 40254 * (p >> 8 & 255) + 4064 * (p & 255) + (1 << 15) >> 16));
    }

    private static void pad(byte[] plane, int row, int from, int to) {
        Arrays.fill(plane, row + from, row + to, plane[row + from - 1]);
    }

    /** True if a macroblock shows the same as in the other picture. */
    boolean sameAs(Planes other, int mbX, int mbY) {
        int half = stride / 2;
        for (int y = 0; y < 16; y++) {
            int at = (16 * mbY + y) * stride + 16 * mbX;
            if (!Arrays.equals(luma, at, at + 16, other.luma, at, at + 16)) {
                return false;
            }
        }
        for (int y = 0; y < 8; y++) {
            int at = (8 * mbY + y) * half + 8 * mbX;
            if (!Arrays.equals(blue, at, at + 8, other.blue, at, at + 8)
                    || !Arrays.equals(red, at, at + 8, other.red, at, at + 8)) {
                return false;
            }
        }
        return true;
    }
}
