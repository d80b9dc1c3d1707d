package org.scorefield.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A message about a hostile file is harmless itself. */
class BadFileExceptionTest {
    @Test
    void invisibleCharactersAreShownByNumber() {
        assertEquals("\"a\\u000ab\\u202ec\\u0000\\ud83d分😀\"", BadFileException.quote("a\nb\u202Ec\u0000\uD83D分😀"));
    }

    @Test
    void quotesAndMessagesHaveALength() {
        assertEquals(80, BadFileException.quote("x".repeat(1000)).length());
        assertEquals(78 + 2, BadFileException.quote("x".repeat(78)).length());
        String message = String.valueOf(
                new BadFileException("\n".repeat(500), "\u202E".repeat(500), "y".repeat(5000)).getMessage());
        assertTrue(message.length() <= 300, message);
        assertTrue(message.contains("yyy"), message);
    }
}
