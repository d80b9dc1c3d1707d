package org.scorefield.figure.movie;

/**
 * Writes a block of quantised coefficients: how many there are, their levels from the last to the first, and the zeros
 * between them.
 *
 * @see "ITU-T H.264 (08/2021), 9.2; Richardson 2010, The H.264 Advanced Video Compression Standard, 7.4.2"
 */
final class Cavlc {
    /** The context of the DC coefficients of a chroma plane. */
    static final int CHROMA_DC = -1;

    private final BitWriter out;
    private final int[] levels = new int[16];
    private final int[] runs = new int[16];

    Cavlc(BitWriter out) {
        this.out = out;
    }

    /**
     * Writes one block.
     *
     * @param coefficients in scan order, read from {@code from}
     * @param most how many there may be: 4, 15 or 16
     * @param context coefficients of the blocks beside and above, averaged; or {@link #CHROMA_DC}
     * @return how many are not zero
     */
    int write(int[] coefficients, int from, int most, int context) {
        int total = 0;
        int zeros = 0;
        int run = 0;
        for (int i = 0; i < most; i++) {
            int level = coefficients[from + i];
            if (level == 0) {
                run++;
            } else {
                levels[total] = level;
                runs[total++] = run;
                zeros += run;
                run = 0;
            }
        }
        int ones = 0;
        while (ones < 3 && ones < total && Math.abs(levels[total - 1 - ones]) == 1) {
            ones++;
        }
        token(total, ones, context);
        if (total > 0) {
            for (int k = 0; k < ones; k++) {
                out.bits(1, levels[total - 1 - k] < 0 ? 1 : 0);
            }
            levels(total, ones);
            zeros(total, zeros, most);
        }
        return total;
    }

    private void token(int total, int ones, int context) {
        int at = 4 * total + ones;
        if (context == CHROMA_DC) {
            out.bits(CavlcTables.CHROMA_TOKEN_LENGTH[at], CavlcTables.CHROMA_TOKEN_WORD[at]);
        } else if (context >= 8) {
            out.bits(6, total == 0 ? 3 : 4 * (total - 1) + ones);
        } else {
            int table = context < 2 ? 0 : context < 4 ? 1 : 2;
            out.bits(CavlcTables.TOKEN_LENGTH[table][at], CavlcTables.TOKEN_WORD[table][at]);
        }
    }

    private void levels(int total, int ones) {
        int suffix = total > 10 && ones < 3 ? 1 : 0;
        for (int k = total - 1 - ones; k >= 0; k--) {
            int level = levels[k];
            int code = level > 0 ? 2 * level - 2 : -2 * level - 1;
            if (k == total - 1 - ones && ones < 3) {
                code -= 2; // it cannot be ±1, or it would have been counted among the ones
            }
            level(code, suffix);
            if (suffix == 0) {
                suffix = 1;
            }
            if (suffix < 6 && Math.abs(level) > 3 << suffix - 1) {
                suffix++;
            }
        }
    }

    private void level(int code, int suffix) {
        if (suffix == 0 && code >= 14 && code < 30) {
            out.bits(15, 1);
            out.bits(4, code - 14);
            return;
        }
        int plain = suffix == 0 ? 14 : 15;
        if (code >> suffix < plain) {
            out.bits((code >> suffix) + 1, 1);
            out.bits(suffix, code);
        } else {
            out.bits(16, 1);
            out.bits(12, code - (suffix == 0 ? 30 : 15 << suffix));
        }
    }

    private void zeros(int total, int zeros, int most) {
        if (total < most) {
            byte[][] lengths = most == 4 ? CavlcTables.CHROMA_ZEROS_LENGTH : CavlcTables.ZEROS_LENGTH;
            byte[][] words = most == 4 ? CavlcTables.CHROMA_ZEROS_WORD : CavlcTables.ZEROS_WORD;
            out.bits(lengths[total - 1][zeros], words[total - 1][zeros]);
        }
        int left = zeros;
        for (int k = total - 1; k > 0 && left > 0; k--) {
            int table = Math.min(7, left) - 1;
            out.bits(CavlcTables.RUN_LENGTH[table][runs[k]], CavlcTables.RUN_WORD[table][runs[k]]);
            left -= runs[k];
        }
    }
}
