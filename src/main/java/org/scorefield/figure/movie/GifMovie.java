package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * GIF: each frame is the rectangle that changed, with colours of its own. A pixel that is near enough to what is already
 * shown is transparent in it and costs next to nothing; once it has come to rest it is set right.
 *
 * @see "CompuServe 1990, Graphics Interchange Format, version 89a"
 */
final class GifMovie implements Movie {
    private static final int TRANSPARENT = 255;

    /** Of a frame that stands a while, and of those between, where more would cost more than they show. */
    private static final int COLOURS = 255;

    private static final int COLOURS_MOVING = 127;
    private static final int CHANNELS = 3;

    /** So far, of 255, a channel of a pixel may be off while it moves, where nobody sees it. */
    private static final int UNSEEN_MOVING = 16;

    /** So far a colour of a moving picture may be off where there are more than the palette has. */
    private static final int UNSEEN_COLOUR = 12;

    /** So far a channel, or a colour, may be off at rest. */
    private static final int UNSEEN_AT_REST = 4;

    /** A pixel that was the same in so many frames has come to rest. */
    private static final int RESTING = 6;

    private static final int HUNDREDTHS = 100;

    /** Players take a shorter delay for none and fall back to ten frames a second. */
    private static final int MOST_FPS = 50;

    private final OutputStream out;
    private final MovieShape shape;
    private final int[] shown;
    private final int[] before;
    private final byte[] rest;
    private int frames;

    GifMovie(OutputStream out, MovieShape shape) throws IOException {
        if (shape.fps() > MOST_FPS) {
            throw new IllegalArgumentException("a GIF shows at most " + MOST_FPS + " frames a second, but "
                    + shape.fps() + " were asked for; take fewer, or an MP4");
        }
        this.out = out;
        this.shape = shape;
        this.shown = new int[shape.pixels()];
        this.before = new int[shape.pixels()];
        this.rest = new byte[shape.pixels()];
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        word(head, shape.width());
        word(head, shape.height());
        head.writeBytes(new byte[] {0x70, 0, 0}); // eight bits a channel, no colours for all
        head.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
        head.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        head.writeBytes(new byte[] {3, 1, 0, 0, 0}); // for ever
        out.write(head.toByteArray());
    }

    @Override
    public void frame(int[] argb) throws IOException {
        boolean calm = frames == 0 || frames == shape.frames() - 1;
        boolean[] stale = stale(argb, calm);
        Changes changed = Changes.around(stale, shape.width(), shape.height());
        int[] pixels = changed.cut(argb, shape.width());
        boolean[] drawn = changed.cut(stale, shape.width());
        Quantiser colours = Quantiser.of(pixels, drawn, calm ? COLOURS : COLOURS_MOVING);
        byte[] told = new byte[pixels.length];
        byte[] data = LossyLzw.encode(new Choice(pixels, drawn, colours, calm ? UNSEEN_AT_REST : UNSEEN_COLOUR), told);
        out.write(head(changed, colours));
        out.write(data);
        for (int i = 0; i < told.length; i++) {
            if ((told[i] & 255) != TRANSPARENT) {
                int at = (changed.top() + i / changed.width()) * shape.width() + changed.left() + i % changed.width();
                shown[at] = 0xFF000000 | colours.palette()[told[i] & 255];
            }
        }
        System.arraycopy(argb, 0, before, 0, argb.length);
        frames++;
    }

    /** Which pixels may not stay as they are shown: those far off, and those at rest, or at the end, that are off a little. */
    private boolean[] stale(int[] argb, boolean calm) {
        boolean[] stale = new boolean[argb.length];
        for (int i = 0; i < argb.length; i++) {
            rest[i] = argb[i] == before[i] ? (byte) Math.min(RESTING + 1, rest[i] + 1) : 0;
            int allowed = calm || rest[i] == RESTING ? UNSEEN_AT_REST : UNSEEN_MOVING;
            stale[i] = frames == 0 || off(shown[i], argb[i]) > allowed;
        }
        return stale;
    }

    /** How far apart two colours are in the channel where they are farthest. */
    private static int off(int a, int b) {
        int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
        int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
        return Math.max(Math.max(red, green), Math.abs((a & 255) - (b & 255)));
    }

    /** Colours of the palette near enough, or what is shown where it may stay. */
    private record Choice(int[] pixels, boolean[] stale, Quantiser colours, int unseen) implements LossyLzw.Pixels {
        @Override
        public int best(int pixel) {
            return stale[pixel] ? colours.index(pixels[pixel]) : TRANSPARENT;
        }

        @Override
        public int merit(int pixel, int symbol) {
            if (symbol == TRANSPARENT) {
                return stale[pixel] ? -1 : unseen + 1;
            }
            if (symbol == best(pixel)) {
                return unseen + 2;
            }
            int off = off(colours.palette()[symbol], pixels[pixel]);
            return off == 0 || !colours.isExact() ? unseen - off : -1;
        }
    }

    private byte[] head(Changes where, Quantiser colours) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 1 << 2 | 1}); // stays, and may be transparent
        word(head, delay());
        head.writeBytes(new byte[] {(byte) TRANSPARENT, 0, 0x2C});
        word(head, where.left());
        word(head, where.top());
        word(head, where.width());
        word(head, where.height());
        head.write(0x80 | 7); // 256 colours of its own
        byte[] table = new byte[(TRANSPARENT + 1) * CHANNELS];
        int[] palette = colours.palette();
        for (int i = 0; i < palette.length; i++) {
            for (int c = 0; c < CHANNELS; c++) {
                table[CHANNELS * i + c] = (byte) (palette[i] >> 8 * (2 - c));
            }
        }
        head.writeBytes(table);
        return head.toByteArray();
    }

    /** Whole hundredths, so that the movie as a whole keeps its time. */
    private int delay() {
        return (frames + 1) * HUNDREDTHS / shape.fps() - frames * HUNDREDTHS / shape.fps();
    }

    private static void word(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }

    @Override
    public void end() throws IOException {
        out.write(0x3B);
    }
}
