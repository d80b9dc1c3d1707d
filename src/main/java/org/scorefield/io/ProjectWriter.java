package org.scorefield.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorefield.choice.Pick;
import org.scorefield.choice.Settings;
import org.scorefield.field.Points;
import org.scorefield.net.HeadScale;
import org.scorefield.recipe.LabelPlan;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.recipe.Weights;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * Writes one project as JSON in the one order there is. A section stands on one line, a component on its own, so that
 * a text comparison of two projects shows what changed.
 */
final class ProjectWriter {
    private static final int MOST_PLAIN_POINTS = 1_200_000;

    /** Of files that hold packed points; a program that knows none says that the file is newer. */
    private static final String PACKED_VERSION = "1.1";

    private final StringBuilder out = new StringBuilder();
    private final Map<String, Object> unknown;

    ProjectWriter(Project project) {
        unknown = project.unknown();
        Recipe recipe = project.recipe();
        head(project.name(), recipe.scene());
        schedule(recipe);
        network(recipe, project.weights());
        training(recipe, project.weights());
        sampler(recipe);
        section("seed");
        out.append(recipe.seed());
        section("view");
        plain(project.view());
        for (Map.Entry<String, Object> e : unknown.entrySet()) {
            if (e.getKey().lastIndexOf('/') == 0) {
                section(key(e.getKey()));
                plain(e.getValue());
            }
        }
        if (project.weights().isPresent()) {
            section("weights");
            out.append('"')
                    .append(WeightsText.of(project.weights().get().theta()))
                    .append('"');
        }
        project.history().ifPresent(history -> {
            section("history");
            HistoryText.write(out, history);
            endOf("/history");
        });
        out.append("\n}\n");
    }

    /** A scene alone: everything else is left to whoever reads it. */
    ProjectWriter(Scene scene) {
        unknown = Map.of();
        head(scene.name(), scene);
        out.append("\n}\n");
    }

    private void head(String name, Scene scene) {
        out.append("{\n  \"format\": \"scorefield\",\n  \"version\": ")
                .append(packs(scene) ? PACKED_VERSION : "" + ProjectReader.VERSION);
        section("name");
        text(name);
        section("scene");
        scene(scene, name);
    }

    /** The whole text, newline at its end. */
    String json() {
        return out.toString();
    }

    /** One key as a segment of a JSON pointer. */
    static String segment(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static String key(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private void scene(Scene scene, String projectName) {
        out.append("{\n");
        if (!scene.name().equals(projectName)) {
            out.append("    \"name\": ");
            text(scene.name());
            out.append(",\n");
        }
        boolean packed = packs(scene);
        out.append("    \"components\": [");
        for (int i = 0; i < scene.components().size(); i++) {
            out.append(i == 0 ? "\n      " : ",\n      ");
            component(scene.components().get(i), "/scene/components/" + i, packed);
        }
        out.append("\n    ],\n    \"box\": ");
        numbers(
                scene.box().xMin(),
                scene.box().xMax(),
                scene.box().yMin(),
                scene.box().yMax());
        kept("/scene", ",\n    ");
        out.append("\n  }");
    }

    /** So many points in decimals are as many tokens as a reader takes; more are packed. */
    private static boolean packs(Scene scene) {
        return scene.drawnPoints() > MOST_PLAIN_POINTS;
    }

    private void component(Component component, String pointer, boolean packed) {
        switch (component) {
            case Gaussian g -> {
                out.append("{\"kind\": \"gaussian\", \"weight\": ");
                JsonText.number(out, g.weight());
                out.append(", \"mean\": ");
                numbers(g.meanX(), g.meanY());
                out.append(", \"covariance\": [");
                Covariance c = g.covariance();
                numbers(c.xx(), c.xy());
                out.append(", ");
                numbers(c.xy(), c.yy());
                out.append(']');
            }
            case PointCloud p -> {
                out.append("{\"kind\": \"points\", \"weight\": ");
                JsonText.number(out, p.weight());
                out.append(packed ? ", \"packed\": [" : ", \"points\": [");
                if (packed) {
                    packed(p.points());
                } else {
                    plain(p.points());
                }
                out.append(']');
            }
        }
        out.append(", \"label\": ");
        text(component.label());
        kept(pointer, ", ");
        out.append('}');
    }

    private void plain(Points points) {
        for (int i = 0; i < points.size(); i++) {
            out.append(i == 0 ? "[" : ",[");
            JsonText.number(out, points.x(i));
            out.append(',');
            JsonText.number(out, points.y(i));
            out.append(']');
        }
    }

    private void packed(Points points) {
        for (int i = 0; i < points.size(); i += PackedPoints.PIECE) {
            out.append(i == 0 ? "\"" : ",\"");
            out.append(PackedPoints.of(points, i, Math.min(points.size(), i + PackedPoints.PIECE)));
            out.append('"');
        }
    }

    private void schedule(Recipe recipe) {
        section("schedule");
        out.append("{\"sigmas\": ");
        numbers(recipe.levels().sigmas().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
        endOf("/schedule");
    }

    private void network(Recipe recipe, Optional<Weights> weights) {
        section("network");
        out.append("{\"hidden\": ").append(recipe.network().hidden()).append(", \"activation\": ");
        text(recipe.network().activation());
        out.append(", \"head\": ");
        text(recipe.network().head());
        LabelPlan labels = recipe.network().labels();
        if (!labels.equals(LabelPlan.none())) { // a file without labels has the bytes it always had
            out.append(", \"labels\": ").append(labels.told()).append(", \"label_dropout\": ");
            JsonText.number(out, labels.dropout());
        }
        weights.ifPresent(w -> {
            HeadScale scale = w.head();
            out.append(", \"center\": ");
            numbers(scale.centerX(), scale.centerY());
            out.append(", \"deviation\": ");
            JsonText.number(out, scale.deviation());
            out.append(", \"finest\": ");
            JsonText.number(out, scale.finest());
            out.append(", \"sigma_range\": ");
            numbers(w.range().largest(), w.range().smallest());
            if (w.classes() > 0) {
                out.append(", \"classes\": ").append(w.classes());
            }
        });
        endOf("/network");
    }

    private void training(Recipe recipe, Optional<Weights> weights) {
        section("training");
        out.append("{\"objective\": ");
        text(recipe.training().objective());
        out.append(", \"weighting\": ");
        text(recipe.training().weighting());
        out.append(", \"batch\": ").append(recipe.training().batch()).append(", \"learning_rate\": ");
        JsonText.number(out, recipe.training().learningRate());
        technique(recipe.training().technique());
        weights.ifPresent(w -> out.append(", \"steps\": ").append(w.steps()));
        endOf("/training");
    }

    /** Only what is not as usual: a project that uses nothing new stays readable by older programs, byte for byte. */
    private void technique(TechniquePlan plan) {
        for (TechniqueKey part : TechniqueKey.values()) {
            Pick pick = part.of(plan);
            String settings = part.key() + TechniqueKey.SETTINGS;
            boolean more = !pick.settings().asMap().isEmpty() || holds("/training/" + settings);
            if (!more && pick.equals(part.of(TechniquePlan.standard()))) {
                continue;
            }
            out.append(", ");
            text(part.key());
            out.append(": ");
            text(pick.id());
            if (more) {
                out.append(", ");
                text(settings);
                out.append(": {");
                settings(pick.settings(), "/training/" + settings);
                out.append('}');
            }
        }
    }

    private void sampler(Recipe recipe) {
        section("sampler");
        out.append("{\"name\": ");
        text(recipe.sampler().sampler());
        out.append(", \"particles\": ").append(recipe.sampler().particles()).append(", \"settings\": {");
        settings(recipe.sampler().settings(), "/sampler/settings");
        out.append('}');
        endOf("/sampler");
    }

    private void settings(Settings settings, String pointer) {
        String separator = "";
        for (Map.Entry<String, Object> e : settings.asMap().entrySet()) {
            out.append(separator);
            separator = ", ";
            text(e.getKey());
            out.append(": ");
            plain(e.getValue());
        }
        kept(pointer, separator.isEmpty() ? "" : ", ");
    }

    private void section(String key) {
        out.append(",\n  ");
        text(key);
        out.append(": ");
    }

    private void endOf(String pointer) {
        kept(pointer, ", ");
        out.append('}');
    }

    private boolean holds(String parent) {
        return unknown.keySet().stream().anyMatch(pointer -> pointer.startsWith(parent + "/"));
    }

    /** What an earlier file held under this pointer and we do not know. */
    private void kept(String parent, String before) {
        String separator = before;
        for (Map.Entry<String, Object> e : unknown.entrySet()) {
            if (e.getKey().lastIndexOf('/') == parent.length() && e.getKey().startsWith(parent)) {
                out.append(separator);
                separator = before.isEmpty() ? ", " : before;
                text(key(e.getKey()));
                out.append(": ");
                plain(e.getValue());
            }
        }
    }

    private void numbers(double... values) {
        out.append('[');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(", ");
            }
            JsonText.number(out, values[i]);
        }
        out.append(']');
    }

    /** Writes a plain value; maps by key, so that equal maps give equal bytes. */
    private void plain(Object value) {
        switch (value) {
            case Double d -> {
                if (Double.isFinite(d)) {
                    JsonText.number(out, d);
                } else {
                    out.append("null"); // a NaN in a view must not make the file unopenable
                }
            }
            case Float f -> plain((double) f);
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            case List<?> list -> {
                out.append('[');
                String separator = "";
                for (Object element : list) {
                    out.append(separator);
                    separator = ", ";
                    plain(element);
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                out.append('{');
                String separator = "";
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((k, v) -> sorted.put(k.toString(), v));
                for (Map.Entry<String, Object> e : sorted.entrySet()) {
                    out.append(separator);
                    separator = ", ";
                    text(e.getKey());
                    out.append(": ");
                    plain(e.getValue());
                }
                out.append('}');
            }
            case Optional<?> nothing -> out.append("null");
            case Object other -> text(other.toString());
        }
    }

    private void text(String value) {
        JsonText.string(out, value);
    }
}
