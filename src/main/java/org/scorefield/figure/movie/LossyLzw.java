package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;

/**
 * The codes of a GIF, where a pixel may be told by any symbol that is good enough: the one that goes on with a string told
 * before is taken, so strings grow longer and codes fewer.
 *
 * @see "Welch 1984, A technique for high-performance data compression; CompuServe 1990, GIF89a, appendix F"
 */
final class LossyLzw {
    private static final int SYMBOL_BITS = 8;
    private static final int CLEAR = 1 << SYMBOL_BITS;
    private static final int END = CLEAR + 1;
    private static final int MOST_CODES = 4096;
    private static final int MOST_BLOCK = 255;

    /** What a pixel may be told by. */
    interface Pixels {
        /** The symbol that shows it best, 0 to 255. */
        int best(int pixel);

        /** How far from good enough a symbol is: negative if it will not do, larger the better otherwise. */
        int merit(int pixel, int symbol);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A string's last symbol, the first string that goes on from it, and the next that goes on from the same; -1 if none. */
    private final int[] symbol = new int[MOST_CODES];

    private final int[] child = new int[MOST_CODES];
    private final int[] sibling = new int[MOST_CODES];
    private int next;
    private int width;
    private int bits;
    private int held;

    private LossyLzw() {}

    /**
     * Writes image data, from the width of its symbols to its end.
     *
     * @param told gets the symbol that each pixel is told by; its length is how many there are, at least one
     */
    static byte[] encode(Pixels pixels, byte[] told) {
        LossyLzw lzw = new LossyLzw();
        lzw.write(pixels, told);
        return blocks(lzw.out.toByteArray());
    }

    private void write(Pixels pixels, byte[] told) {
        width = SYMBOL_BITS + 1;
        clear();
        int string = pixels.best(0);
        told[0] = (byte) string;
        for (int i = 1; i < told.length; i++) {
            int longer = longer(string, i, pixels);
            if (longer >= 0) {
                string = longer;
                told[i] = (byte) symbol[longer];
                continue;
            }
            emit(string);
            int best = pixels.best(i);
            told[i] = (byte) best;
            if (next == MOST_CODES) {
                clear();
            } else {
                add(string, best);
            }
            string = best;
        }
        emit(string);
        emit(END);
        while (bits > 0) {
            out.write(held);
            held >>>= 8;
            bits -= 8;
        }
    }

    private int longer(int string, int pixel, Pixels pixels) {
        int found = -1;
        int most = -1;
        for (int c = child[string]; c >= 0; c = sibling[c]) {
            int merit = pixels.merit(pixel, symbol[c]);
            if (merit > most) {
                most = merit;
                found = c;
            }
        }
        return found;
    }

    private void add(int string, int last) {
        if (next == 1 << width) {
            width++;
        }
        symbol[next] = last;
        child[next] = -1;
        sibling[next] = child[string];
        child[string] = next++;
    }

    /** Forgets all strings but the symbols. */
    private void clear() {
        emit(CLEAR);
        for (int s = 0; s < CLEAR; s++) {
            symbol[s] = s;
            child[s] = -1;
        }
        next = END + 1;
        width = SYMBOL_BITS + 1;
    }

    private void emit(int code) {
        held |= code << bits;
        bits += width;
        while (bits >= 8) {
            out.write(held);
            held >>>= 8;
            bits -= 8;
        }
    }

    private static byte[] blocks(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + data.length / MOST_BLOCK + 3);
        out.write(SYMBOL_BITS);
        for (int from = 0; from < data.length; from += MOST_BLOCK) {
            int length = Math.min(MOST_BLOCK, data.length - from);
            out.write(length);
            out.write(data, from, length);
        }
        out.write(0);
        return out.toByteArray();
    }
}
