package org.scorefield.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.scorefield.field.Points;
import org.scorefield.scene.Gaussian;

/**
 * Very many points as text: base64 of little-endian float64, x and y in turn, in pieces that any reader can hold. Half
 * as long as numbers in decimals, and the same bits.
 */
final class PackedPoints {
    /** Points a piece. */
    static final int PIECE = 1 << 16;

    private PackedPoints() {}

    /** Writes points {@code from} (included) to {@code to} (excluded). */
    static String of(Points points, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Double.BYTES * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            bytes.putDouble(points.x(i)).putDouble(points.y(i));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /**
     * Adds the points of one piece.
     *
     * @return false if the buffer is full
     * @throws IllegalArgumentException if the text is not base64, not whole points, or holds one that no scene may hold
     */
    static boolean read(String text, PointBuffer into) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be base64 without line breaks: " + e.getMessage(), e);
        }
        if (bytes.length % (2 * Double.BYTES) != 0) {
            throw new IllegalArgumentException(
                    "must be whole points of 16 bytes, but is " + bytes.length + " bytes; it was cut off");
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            double x = numbers.getDouble();
            double y = numbers.getDouble();
            if (!(Math.max(Math.abs(x), Math.abs(y)) <= Gaussian.MOST_COORDINATE)) {
                throw new IllegalArgumentException("coordinates must be at most " + Gaussian.MOST_COORDINATE
                        + " from 0, but a point was (" + x + ", " + y + ")");
            }
            if (!into.add(x, y)) {
                return false;
            }
        }
        return true;
    }
}
