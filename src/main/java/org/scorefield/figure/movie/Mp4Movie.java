package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * MP4: the table of frames first, so that a browser can begin while it loads, then the frames. They are kept until the end,
 * for the table holds their sizes.
 *
 * @see "ISO/IEC 14496-12:2022, 8; ISO/IEC 14496-15:2022, 5.3.3"
 */
final class Mp4Movie implements Movie {
    /** More than this is kept in memory with no ease. */
    private static final int MOST_BYTES = 1 << 30;

    private static final int[] NO_TURN = {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};

    private final OutputStream out;
    private final MovieShape shape;
    private final H264 encoder;
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> keys = new ArrayList<>();

    Mp4Movie(OutputStream out, MovieShape shape) {
        this.out = out;
        this.shape = shape;
        this.encoder = new H264(shape);
    }

    @Override
    public void frame(int[] argb) throws IOException {
        H264.Coded coded = encoder.encode(argb);
        byte[] unit = coded.unit();
        if (frames.size() + 4L + unit.length > MOST_BYTES) {
            throw new IOException("the movie would be larger than 1 GB; take fewer seconds or a smaller size");
        }
        frames.writeBytes(ByteBuffer.allocate(4).putInt(unit.length).array());
        frames.writeBytes(unit);
        sizes.add(4 + unit.length);
        if (coded.key()) {
            keys.add(sizes.size());
        }
    }

    @Override
    public void end() throws IOException {
        byte[] type = new Mp4Box("ftyp")
                .letters("isom")
                .number(0x200)
                .letters("isomiso2avc1mp41")
                .toBytes();
        int table = movie(0).toBytes().length;
        out.write(type);
        out.write(movie(type.length + table + 8).toBytes());
        out.write(ByteBuffer.allocate(8)
                .putInt(8 + frames.size())
                .put(new byte[] {'m', 'd', 'a', 't'})
                .array());
        frames.writeTo(out);
    }

    /** The table, for frames that begin at byte {@code first}; times are in frames. */
    private Mp4Box movie(int first) {
        Mp4Box header = Mp4Box.full("mvhd", 0)
                .numbers(0, 0, shape.fps(), sizes.size())
                .number(1 << 16)
                .half(1 << 8)
                .zeros(10)
                .numbers(NO_TURN)
                .zeros(24)
                .number(2);
        return new Mp4Box("moov").with(header).with(track(first));
    }

    private Mp4Box track(int first) {
        Mp4Box header = Mp4Box.full("tkhd", 3)
                .numbers(0, 0, 1, 0, sizes.size())
                .zeros(16)
                .numbers(NO_TURN)
                .numbers(shape.width() << 16, shape.height() << 16);
        Mp4Box media = new Mp4Box("mdia")
                .with(Mp4Box.full("mdhd", 0)
                        .numbers(0, 0, shape.fps(), sizes.size())
                        .half(0x55C4) // no language
                        .half(0))
                .with(Mp4Box.full("hdlr", 0).number(0).letters("vide").zeros(12).letters("Scorefield\0"));
        Mp4Box references =
                new Mp4Box("dinf").with(Mp4Box.full("dref", 0).number(1).with(Mp4Box.full("url ", 1)));
        Mp4Box information = new Mp4Box("minf")
                .with(Mp4Box.full("vmhd", 1).zeros(8))
                .with(references)
                .with(samples(first));
        return new Mp4Box("trak").with(header).with(media.with(information));
    }

    private Mp4Box samples(int first) {
        Mp4Box size = Mp4Box.full("stsz", 0).numbers(0, sizes.size());
        sizes.forEach(size::number);
        Mp4Box sync = Mp4Box.full("stss", 0).number(keys.size());
        keys.forEach(sync::number);
        return new Mp4Box("stbl")
                .with(Mp4Box.full("stsd", 0).number(1).with(codec()))
                .with(Mp4Box.full("stts", 0).numbers(1, sizes.size(), 1))
                .with(sync)
                .with(Mp4Box.full("stsc", 0).numbers(1, 1, sizes.size(), 1))
                .with(size)
                .with(Mp4Box.full("stco", 0).numbers(1, first));
    }

    private Mp4Box codec() {
        byte[] sequence = encoder.sequence();
        byte[] picture = encoder.picture();
        Mp4Box units = new Mp4Box("avcC")
                .bytes((byte) 1, sequence[1], sequence[2], sequence[3], (byte) 0xFF, (byte) 0xE1)
                .half(sequence.length)
                .bytes(sequence)
                .bytes((byte) 1)
                .half(picture.length)
                .bytes(picture);
        return new Mp4Box("avc1")
                .zeros(6)
                .half(1)
                .zeros(16)
                .half(shape.width())
                .half(shape.height())
                .numbers(72 << 16, 72 << 16, 0)
                .half(1)
                .zeros(32)
                .half(24)
                .half(0xFFFF)
                .with(units);
    }
}
