package org.scorefield.app;

/** The smallest picture file that can be written by hand. */
final class Bitmaps {
    private Bitmaps() {}

    /** A bitmap of 4 by 2 pixels: the left half black, the right half white. */
    static byte[] leftHalfBlack() {
        byte[] head = {'B', 'M', 78, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 24, 0
        };
        byte[] bytes = new byte[78];
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int row = 0; row < 2; row++) {
            for (int i = 6; i < 12; i++) {
                bytes[54 + 12 * row + i] = (byte) 255;
            }
        }
        return bytes;
    }
}
