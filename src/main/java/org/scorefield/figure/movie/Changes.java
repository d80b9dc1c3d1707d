package org.scorefield.figure.movie;

import org.jspecify.annotations.Nullable;

/**
 * The part of a frame that differs from the one before.
 *
 * @param left columns before it
 * @param top rows above it
 */
record Changes(int left, int top, int width, int height) {
    /** The smallest rectangle that holds every changed pixel; one pixel if none changed; all of a first frame. */
    static Changes between(int @Nullable [] before, int[] now, int width, int height) {
        if (before == null) {
            return new Changes(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int from = 0;
            while (from < width && before[row + from] == now[row + from]) {
                from++;
            }
            if (from == width) {
                continue;
            }
            int to = width - 1;
            while (before[row + to] == now[row + to]) {
                to--;
            }
            left = Math.min(left, from);
            right = Math.max(right, to);
            top = Math.min(top, y);
            bottom = y;
        }
        return right < 0 ? new Changes(0, 0, 1, 1) : new Changes(left, top, right - left + 1, bottom - top + 1);
    }

    /** The smallest rectangle that holds every pixel marked; one pixel if none is. */
    static Changes around(boolean[] marked, int width, int height) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        return right < 0 ? new Changes(0, 0, 1, 1) : new Changes(left, top, right - left + 1, bottom - top + 1);
    }

    /** The marks inside. */
    boolean[] cut(boolean[] marks, int stride) {
        boolean[] inside = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(marks, (top + y) * stride + left, inside, y * width, width);
        }
        return inside;
    }

    /** The pixels inside. */
    int[] cut(int[] pixels, int stride) {
        int[] inside = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, (top + y) * stride + left, inside, y * width, width);
        }
        return inside;
    }
}
