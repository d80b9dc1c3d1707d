package org.scorefield.figure.movie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Few colours for many: exact while there are few enough, else by halving the box of the widest colours at its median.
 *
 * @see "Heckbert 1982, Color image quantization for frame buffer display"
 */
final class Quantiser {
    /** Colours are told apart by this many bits a channel while boxes are halved. */
    private static final int BITS = 5;

    private static final int CELLS = 1 << 3 * BITS;

    /** Colours, without alpha. */
    private final int[] palette;

    /** For each cell of colours, which of the palette stands for it; for exact palettes not used. */
    private final short[] nearest;

    private final boolean exact;

    private Quantiser(int[] palette, short[] nearest, boolean exact) {
        this.palette = palette;
        this.nearest = nearest;
        this.exact = exact;
    }

    /** At most {@code most} colours for these pixels; those where {@code counted} is false do not matter. */
    static Quantiser of(int[] pixels, boolean[] counted, int most) {
        int[] exact = exact(pixels, counted, most);
        return exact.length > 0 ? new Quantiser(exact, new short[0], true) : halved(pixels, counted, most);
    }

    /** True if every colour is in the palette. */
    boolean isExact() {
        return exact;
    }

    int[] palette() {
        return palette;
    }

    /** Which colour of the palette stands for a pixel. */
    int index(int pixel) {
        int rgb = pixel & 0xFFFFFF;
        return exact ? Arrays.binarySearch(palette, rgb) : nearest[cell(rgb)];
    }

    /** The colours themselves, rising; empty if there are more than {@code most}. */
    private static int[] exact(int[] pixels, boolean[] counted, int most) {
        int[] found = new int[most];
        int n = 0;
        int last = -1;
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i] & 0xFFFFFF;
            if (!counted[i] || rgb == last) {
                continue;
            }
            last = rgb;
            int at = Arrays.binarySearch(found, 0, n, rgb);
            if (at < 0) {
                if (n == most) {
                    return new int[0];
                }
                System.arraycopy(found, -at - 1, found, -at, n + at + 1);
                found[-at - 1] = rgb;
                n++;
            }
        }
        return n == 0 ? new int[] {0} : Arrays.copyOf(found, n);
    }

    private static int cell(int rgb) {
        return rgb >> 9 & 0x7C00 | rgb >> 6 & 0x3E0 | rgb >> 3 & 0x1F;
    }

    private static int channel(int cell, int channel) {
        return cell >> 5 * channel & 0x1F;
    }

    private static Quantiser halved(int[] pixels, boolean[] counted, int most) {
        int[] count = new int[CELLS];
        long[][] sum = new long[3][CELLS];
        for (int i = 0; i < pixels.length; i++) {
            if (counted[i]) {
                int rgb = pixels[i] & 0xFFFFFF;
                int cell = cell(rgb);
                count[cell]++;
                for (int c = 0; c < 3; c++) {
                    sum[c][cell] += rgb >> 8 * c & 255;
                }
            }
        }
        List<Integer> used = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            if (count[cell] > 0) {
                used.add(cell);
            }
        }
        List<List<Integer>> boxes = new ArrayList<>(List.of(used));
        while (boxes.size() < most) {
            List<Integer> widest = boxes.stream()
                    .max(Comparator.comparingLong(b -> spread(b, count)))
                    .orElseThrow();
            if (widest.size() < 2) {
                break;
            }
            boxes.remove(widest);
            split(widest, count, boxes);
        }
        return filled(boxes, count, sum);
    }

    /** How much is lost where one colour stands for the box: its width times what lies in it. */
    private static long spread(List<Integer> box, int[] count) {
        if (box.size() < 2) {
            return 0;
        }
        long weight = box.stream().mapToLong(cell -> count[cell]).sum();
        // Few pixels of a rare colour matter as well, so the weight counts by its root only.
        return (long) (width(box, widestChannel(box)) * Math.sqrt(weight));
    }

    private static int width(List<Integer> box, int channel) {
        int least = 31;
        int most = 0;
        for (int cell : box) {
            least = Math.min(least, channel(cell, channel));
            most = Math.max(most, channel(cell, channel));
        }
        return most - least;
    }

    private static int widestChannel(List<Integer> box) {
        int widest = 0;
        for (int c = 1; c < 3; c++) {
            widest = width(box, c) > width(box, widest) ? c : widest;
        }
        return widest;
    }

    private static void split(List<Integer> box, int[] count, List<List<Integer>> boxes) {
        int channel = widestChannel(box);
        List<Integer> order = box.stream()
                .sorted(Comparator.comparingInt((Integer cell) -> channel(cell, channel))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        long half = order.stream().mapToLong(cell -> count[cell]).sum() / 2;
        long seen = 0;
        int at = 0;
        while (at < order.size() - 1 && (at == 0 || seen + count[order.get(at)] <= half)) {
            seen += count[order.get(at++)];
        }
        boxes.add(order.subList(0, at));
        boxes.add(order.subList(at, order.size()));
    }

    private static Quantiser filled(List<List<Integer>> boxes, int[] count, long[][] sum) {
        int[] palette = new int[boxes.size()];
        short[] nearest = new short[CELLS];
        for (int b = 0; b < palette.length; b++) {
            long weight = 0;
            long[] mean = new long[3];
            for (int cell : boxes.get(b)) {
                nearest[cell] = (short) b;
                weight += count[cell];
                for (int c = 0; c < 3; c++) {
                    mean[c] += sum[c][cell];
                }
            }
            for (int c = 0; c < 3; c++) {
                palette[b] |= (int) ((mean[c] + weight / 2) / weight) << 8 * c;
            }
        }
        return new Quantiser(palette, nearest, false);
    }
}
