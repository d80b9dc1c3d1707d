package org.scorefield.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.scorefield.recipe.Project;
import org.scorefield.scene.Scene;

/**
 * One line of a journal: eight hex digits of CRC-32, a blank, and {@code {"n": 7, "label": "move A", "clean": false,
 * "from": [0, -1],
 * "weights": [0.5, 0.5], "project": {…}}}, the project holding what is fresh.
 *
 * @param n counts the lines of a session, from 1
 * @param label what a person would call the edit
 * @param clean whether the file then held the same as the window
 * @param from where the components come from, as {@link SceneDelta#from()}
 * @param weights of the components, as {@link SceneDelta#weights()}
 * @param rest the project after the edit, with the fresh components only and no weights
 */
record JournalLine(long n, String label, boolean clean, List<Integer> from, List<Double> weights, Project rest) {
    private static final String PROJECT = ",\"project\":";
    private static final int CRC_DIGITS = 8;
    private static final int LONGEST_LABEL = 200;

    JournalLine {
        from = List.copyOf(from);
        weights = List.copyOf(weights);
    }

    /** The line of an edit. */
    static JournalLine of(long n, String label, boolean clean, Project before, Project after) {
        SceneDelta delta =
                SceneDelta.between(before.recipe().scene(), after.recipe().scene());
        Project rest = new Project(
                after.name(),
                after.recipe().withScene(delta.fresh()),
                Optional.empty(),
                Map.of()); // view and what we do not know stand in the snapshot
        return new JournalLine(n, label, clean, delta.from(), delta.weights(), rest);
    }

    /**
     * The project after the edit.
     *
     * @throws IllegalArgumentException if this is no edit of {@code before}
     */
    Project apply(Project before) {
        Scene after = new SceneDelta(from, weights, rest.recipe().scene())
                .apply(before.recipe().scene());
        return new Project(
                rest.name(), rest.recipe().withScene(after), Optional.empty(), before.view(), before.unknown());
    }

    /** The bytes of the line, its end included. */
    byte[] format(ProjectFiles files) {
        StringBuilder json = new StringBuilder("{\"n\":").append(n).append(",\"label\":");
        JsonText.string(json, BadFileException.escape(label, LONGEST_LABEL));
        json.append(",\"clean\":")
                .append(clean)
                .append(",\"from\":")
                .append(from)
                .append(",\"weights\":")
                .append(weights)
                .append(PROJECT);
        // the writer breaks lines between values only; a line break in a text is escaped
        json.append(new String(files.format(rest), StandardCharsets.UTF_8).replace('\n', ' '))
                .append('}');
        byte[] body = FileStamp.utf8(json.toString());
        byte[] line = new byte[CRC_DIGITS + 1 + body.length + 1];
        byte[] digits = FileStamp.utf8(crc(body, 0, body.length));
        System.arraycopy(digits, 0, line, 0, CRC_DIGITS);
        line[CRC_DIGITS] = ' ';
        System.arraycopy(body, 0, line, CRC_DIGITS + 1, body.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * Reads a line.
     *
     * @param line without its end
     * @throws BadFileException if it was not written whole, or is no edit
     */
    static JournalLine parse(byte[] line, String thing, ProjectFiles files) throws BadFileException {
        int start = CRC_DIGITS + 1;
        if (line.length <= start
                || !crc(line, start, line.length - start)
                        .equals(new String(line, 0, CRC_DIGITS, StandardCharsets.ISO_8859_1))) {
            throw new BadFileException(thing, "", "a line of the journal was not written whole");
        }
        String json = new String(line, start, line.length - start, StandardCharsets.UTF_8);
        int project = json.indexOf(PROJECT);
        if (project < 0) {
            throw new BadFileException(thing, "", "a line of the journal has no project");
        }
        Head head = new Head();
        byte[] before = FileStamp.utf8(json.substring(0, project) + "}");
        try (JsonCursor cursor = new JsonCursor(before, thing)) {
            cursor.object(key -> head.read(key, cursor));
            cursor.end();
        } catch (BadFileException e) {
            throw e;
        } catch (IOException e) {
            throw new BadFileException(thing, "", "a line of the journal is no JSON", e);
        }
        int begin = project + PROJECT.length();
        if (json.length() <= begin) {
            throw new BadFileException(thing, "", "a line of the journal ends before its project");
        }
        byte[] rest = FileStamp.utf8(json.substring(begin, json.length() - 1));
        if (head.from.isEmpty() || head.n < 1) {
            throw new BadFileException(thing, "", "a line of the journal needs \"n\" and \"from\"");
        }
        return new JournalLine(head.n, head.label, head.clean, head.from, head.weights, files.parse(rest, thing));
    }

    private static final class Head {
        private long n;
        private String label = "";
        private boolean clean;
        private final List<Integer> from = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        private void read(String key, JsonCursor json) throws IOException {
            switch (key) {
                case "n" -> n = json.whole();
                case "label" -> label = json.text();
                case "clean" -> clean = json.flag();
                case "from" ->
                    json.array(() -> {
                        from.add(json.whole(-1 - Scene.MOST_COMPONENTS, Scene.MOST_COMPONENTS));
                        limit(from, json);
                    });
                case "weights" ->
                    json.array(() -> {
                        weights.add(json.number());
                        limit(weights, json);
                    });
                default -> json.skip();
            }
        }
    }

    private static void limit(List<?> read, JsonCursor json) throws BadFileException {
        if (read.size() > Scene.MOST_COMPONENTS) {
            throw json.bad("a scene has at most " + Scene.MOST_COMPONENTS + " components");
        }
    }

    private static String crc(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
