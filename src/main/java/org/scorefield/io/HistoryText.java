package org.scorefield.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorefield.recipe.History;
import org.scorefield.recipe.Weights;

/**
 * A training history in a project file: {@code {"steps": [0, 1, …], "weights": ["…", …]}}.
 *
 * <p>θ after each step is base64 as under {@code weights}, cut into texts of at most 65,536 characters, the longest that a
 * program which does not know the key lets through.
 */
final class HistoryText {
    /** Floats of one text: 49,152 bytes. */
    static final int CHUNK = 12_288;

    private static final long MOST_TEXTS = History.MOST_PARAMETERS / CHUNK + History.MOST_STEPS;

    private final JsonCursor json;
    private final Map<String, Object> unknown;
    private final List<Long> steps = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    HistoryText(JsonCursor json, Map<String, Object> unknown) {
        this.json = json;
        this.unknown = unknown;
    }

    /** Reads the section as it stands. */
    void read() throws IOException {
        json.object(key -> {
            switch (key) {
                case "steps" ->
                    json.array(() -> {
                        if (steps.size() == History.MOST_STEPS) {
                            throw json.bad("a history has at most " + History.MOST_STEPS + " steps");
                        }
                        steps.add(json.whole());
                    });
                case "weights" ->
                    json.array(() -> {
                        if (texts.size() == MOST_TEXTS) {
                            throw json.bad("a history has at most " + MOST_TEXTS + " texts");
                        }
                        texts.add(json.text());
                    });
                default -> unknown.put(json.pointer(), json.plain());
            }
        });
    }

    /** The history of a network whose last weights are given; empty if the file has none. */
    Optional<History> history(Optional<Weights> last) throws BadFileException {
        if (steps.isEmpty() && texts.isEmpty()) {
            return Optional.empty();
        }
        Weights known =
                last.orElseThrow(() -> json.badAt("/history", "needs \"weights\" of the same network beside it"));
        int size = known.size();
        int each = (size + CHUNK - 1) / CHUNK;
        if (texts.size() != (long) each * steps.size()) {
            throw json.badAt(
                    "/history/weights",
                    "must be " + each + " texts for each of " + steps.size() + " steps, but are " + texts.size());
        }
        List<Weights> kept = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            float[] theta = new float[size];
            for (int k = 0; k < each; k++) {
                int at = i * each + k;
                String place = "/history/weights/" + at;
                float[] part = json.sane(place, () -> WeightsText.parse(texts.get(at)));
                int expected = Math.min(CHUNK, size - k * CHUNK);
                if (part.length != expected) {
                    throw json.badAt(place, "must be " + expected + " numbers, but are " + part.length);
                }
                System.arraycopy(part, 0, theta, k * CHUNK, expected);
            }
            kept.add(new Weights(theta, known.head(), known.range(), steps.get(i), known.classes()));
        }
        return Optional.of(json.sane("/history", () -> new History(kept)));
    }

    /** Writes the value of the section but for its end. */
    static void write(StringBuilder out, History history) {
        out.append("{\"steps\": ").append(history.steps()).append(", \"weights\": [");
        String separator = "\n    ";
        for (Weights w : history.kept()) {
            float[] theta = w.theta();
            for (int from = 0; from < theta.length; from += CHUNK) {
                out.append(separator).append('"');
                separator = ",\n    ";
                out.append(WeightsText.of(Arrays.copyOfRange(theta, from, Math.min(theta.length, from + CHUNK))));
                out.append('"');
            }
        }
        out.append(']');
    }
}
