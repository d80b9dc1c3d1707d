package org.scorefield.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Whether bytes are the text they are taken for. A decoder that puts a replacement for what it cannot read would lose a
 * letter that the next save makes final.
 */
final class Utf8 {
    private static final int PIECE = 8192;

    private Utf8() {}

    /**
     * Refuses bytes that are not UTF-8. A file that begins as UTF-16 or UTF-32 does, where one of the first bytes of
     * JSON is 0 or none it could begin with, is left to whoever reads those.
     *
     * @throws BadFileException with line and column of the first byte that is wrong
     * @see "RFC 4627, section 3: the encoding of JSON from its first four bytes"
     */
    static void require(byte[] text, String thing) throws BadFileException {
        if (isWide(text)) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        CoderResult result;
        do {
            piece.clear();
            result = decoder.decode(in, piece, false); // a letter cut in two at the end: the parser says so
        } while (result.isOverflow());
        if (result.isError()) {
            throw malformed(text, in.position(), thing);
        }
    }

    private static boolean isWide(byte[] text) {
        for (int i = 0; i < Math.min(4, text.length); i++) {
            if (text[i] == 0 || text[i] == (byte) 0xFE || text[i] == (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static BadFileException malformed(byte[] text, int at, String thing) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i < at; i++) {
            if (text[i] == '\n') {
                line++;
                begin = i + 1;
            }
        }
        return new BadFileException(
                thing,
                line + ":" + (at - begin + 1),
                String.format(Locale.ROOT, "byte 0x%02x is no UTF-8; save the file as UTF-8", text[at] & 0xFF));
    }
}
