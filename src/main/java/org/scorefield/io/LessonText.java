package org.scorefield.io;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scorefield.lesson.Assignment;
import org.scorefield.lesson.Check;
import org.scorefield.lesson.Lesson;
import org.scorefield.lesson.Part;
import org.scorefield.lesson.Said;
import org.scorefield.lesson.Step;
import org.scorefield.recipe.Project;

/** A lesson as JSON, one line a thing, so that a person can go on writing it by hand. */
final class LessonText {
    private final ProjectFiles projects;
    private final StringBuilder out = new StringBuilder();

    LessonText(ProjectFiles projects) {
        this.projects = projects;
    }

    String of(Lesson lesson) {
        out.append("{\n  \"format\": ").append(quoted(LessonFiles.format())).append(",\n  \"version\": ");
        out.append(LessonFiles.version()).append(",\n  \"title\": ");
        said(lesson.title(), "  ");
        out.append(",\n  \"summary\": ");
        said(lesson.summary(), "  ");
        out.append(",\n  \"steps\": [");
        String before = "\n";
        for (Step step : lesson.steps()) {
            out.append(before);
            step(step);
            before = ",\n";
        }
        return out.append("\n  ]\n}\n").toString();
    }

    private void step(Step step) {
        out.append("    {\n      \"text\": ");
        said(step.text(), "      ");
        step.recipe().ifPresent(recipe -> {
            Project project = new Project(recipe.scene().name(), recipe, Optional.empty(), Map.of());
            out.append(",\n      \"project\": ")
                    .append(new String(projects.format(project), StandardCharsets.UTF_8).strip());
        });
        if (!step.settings().isEmpty()) {
            out.append(",\n      \"set\": {");
            out.append(step.settings().stream().map(LessonText::setting).collect(Collectors.joining(", ")));
            out.append('}');
        }
        parts("highlight", step.highlight());
        parts("hide", step.hide());
        step.task().ifPresent(task -> {
            out.append(",\n      \"task\": {\n        \"words\": ");
            said(task.words(), "        ");
            Check check = task.check();
            out.append(",\n        \"when\": ")
                    .append(quoted(check.quantity().id() + " "
                            + check.relation().name().toLowerCase(Locale.ROOT) + " " + check.value()))
                    .append("\n      }");
        });
        out.append("\n    }");
    }

    private static String setting(Assignment a) {
        return quoted(a.key().id()) + ": " + quoted(a.value());
    }

    private void parts(String name, Collection<Part> parts) {
        if (!parts.isEmpty()) {
            out.append(",\n      ").append(quoted(name)).append(": [");
            out.append(parts.stream().sorted().map(p -> quoted(p.id())).collect(Collectors.joining(", ")));
            out.append(']');
        }
    }

    private void said(Said said, String indent) {
        out.append('{');
        String before = "\n";
        for (Map.Entry<String, String> words : new TreeMap<>(said.words()).entrySet()) {
            out.append(before).append(indent).append("  ").append(quoted(words.getKey()));
            out.append(": ").append(quoted(words.getValue()));
            before = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
