package org.scorefield.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;

/** In what two versions of a project differ, part by part, for someone who must choose between them. */
public final class ProjectDifference {
    private ProjectDifference() {}

    /** One part: the words for it, and its value here and there; an empty value is a part that one of them lacks. */
    public record Part(String name, String here, String there) {}

    /** All parts that differ, the scene's components first; empty if none does. */
    public static List<Part> between(Project here, Project there) {
        List<Part> parts = new ArrayList<>();
        List<Component> a = here.recipe().scene().components();
        List<Component> b = there.recipe().scene().components();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            Component left = i < a.size() ? a.get(i) : null;
            Component right = i < b.size() ? b.get(i) : null;
            if (!Objects.equals(left, right)) {
                Component named = left == null ? right : left;
                parts.add(new Part(
                        named == null ? "" : named.label(),
                        left == null ? "" : text(left),
                        right == null ? "" : text(right)));
            }
        }
        Recipe r = here.recipe();
        Recipe s = there.recipe();
        add(parts, "name", here.name(), there.name());
        add(parts, "levels", r.levels().sigmas(), s.levels().sigmas());
        add(parts, "network", r.network(), s.network());
        add(parts, "training", r.training(), s.training());
        add(parts, "sampler", r.sampler(), s.sampler());
        add(parts, "seed", r.seed(), s.seed());
        add(
                parts,
                "weights",
                here.weights().map(w -> w.steps()).orElse(0L),
                there.weights().map(w -> w.steps()).orElse(0L));
        return parts;
    }

    private static void add(List<Part> parts, String name, Object here, Object there) {
        if (!here.equals(there)) {
            parts.add(new Part(name, here.toString(), there.toString()));
        }
    }

    private static String text(Component c) {
        return switch (c) {
            case Gaussian g -> {
                StringBuilder out = new StringBuilder("(");
                Numbers.append(out, StrictMath.rint(g.meanX() * 1000) / 1000);
                Numbers.append(out.append(", "), StrictMath.rint(g.meanY() * 1000) / 1000);
                yield out.append(")").toString();
            }
            case PointCloud p -> p.points().size() + " points";
        };
    }
}
