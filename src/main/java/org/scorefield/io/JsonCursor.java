package org.scorefield.io;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Walks once through JSON that nobody vouches for, within fixed limits, and says where something is wrong.
 *
 * <p>Every reading method finds the cursor on the first token of a value and leaves it on the last one.
 */
final class JsonCursor implements AutoCloseable {
    static final int MOST_BYTES = 64 << 20;
    static final int MOST_TOKENS = 5_000_000;
    static final int DEEPEST = 32;
    static final int LONGEST_NUMBER = 64;
    static final int LONGEST_TEXT = 64 << 10;
    static final int LONGEST_NAME = 64;

    /** The weights of the largest network, eight layers of 512, are 9.9 million characters in base64. */
    private static final int LONGEST_STRING = 16 << 20;

    private static final int LONGEST_KEY = 1000;
    private static final int QUOTED_TOKEN = 40;

    /** Behind NaN and its like the parser tells which of its features would take them. */
    private static final String ADVICE_FOR_PROGRAMMERS = ": enable `JsonReadFeature";

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .maxTokenCount(MOST_TOKENS)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_KEY)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .errorReportConfiguration(ErrorReportConfiguration.builder()
                    .maxErrorTokenLength(QUOTED_TOKEN)
                    .maxRawContentLength(0)
                    .build())
            .build();

    private final JsonParser parser;
    private final String thing;

    /** Stands on the first token. */
    JsonCursor(byte[] json, String thing) throws IOException {
        this.thing = thing;
        Utf8.require(json, thing);
        boolean mark = json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
        int start = mark ? 3 : 0;
        parser = JSON.createParser(json, start, json.length - start);
        next();
    }

    /** Reads one member of an object; the cursor stands on its value. */
    @FunctionalInterface
    interface Member {
        void read(String key) throws IOException;
    }

    /** Reads one element of an array; the cursor stands on it. */
    @FunctionalInterface
    interface Element {
        void read() throws IOException;
    }

    void object(Member member) throws IOException {
        expect(token() == JsonToken.START_OBJECT, "an object { … }");
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                throw bad("stands here twice; keep one of them");
            }
            next();
            member.read(key);
        }
    }

    void array(Element element) throws IOException {
        expect(token() == JsonToken.START_ARRAY, "a list [ … ]");
        while (next() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    /** Reads {@code [a, b, …]} of exactly {@code count} numbers. */
    double[] numbers(int count, String rule) throws IOException {
        double[] values = new double[count];
        String place = pointer();
        expect(token() == JsonToken.START_ARRAY, rule);
        for (int i = 0; i < count; i++) {
            if (next() == JsonToken.END_ARRAY) {
                throw badAt(place, "must be " + rule + ", but has only " + i + " of " + count + " numbers");
            }
            values[i] = number();
        }
        if (next() != JsonToken.END_ARRAY) {
            throw badAt(place, "must be " + rule + ", but has more than " + count + " numbers");
        }
        return values;
    }

    double number() throws IOException {
        expect(token().isNumeric(), "a number");
        double value = parser.getDoubleValue() + 0.0; // −0 is 0
        if (!Double.isFinite(value)) {
            throw bad("must be a finite number, but was " + BadFileException.quote(parser.getText()));
        }
        return value;
    }

    /** Reads a number in {@code [least, most]}. */
    double number(double least, double most) throws IOException {
        double value = number();
        if (!(value >= least && value <= most)) {
            throw bad("must lie between " + least + " and " + most + ", but was " + value);
        }
        return value;
    }

    boolean flag() throws IOException {
        boolean yes = token() == JsonToken.VALUE_TRUE;
        expect(yes || token() == JsonToken.VALUE_FALSE, "true or false");
        return yes;
    }

    long whole() throws IOException {
        expect(token() == JsonToken.VALUE_NUMBER_INT, "a whole number");
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw bad("must be a whole number of at most 64 bits, but was " + BadFileException.quote(parser.getText()));
        }
        return parser.getLongValue();
    }

    int whole(int least, int most) throws IOException {
        long value = whole();
        if (value < least || value > most) {
            throw bad("must be a whole number between " + least + " and " + most + ", but was " + value);
        }
        return (int) value;
    }

    String text() throws IOException {
        return text(LONGEST_TEXT);
    }

    /** A string such as an id, short enough for a message to quote. */
    String name() throws IOException {
        return text(LONGEST_NAME);
    }

    String weights() throws IOException {
        return text(LONGEST_STRING);
    }

    /** A piece of points in base64. */
    String packed() throws IOException {
        return text(LONGEST_STRING);
    }

    private String text(int longest) throws IOException {
        expect(token() == JsonToken.VALUE_STRING, "a string \"…\"");
        if (parser.getTextLength() > longest) {
            throw bad("must be at most " + longest + " characters long, but has " + parser.getTextLength());
        }
        String text = parser.getText();
        if (!isWhole(text)) {
            throw bad("must be whole characters, but holds half of a surrogate pair; write the other half or none");
        }
        return text;
    }

    /** False where a lone \\ud83d or the like stands, which no file can hold as UTF-8. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Reads any value: Long, BigInteger, Double, String, Boolean, List, Map, or an empty Optional for null. */
    Object plain() throws IOException {
        return switch (token()) {
            case VALUE_STRING -> text();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_NUMBER_INT -> {
                BigInteger value = parser.getBigIntegerValue();
                yield value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                array(() -> list.add(plain()));
                yield Collections.unmodifiableList(list);
            }
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object(key -> map.put(key, plain()));
                yield Collections.unmodifiableMap(map);
            }
            default -> throw bad("must be a value");
        };
    }

    /** Reads any value as JSON of its own. */
    byte[] raw() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator copy = JSON.createGenerator(bytes)) {
            copy.copyCurrentStructure(parser);
        }
        return bytes.toByteArray();
    }

    /** Passes over any value. */
    void skip() throws IOException {
        parser.skipChildren();
    }

    /** Says so if anything follows the value just read. */
    void end() throws IOException {
        if (next() != null) {
            throw badAt(
                    lineAndColumn(parser.currentTokenLocation()),
                    "the file goes on after its end; remove what follows the last }");
        }
    }

    /** The name of the file, for messages. */
    String thing() {
        return thing;
    }

    /** Where the cursor stands, as a JSON pointer. */
    String pointer() {
        return parser.getParsingContext().pathAsPointer(false).toString();
    }

    BadFileException bad(String problem) {
        return badAt(pointer(), problem);
    }

    BadFileException badAt(String place, String problem) {
        return new BadFileException(thing, place.isEmpty() ? "top level" : place, problem);
    }

    /** A value that checks itself, with the place added to what it says. */
    <T> T sane(String place, Supplier<T> value) throws BadFileException {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            String said = e.getMessage();
            throw badAt(place, said == null ? "is not allowed" : said);
        }
    }

    private void expect(boolean met, String rule) throws IOException {
        if (!met) {
            throw bad("must be " + rule + ", but was " + found());
        }
    }

    /** Names what the file has in place of what it should have. */
    private String found() throws IOException {
        return switch (token()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + BadFileException.quote(parser.getText());
            default -> BadFileException.quote(parser.getText());
        };
    }

    /** The token the cursor stands on; an empty file has none. */
    private JsonToken token() throws BadFileException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw badAt("", "the file is empty");
        }
        return token;
    }

    @SuppressWarnings("NullAway") // intentional: null is Jackson's word for the end of the input, and only compared
    private JsonToken next() throws IOException {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException e) {
            throw beyondLimits(thing, lineAndColumn(parser.currentLocation()), e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Turns what the parser says into our words. */
    static BadFileException translate(String thing, JsonProcessingException e) {
        String place = e.getLocation() == null ? "" : lineAndColumn(e.getLocation());
        if (e instanceof JsonEOFException) {
            return new BadFileException(
                    thing, place, "the file ends in the middle; it was cut off, look for an older copy", e);
        }
        if (e instanceof StreamConstraintsException limit) {
            return beyondLimits(thing, place, limit);
        }
        String said = e.getOriginalMessage();
        if (said != null && said.contains(ADVICE_FOR_PROGRAMMERS)) {
            said = said.substring(0, said.indexOf(ADVICE_FOR_PROGRAMMERS)) + " is no number; write a finite one";
        }
        return new BadFileException(
                thing,
                place,
                "this is not JSON: " + (said == null ? "unreadable" : BadFileException.escape(said, 150)),
                e);
    }

    private static BadFileException beyondLimits(String thing, String place, StreamConstraintsException e) {
        return new BadFileException(
                thing,
                place,
                "over a limit of project files: " + DEEPEST + " levels deep, " + LONGEST_NUMBER
                        + " characters a number, " + MOST_TOKENS + " tokens, " + (MOST_BYTES >> 20) + " MB",
                e);
    }

    private static String lineAndColumn(JsonLocation at) {
        return at.getLineNr() + ":" + at.getColumnNr();
    }
}
