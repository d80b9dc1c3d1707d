package org.scorefield.figure.movie;

import java.util.Arrays;

/**
 * Bits of an H.264 unit, most significant first.
 *
 * @see "ITU-T H.264 (08/2021), 7.3 and 9.1"
 */
final class BitWriter {
    private byte[] bytes = new byte[1 << 14];
    private int size;
    private long pending;
    private int pendingBits;

    /** The lowest {@code count} bits of {@code value}, at most 32. */
    void bits(int count, int value) {
        pending = pending << count | value & (1L << count) - 1;
        pendingBits += count;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            put((byte) (pending >>> pendingBits));
        }
    }

    /** {@code ue(v)}: an unsigned Exp-Golomb number. */
    void unsigned(int value) {
        int plusOne = value + 1;
        int length = 32 - Integer.numberOfLeadingZeros(plusOne);
        bits(length - 1, 0);
        bits(length, plusOne);
    }

    /** {@code se(v)}: a signed one. */
    void signed(int value) {
        unsigned(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** Ends the unit with a one and zeros to the next byte. */
    void trail() {
        bits(1, 1);
        if (pendingBits > 0) {
            bits(8 - pendingBits, 0);
        }
    }

    /**
     * All bytes so far as a unit with this header.
     *
     * @see "ITU-T H.264, 7.4.1: a 3 keeps two zeros from starting a new unit"
     */
    byte[] unit(int header) {
        byte[] out = new byte[1 + size + size / 2 + 1];
        int n = 0;
        out[n++] = (byte) header;
        int zeros = 0;
        for (int i = 0; i < size; i++) {
            if (zeros == 2 && (bytes[i] & 0xFF) <= 3) {
                out[n++] = 3;
                zeros = 0;
            }
            zeros = bytes[i] == 0 ? zeros + 1 : 0;
            out[n++] = bytes[i];
        }
        return Arrays.copyOf(out, n);
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }
}
