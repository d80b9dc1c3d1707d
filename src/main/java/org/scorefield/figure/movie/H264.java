package org.scorefield.figure.movie;

/**
 * An encoder for pictures that mostly stand still: H.264, constrained baseline, one slice a picture, one quantiser step.
 * What every browser, phone and slide program plays; the same pictures give the same bytes.
 *
 * @see "ITU-T H.264 (08/2021), 7.3"
 */
final class H264 {
    /** A picture of its own each so many seconds, so that one can jump into the movie. */
    private static final int SECONDS_PER_KEY = 2;

    /** Fine enough that lines of one px stay clean; each 6 more halves the file. */
    private static final int QP = 24;

    private static final int FRAME_NUMBER_BITS = 8;
    private static final int SEQUENCE = 0x67;
    private static final int PICTURE = 0x68;
    private static final int KEY = 0x65;
    private static final int OTHER = 0x61;
    private static final int SLICE_I = 7;
    private static final int SLICE_P = 5;

    /** Macroblocks a second, macroblocks a picture, and the level that allows for them, times ten. */
    private static final int[][] LEVELS = {
        {40_500, 1620, 30},
        {108_000, 3600, 31},
        {216_000, 5120, 32},
        {245_760, 8192, 40},
        {522_240, 8704, 42},
        {589_824, 22_080, 50},
        {983_040, 36_864, 51},
        {2_073_600, 36_864, 52}
    };

    private final MovieShape shape;
    private final int across;
    private final int down;
    private final Macroblocks macroblocks;
    private Planes now;
    private Planes before;
    private int sinceKey;
    private int keys;

    /** A coded picture; a key needs none before it. */
    record Coded(byte[] unit, boolean key) {}

    H264(MovieShape shape) {
        this.shape = shape;
        across = (shape.width() + 15) / 16;
        down = (shape.height() + 15) / 16;
        macroblocks = new Macroblocks(across, down, QP);
        now = new Planes(across, down);
        before = new Planes(across, down);
        level(); // intentional: refuses a size that no player plays
    }

    private int level() {
        for (int[] level : LEVELS) {
            if ((long) across * down * shape.fps() <= level[0] && across * down <= level[1]) {
                return level[2];
            }
        }
        throw new IllegalArgumentException("an MP4 of " + shape.width() + "×" + shape.height() + " at " + shape.fps()
                + " frames a second is more than players play; take a smaller size, 1920×1080 for one");
    }

    /** What holds for the whole movie. */
    byte[] sequence() {
        BitWriter out = new BitWriter();
        out.bits(8, 66); // baseline
        out.bits(8, 0xC0); // constrained, also main
        out.bits(8, level());
        out.unsigned(0);
        out.unsigned(FRAME_NUMBER_BITS - 4);
        out.unsigned(2); // shown in the order coded
        out.unsigned(1); // one reference
        out.bits(1, 0);
        out.unsigned(across - 1);
        out.unsigned(down - 1);
        out.bits(1, 1); // whole frames
        out.bits(1, 1);
        int right = (16 * across - shape.width()) / 2;
        int bottom = (16 * down - shape.height()) / 2;
        boolean cropped = right > 0 || bottom > 0;
        out.bits(1, cropped ? 1 : 0);
        if (cropped) {
            out.unsigned(0);
            out.unsigned(right);
            out.unsigned(0);
            out.unsigned(bottom);
        }
        usability(out);
        out.trail();
        return out.unit(SEQUENCE);
    }

    /** Colours and times: BT.709 in studio range, a fixed rate. */
    private void usability(BitWriter out) {
        out.bits(1, 1);
        out.bits(1, 0);
        out.bits(1, 0);
        out.bits(1, 1); // the signal:
        out.bits(3, 5);
        out.bits(1, 0);
        out.bits(1, 1);
        out.bits(8, 1);
        out.bits(8, 1);
        out.bits(8, 1);
        out.bits(1, 0);
        out.bits(1, 1); // times: a tick is a field, two to a frame
        out.bits(32, 1);
        out.bits(32, 2 * shape.fps());
        out.bits(1, 1);
        out.bits(1, 0);
        out.bits(1, 0);
        out.bits(1, 0);
        out.bits(1, 0);
    }

    /** What holds for each picture. */
    byte[] picture() {
        BitWriter out = new BitWriter();
        out.unsigned(0);
        out.unsigned(0);
        out.bits(1, 0); // CAVLC
        out.bits(1, 0);
        out.unsigned(0);
        out.unsigned(0);
        out.unsigned(0);
        out.bits(1, 0);
        out.bits(2, 0);
        out.signed(QP - 26);
        out.signed(0);
        out.signed(0);
        out.bits(1, 1); // slices say that they are not to be smoothed
        out.bits(1, 0);
        out.bits(1, 0);
        out.trail();
        return out.unit(PICTURE);
    }

    /** Codes the next picture, {@code width·height} opaque pixels. */
    Coded encode(int[] argb) {
        Planes swap = before;
        before = now;
        now = swap;
        now.load(argb, shape.width(), shape.height());
        boolean key = keys == 0 || sinceKey == Math.min(SECONDS_PER_KEY * shape.fps(), 1 << FRAME_NUMBER_BITS);
        sinceKey = key ? 1 : sinceKey + 1;
        keys += key ? 1 : 0;
        BitWriter out = new BitWriter();
        header(out, key);
        macroblocks.begin();
        if (key) {
            for (int i = 0; i < across * down; i++) {
                macroblocks.alone(now, i % across, i / across, out);
            }
        } else {
            differences(out);
        }
        out.trail();
        return new Coded(out.unit(key ? KEY : OTHER), key);
    }

    /** The picture that a decoder has after the last unit; not to be written to. */
    Planes decoded() {
        return macroblocks.decoded();
    }

    private void differences(BitWriter out) {
        int skipped = 0;
        for (int i = 0; i < across * down; i++) {
            int x = i % across;
            int y = i / across;
            boolean written = !now.sameAs(before, x, y) && macroblocks.difference(now, x, y, skipped, out);
            skipped = written ? 0 : skipped + 1;
        }
        if (skipped > 0) {
            out.unsigned(skipped);
        }
    }

    private void header(BitWriter out, boolean key) {
        out.unsigned(0);
        out.unsigned(key ? SLICE_I : SLICE_P);
        out.unsigned(0);
        out.bits(FRAME_NUMBER_BITS, sinceKey - 1);
        if (key) {
            out.unsigned(keys % 2);
            out.bits(2, 0);
        } else {
            out.bits(1, 0);
            out.bits(1, 0);
            out.bits(1, 0);
        }
        out.signed(0);
        out.unsigned(1); // not smoothed
    }
}
