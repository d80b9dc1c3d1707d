package org.scorefield.figure.movie;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A box of an MP4 file being filled: a length, four letters, and what is in it. */
final class Mp4Box {
    private final String type;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Mp4Box(String type) {
        this.type = type;
    }

    /** One with a version and flags. */
    static Mp4Box full(String type, int flags) {
        return new Mp4Box(type).number(flags);
    }

    Mp4Box number(int value) {
        body.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        return this;
    }

    Mp4Box numbers(int... values) {
        for (int value : values) {
            number(value);
        }
        return this;
    }

    Mp4Box half(int value) {
        body.write(value >> 8);
        body.write(value);
        return this;
    }

    Mp4Box bytes(byte... values) {
        body.writeBytes(values);
        return this;
    }

    Mp4Box letters(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Mp4Box zeros(int count) {
        return bytes(new byte[count]);
    }

    Mp4Box with(Mp4Box inner) {
        return bytes(inner.toBytes());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(8 + body.size())
                .putInt(8 + body.size())
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(body.toByteArray())
                .array();
    }
}
