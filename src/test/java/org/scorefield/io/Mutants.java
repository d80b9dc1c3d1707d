package org.scorefield.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Files gone wrong: flipped bytes, lost ends, doubled pieces, and words that have a meaning to some parser. */
final class Mutants {
    private static final List<String> WORDS = List.of(
            "null",
            "NaN",
            "-Infinity",
            "1e999",
            "-1",
            "0",
            "1e-999",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\u0000",
            "true",
            "\u202Eevil",
            "[[[[[[[[",
            "99999999999999999999999",
            "\n",
            ";",
            "\t",
            "\"x\":",
            "'",
            "\uFEFF",
            "#",
            "1,5",
            "0x1p3");

    private Mutants() {}

    static byte[] of(byte[] good, RandomGenerator random) {
        byte[] bytes = good;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes = mutate(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutate(byte[] bytes, RandomGenerator random) {
        if (bytes.length == 0) {
            return word(random);
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, 30));
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> splice(bytes, from, bytes.length, new byte[0]);
            case 2 -> splice(bytes, from, to, new byte[0]);
            case 3 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> splice(bytes, from, from, word(random));
            default -> splice(bytes, from, from + 1, word(random));
        };
    }

    private static byte[] word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] out = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(middle, 0, out, from, middle.length);
        System.arraycopy(bytes, to, out, from + middle.length, bytes.length - to);
        return out;
    }
}
