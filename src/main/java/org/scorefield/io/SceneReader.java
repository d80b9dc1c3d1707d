package org.scorefield.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/** Reads the {@code scene} of a project: its components and its box. */
final class SceneReader {
    private static final double MOST_WEIGHT = 1e12;
    private static final double MOST_BOX = 1e7;

    /** How much two off-diagonal entries may differ, relative to the diagonal: other programs round. */
    private static final double ASYMMETRY = 1e-9;

    private static final String SCENE = "/scene";
    private static final String[] LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

    private final JsonCursor json;
    private final Map<String, Object> unknown;
    private final List<Component> components = new ArrayList<>();
    private @Nullable Box box;
    private @Nullable String name;

    /**
     * A reader for one scene.
     *
     * @param unknown where fields of a newer program go
     */
    SceneReader(JsonCursor json, Map<String, Object> unknown) {
        this.json = json;
        this.unknown = unknown;
    }

    void read() throws IOException {
        json.object(key -> {
            switch (key) {
                case "name" -> name = json.text();
                case "components" ->
                    json.array(() -> {
                        if (components.size() == Scene.MOST_COMPONENTS) {
                            throw json.bad("a scene has at most " + Scene.MOST_COMPONENTS + " components");
                        }
                        components.add(new OneComponent().read());
                    });
                case "box" -> box = readBox();
                default -> unknown.put(json.pointer(), json.plain());
            }
        });
    }

    /** The scene that was read; a file without a name for it hands one in. */
    Scene scene(String fallback) throws BadFileException {
        if (components.isEmpty()) {
            throw json.badAt(SCENE + "/components", "a scene needs at least one component");
        }
        if (!(components.stream().mapToDouble(Component::weight).sum() > 0)) {
            throw json.badAt(
                    SCENE + "/components", "the weights sum to 0; give at least one component a weight above 0");
        }
        Box seen = box;
        Scene scene = new Scene(name == null ? fallback : name, components, seen == null ? Box.square(1) : seen);
        return seen == null ? scene.withBox(SceneEdits.fitBox(scene)) : scene;
    }

    private Box readBox() throws IOException {
        String place = json.pointer();
        double[] v = json.numbers(4, "[xmin, xmax, ymin, ymax]");
        for (double edge : v) {
            if (!(Math.abs(edge) <= MOST_BOX)) {
                throw json.badAt(place, "the edges of the box must be at most " + MOST_BOX + " from 0");
            }
        }
        if (!(v[0] < v[1]) || !(v[2] < v[3])) {
            throw json.badAt(place, "must be [xmin, xmax, ymin, ymax] with xmin < xmax and ymin < ymax");
        }
        return new Box(v[0], v[1], v[2], v[3]);
    }

    /** What stands in one component, in whatever order. */
    private final class OneComponent {
        private final String place = json.pointer();
        private @Nullable String kind;
        private double weight = 1;
        private double @Nullable [] mean;
        private @Nullable Covariance covariance;
        private @Nullable Points points;
        private String label =
                components.size() < LETTERS.length ? LETTERS[components.size()] : "C" + (components.size() + 1);

        Component read() throws IOException {
            json.object(key -> {
                switch (key) {
                    case "kind" -> kind = json.name();
                    case "weight" -> weight = json.number(0, MOST_WEIGHT);
                    case "mean" -> mean = coordinates();
                    case "covariance" -> covariance = readCovariance();
                    case "points" -> points = readPoints();
                    case "packed" -> points = readPacked();
                    case "label" -> label = json.text();
                    default -> unknown.put(json.pointer(), json.plain());
                }
            });
            return switch (kind) {
                case "gaussian" -> gaussian();
                case "points" -> {
                    if (points == null) {
                        throw json.badAt(place, "a component of kind \"points\" needs \"points\": [[x, y], …]");
                    }
                    yield new PointCloud(label, weight, points);
                }
                case null -> throw json.badAt(place, "needs \"kind\": \"gaussian\" or \"points\"");
                default ->
                    throw json.badAt(
                            place + "/kind",
                            "must be \"gaussian\" or \"points\", but was " + BadFileException.quote(kind));
            };
        }

        private Gaussian gaussian() throws BadFileException {
            if (mean == null || covariance == null) {
                throw json.badAt(place, "a Gaussian needs \"mean\": [x, y] and \"covariance\": [[xx, xy], [xy, yy]]");
            }
            return new Gaussian(label, weight, mean[0], mean[1], covariance);
        }
    }

    private double[] coordinates() throws IOException {
        String at = json.pointer();
        double[] xy = json.numbers(2, "[x, y]");
        for (double v : xy) {
            if (!(Math.abs(v) <= Gaussian.MOST_COORDINATE)) {
                throw json.badAt(
                        at, "coordinates must be at most " + Gaussian.MOST_COORDINATE + " from 0, but one was " + v);
            }
        }
        return xy;
    }

    private Covariance readCovariance() throws IOException {
        String at = json.pointer();
        List<double[]> rows = new ArrayList<>();
        json.array(() -> rows.add(json.numbers(2, "a row of two numbers")));
        if (rows.size() != 2) {
            throw json.badAt(at, "must be [[xx, xy], [xy, yy]], but has " + rows.size() + " rows");
        }
        double xx = rows.get(0)[0];
        double xy = rows.get(0)[1];
        double yx = rows.get(1)[0];
        double yy = rows.get(1)[1];
        if (!(Math.abs(xy - yx) <= ASYMMETRY * (Math.abs(xx) + Math.abs(yy)))) {
            throw json.badAt(at, "must be symmetric, but its off-diagonal entries are " + xy + " and " + yx);
        }
        try {
            return new Covariance(xx, xy, yy);
        } catch (IllegalArgumentException e) {
            throw json.badAt(
                    at,
                    "must be positive definite with variances between " + Covariance.LEAST_VARIANCE + " and "
                            + Covariance.MOST_VARIANCE + ", but was [[" + xx + ", " + xy + "], [" + yx + ", " + yy
                            + "]]");
        }
    }

    private Points readPoints() throws IOException {
        String at = json.pointer();
        PointBuffer buffer = new PointBuffer();
        json.array(() -> {
            double[] xy = coordinates();
            if (!buffer.add(xy[0], xy[1])) {
                throw json.badAt(at, "holds more than " + PointCloud.MOST_POINTS + " points; thin them out");
            }
        });
        if (buffer.isEmpty()) {
            throw json.badAt(at, "needs at least one point [x, y]");
        }
        return buffer.points();
    }

    private Points readPacked() throws IOException {
        String at = json.pointer();
        PointBuffer buffer = new PointBuffer();
        json.array(() -> {
            String piece = json.packed();
            try {
                if (!PackedPoints.read(piece, buffer)) {
                    throw json.badAt(at, "holds more than " + PointCloud.MOST_POINTS + " points; thin them out");
                }
            } catch (IllegalArgumentException e) {
                throw json.bad(String.valueOf(e.getMessage()));
            }
        });
        if (buffer.isEmpty()) {
            throw json.badAt(at, "needs at least one point");
        }
        return buffer.points();
    }
}
