package org.scorefield.figure.movie;

import java.util.Arrays;

/**
 * Codes the macroblocks of one movie, 16×16 pixels each, and keeps the picture that a decoder has after each.
 *
 * <p>Two kinds do for pictures that stand still but for dots and lines: one predicted from its own neighbours
 * (Intra 16×16: level, upright or mean), one from the same place of the last picture (P 16×16 of motion zero). With every
 * motion zero, a decoder predicts zero, and nothing has to be said about it.
 *
 * @see "ITU-T H.264 (08/2021), 7.3.5, 8.3.3, 8.3.4 and 9.2.1"
 */
final class Macroblocks {
    private static final int[] CODED_PATTERN = {
        0, 16, 1, 2, 4, 8, 32, 3, 5, 10, 12, 15, 47, 7, 11, 13, 14, 6, 9, 31, 35, 37, 42, 44, 33, 34, 36, 40, 39, 43,
        45, 46, 17, 18, 20, 24, 19, 21, 26, 28, 23, 27, 29, 30, 22, 25, 38, 41
    };
    private static final int UPRIGHT = 0;
    private static final int LEVEL = 1;
    private static final int MEAN = 2;
    private static final int THIRD = 3;
    private static final int SIXTH = 6;

    private final int across;
    private final Planes decoded;
    private final byte[] lumaCount;
    private final byte[][] chromaCount;
    private final Transform still;
    private final Transform moving;
    private final int[] patternCode = new int[48];
    private final int[] predicted = new int[384];
    private final int[] block = new int[384];
    private final int[] levels = new int[384];
    private final int[] dc = new int[16];
    private final int[] dcLevels = new int[24];

    Macroblocks(int across, int down, int qp) {
        this.across = across;
        decoded = new Planes(across, down);
        lumaCount = new byte[16 * across * down];
        chromaCount = new byte[][] {new byte[4 * across * down], new byte[4 * across * down]};
        still = new Transform(qp, THIRD);
        moving = new Transform(qp, SIXTH);
        for (int code = 0; code < CODED_PATTERN.length; code++) {
            patternCode[CODED_PATTERN[code]] = code;
        }
    }

    /** What a decoder shows after the last macroblock. */
    Planes decoded() {
        return decoded;
    }

    /** Forgets how many coefficients the blocks of the last picture had. */
    void begin() {
        Arrays.fill(lumaCount, (byte) 0);
        Arrays.fill(chromaCount[0], (byte) 0);
        Arrays.fill(chromaCount[1], (byte) 0);
    }

    /** Codes a macroblock by itself, inside an I slice. */
    void alone(Planes source, int mbX, int mbY, BitWriter out) {
        int mode = predictLuma(source, mbX, mbY);
        predictChroma(decoded.blue, 256, mbX, mbY);
        predictChroma(decoded.red, 320, mbX, mbY);
        subtract(source, mbX, mbY);
        boolean fine = lumaWithDc();
        int chroma = chroma(still);
        out.unsigned(1 + mode + 4 * chroma + (fine ? 12 : 0));
        out.unsigned(0); // chroma by its mean
        out.signed(0); // the quantiser stays
        Cavlc cavlc = new Cavlc(out);
        cavlc.write(dcLevels, 8, 16, lumaContext(4 * mbX, 4 * mbY));
        if (fine) {
            writeLuma(cavlc, mbX, mbY, 15, 1);
        }
        writeChroma(cavlc, mbX, mbY, chroma);
        add(mbX, mbY);
    }

    /**
     * Codes a macroblock as its difference from the last picture, inside a P slice.
     *
     * @param skipped how many before it were left out
     * @return false if it can be left out as well
     */
    boolean difference(Planes source, int mbX, int mbY, int skipped, BitWriter out) {
        copyPrediction(mbX, mbY);
        subtract(source, mbX, mbY);
        int pattern = 0;
        for (int b = 0; b < 16; b++) {
            Transform.forward(block, 16 * b);
            if (moving.quantise(block, 16 * b, levels, 16 * b, 0)) {
                pattern |= 1 << (b >> 2);
            }
            Transform.backward(block, 16 * b);
        }
        int chroma = chroma(moving);
        if (pattern == 0 && chroma == 0) {
            return false;
        }
        out.unsigned(skipped);
        out.unsigned(0); // P 16×16, one reference
        out.signed(0); // motion as predicted, across
        out.signed(0); // and down
        out.unsigned(patternCode[pattern + 16 * chroma]);
        out.signed(0); // the quantiser stays
        Cavlc cavlc = new Cavlc(out);
        writeLuma(cavlc, mbX, mbY, pattern, 0);
        writeChroma(cavlc, mbX, mbY, chroma);
        add(mbX, mbY);
        return true;
    }

    /** Column of a 4×4 block in its macroblock, 0 to 3, by its number. */
    private static int column(int b) {
        return b & 1 | b >> 1 & 2;
    }

    private static int row(int b) {
        return b >> 1 & 1 | b >> 2 & 2;
    }

    /** Where pixel (x, y) of a macroblock stands in the arrays of blocks. */
    private static int lumaAt(int x, int y) {
        int b = x >> 2 & 1 | y >> 1 & 2 | x >> 1 & 4 | y & 8;
        return 16 * b + 4 * (y & 3) + (x & 3);
    }

    private int predictLuma(Planes source, int mbX, int mbY) {
        int stride = decoded.stride;
        int at = 16 * mbY * stride + 16 * mbX;
        int best = MEAN;
        int least = Integer.MAX_VALUE;
        for (int mode = MEAN; mode >= UPRIGHT; mode--) {
            if (mode == UPRIGHT && mbY == 0 || mode == LEVEL && mbX == 0) {
                continue;
            }
            int mean = mode == MEAN ? mean(decoded.luma, at, stride, 16, mbX > 0, mbY > 0) : 0;
            int sum = 0;
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 16; x++) {
                    int guess = guess(mode, mean, at, stride, x, y);
                    sum += Math.abs((source.luma[at + y * stride + x] & 255) - guess);
                }
            }
            if (sum < least) {
                least = sum;
                best = mode;
            }
        }
        int mean = best == MEAN ? mean(decoded.luma, at, stride, 16, mbX > 0, mbY > 0) : 0;
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                predicted[lumaAt(x, y)] = guess(best, mean, at, stride, x, y);
            }
        }
        return best;
    }

    private int guess(int mode, int mean, int at, int stride, int x, int y) {
        return switch (mode) {
            case UPRIGHT -> decoded.luma[at - stride + x] & 255;
            case LEVEL -> decoded.luma[at + y * stride - 1] & 255;
            default -> mean;
        };
    }

    /** The mean of the pixels left of and above a square of {@code size}; 128 where there are none. */
    private static int mean(byte[] plane, int at, int stride, int size, boolean left, boolean above) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            sum += left ? plane[at + i * stride - 1] & 255 : 0;
            sum += above ? plane[at - stride + i] & 255 : 0;
            count += (left ? 1 : 0) + (above ? 1 : 0);
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }

    /** Each quarter by its mean: the two off the diagonal look only at their own side, where it can be seen. */
    private void predictChroma(byte[] plane, int to, int mbX, int mbY) {
        int stride = decoded.stride / 2;
        for (int b = 0; b < 4; b++) {
            int x = 4 * (b & 1);
            int y = 4 * (b >> 1);
            boolean left = mbX > 0 && !(b == 1 && mbY > 0);
            boolean above = mbY > 0 && !(b == 2 && mbX > 0);
            int at = 8 * mbY * stride + 8 * mbX;
            int sum = 0;
            int count = 0;
            for (int i = 0; i < 4; i++) {
                sum += left ? plane[at + (y + i) * stride - 1] & 255 : 0;
                sum += above ? plane[at - stride + x + i] & 255 : 0;
                count += (left ? 1 : 0) + (above ? 1 : 0);
            }
            Arrays.fill(predicted, to + 16 * b, to + 16 * b + 16, count == 0 ? 128 : (sum + count / 2) / count);
        }
    }

    private void copyPrediction(int mbX, int mbY) {
        eachPixel(decoded, mbX, mbY, (plane, at, i) -> predicted[i] = plane[at] & 255);
    }

    private void subtract(Planes source, int mbX, int mbY) {
        eachPixel(source, mbX, mbY, (plane, at, i) -> block[i] = (plane[at] & 255) - predicted[i]);
    }

    private void add(int mbX, int mbY) {
        eachPixel(decoded, mbX, mbY, (plane, at, i) -> plane[at] = (byte) Math.clamp(predicted[i] + block[i], 0, 255));
    }

    /** What is done with a pixel: its plane, where it is there, and where in the arrays of blocks. */
    @FunctionalInterface
    private interface Visitor {
        void visit(byte[] plane, int at, int i);
    }

    private static void eachPixel(Planes planes, int mbX, int mbY, Visitor visitor) {
        for (int y = 0; y < 16; y++) {
            int at = (16 * mbY + y) * planes.stride + 16 * mbX;
            for (int x = 0; x < 16; x++) {
                visitor.visit(planes.luma, at + x, lumaAt(x, y));
            }
        }
        for (int y = 0; y < 8; y++) {
            int at = (8 * mbY + y) * (planes.stride / 2) + 8 * mbX;
            for (int x = 0; x < 8; x++) {
                int i = 256 + 16 * (x >> 2 | y >> 1 & 2) + 4 * (y & 3) + (x & 3);
                visitor.visit(planes.blue, at + x, i);
                visitor.visit(planes.red, at + x, i + 64);
            }
        }
    }

    /** Quantises luma whose 16 means go through a transform of their own. */
    private boolean lumaWithDc() {
        boolean fine = false;
        for (int b = 0; b < 16; b++) {
            Transform.forward(block, 16 * b);
            dc[4 * row(b) + column(b)] = block[16 * b];
            fine |= still.quantise(block, 16 * b, levels, 16 * b, 1);
        }
        hadamard(dc);
        for (int k = 0; k < 16; k++) {
            int i = Transform.ZIGZAG[k];
            dc[i] = still.dcLevel(dc[i] / 2);
            dcLevels[8 + k] = dc[i];
        }
        hadamard(dc);
        for (int b = 0; b < 16; b++) {
            block[16 * b] = dc[4 * row(b) + column(b)] * still.dcScale() >> 2;
            Transform.backward(block, 16 * b);
        }
        return fine;
    }

    private static void hadamard(int[] m) {
        for (int pass = 0; pass < 2; pass++) {
            int along = pass == 0 ? 1 : 4;
            for (int line = 0; line < 4; line++) {
                int i = line * (pass == 0 ? 4 : 1);
                int a = m[i] + m[i + 3 * along];
                int d = m[i] - m[i + 3 * along];
                int b = m[i + along] + m[i + 2 * along];
                int c = m[i + along] - m[i + 2 * along];
                m[i] = a + b;
                m[i + along] = d + c;
                m[i + 2 * along] = a - b;
                m[i + 3 * along] = d - c;
            }
        }
    }

    /** Quantises both colour planes. Returns 0 if nothing is left of them, 1 if means are, 2 if more is. */
    private int chroma(Transform transform) {
        boolean means = false;
        boolean fine = false;
        for (int plane = 0; plane < 2; plane++) {
            int at = 256 + 64 * plane;
            for (int b = 0; b < 4; b++) {
                Transform.forward(block, at + 16 * b);
                fine |= transform.quantise(block, at + 16 * b, levels, at + 16 * b, 1);
            }
            int[] c = square(block[at], block[at + 16], block[at + 32], block[at + 48]);
            for (int b = 0; b < 4; b++) {
                c[b] = transform.dcLevel(c[b]);
                dcLevels[4 * plane + b] = c[b];
                means |= c[b] != 0;
            }
            int[] back = square(c[0], c[1], c[2], c[3]);
            for (int b = 0; b < 4; b++) {
                block[at + 16 * b] = back[b] * transform.dcScale() >> 1;
                Transform.backward(block, at + 16 * b);
            }
        }
        return fine ? 2 : means ? 1 : 0;
    }

    private static int[] square(int a, int b, int c, int d) {
        return new int[] {a + b + c + d, a - b + c - d, a + b - c - d, a - b - c + d};
    }

    private void writeLuma(Cavlc cavlc, int mbX, int mbY, int pattern, int first) {
        for (int b = 0; b < 16; b++) {
            if ((pattern >> (b >> 2) & 1) != 0) {
                int x = 4 * mbX + column(b);
                int y = 4 * mbY + row(b);
                int count = cavlc.write(levels, 16 * b + first, 16 - first, lumaContext(x, y));
                lumaCount[y * 4 * across + x] = (byte) count;
            }
        }
    }

    private void writeChroma(Cavlc cavlc, int mbX, int mbY, int chroma) {
        for (int plane = 0; plane < 2 && chroma > 0; plane++) {
            cavlc.write(dcLevels, 4 * plane, 4, Cavlc.CHROMA_DC);
        }
        for (int plane = 0; plane < 2 && chroma == 2; plane++) {
            for (int b = 0; b < 4; b++) {
                int x = 2 * mbX + (b & 1);
                int y = 2 * mbY + (b >> 1);
                int context = context(chromaCount[plane], 2 * across, x, y);
                int count = cavlc.write(levels, 256 + 64 * plane + 16 * b + 1, 15, context);
                chromaCount[plane][y * 2 * across + x] = (byte) count;
            }
        }
    }

    private int lumaContext(int x, int y) {
        return context(lumaCount, 4 * across, x, y);
    }

    private static int context(byte[] counts, int stride, int x, int y) {
        int left = x > 0 ? counts[y * stride + x - 1] : 0;
        int above = y > 0 ? counts[(y - 1) * stride + x] : 0;
        return x > 0 && y > 0 ? left + above + 1 >> 1 : left + above;
    }
}
