package org.scorefield.io;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** All parts that differ, the scene's components last, since they may be many; empty if none does. */
    public static List<Part> between(Project here, Project there) {
        List<Part> parts = new ArrayList<>();
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
        return parts;
    }

    /** Records of one kind are told apart part by part. */
    private static void add(List<Part> parts, String name, Object here, Object there) {
        if (here.equals(there)) {
            return;
        }
        if (here instanceof Record a && there instanceof Record b && a.getClass() == b.getClass()) {
            for (RecordComponent component : a.getClass().getRecordComponents()) {
                add(parts, name + ", " + words(component.getName()), value(component, a), value(component, b));
            }
        } else {
            parts.add(new Part(name, here.toString(), there.toString()));
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a recipe hides its " + component.getName(), e);
        }
    }

    /** {@code learningRate} in words. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Its weight, where it stands, its two deviations and how it is turned. */
    private static String text(Component c) {
        return switch (c) {
            case Gaussian g ->
                rounded(g.weight()) + " at (" + rounded(g.meanX()) + ", " + rounded(g.meanY()) + "), "
                        + rounded(Math.sqrt(g.covariance().majorVariance())) + " × "
                        + rounded(Math.sqrt(g.covariance().minorVariance())) + ", "
                        + rounded(StrictMath.toDegrees(g.covariance().angle())) + "°";
            case PointCloud p -> rounded(p.weight()) + ", " + p.points().size() + " points";
        };
    }

    /** Three decimals are enough to tell two places apart by eye. */
    private static String rounded(double value) {
        StringBuilder out = new StringBuilder();
        JsonText.number(out, StrictMath.rint(value * 1000) / 1000);
        return out.toString().replace('-', '−');
    }
}
