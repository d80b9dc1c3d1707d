package org.scorefield.io;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * What an edit changed of a scene, small however many points the scene has: where each component comes from, and the
 * fresh ones. A cloud that grew brings its new points only.
 *
 * @param from for each component after the edit: k ≥ 0 is the old component k, −1 the next fresh one, −2 − k the old
 *     cloud k with the points of the next fresh one at its end
 * @param weights of all components after the edit: a scene shares them out anew at every edit
 * @param fresh the scene after the edit with the fresh components alone; one that means nothing if there is none
 */
record SceneDelta(List<Integer> from, List<Double> weights, Scene fresh) {
    private static final int FRESH = -1;
    private static final Component NOTHING = Gaussian.round("", 1, 0, 0, 1);

    SceneDelta {
        from = List.copyOf(from);
        weights = List.copyOf(weights);
        if (from.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "an edit has " + from.size() + " components, but " + weights.size() + " weights");
        }
    }

    /** The step from one scene to another. */
    static SceneDelta between(Scene before, Scene after) {
        List<Integer> from = new ArrayList<>();
        List<Component> fresh = new ArrayList<>();
        List<Component> old = before.components();
        for (int i = 0; i < after.components().size(); i++) {
            Component now = after.components().get(i);
            int same = indexOf(old, now, i);
            if (same >= 0) {
                from.add(same);
            } else if (i < old.size()
                    && now instanceof PointCloud grown
                    && old.get(i) instanceof PointCloud cloud
                    && beginsWith(grown.points(), cloud.points())) {
                from.add(FRESH - 1 - i);
                fresh.add(grown.withWeight(1)
                        .withPoints(grown.points()
                                .slice(cloud.points().size(), grown.points().size())));
            } else {
                from.add(FRESH);
                fresh.add(now.withWeight(1));
            }
        }
        List<Double> weights =
                after.components().stream().map(Component::weight).toList();
        return new SceneDelta(from, weights, after.withComponents(fresh.isEmpty() ? List.of(NOTHING) : fresh));
    }

    /**
     * The scene after the step.
     *
     * @throws IllegalArgumentException if this is no step from {@code before}
     */
    Scene apply(Scene before) {
        List<Component> after = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < from.size(); i++) {
            int source = from.get(i);
            Component component;
            if (source >= 0) {
                component = old(before, source);
            } else if (next < fresh.components().size()) {
                Component now = fresh.components().get(next++);
                component = source == FRESH ? now : grown(old(before, FRESH - 1 - source), now);
            } else {
                throw new IllegalArgumentException("an edit speaks of more new components than it brings");
            }
            after.add(component.withWeight(weights.get(i)));
        }
        return fresh.withComponents(after);
    }

    private static Component old(Scene before, int i) {
        if (i >= before.components().size()) {
            throw new IllegalArgumentException("an edit speaks of component " + i + " of a scene of "
                    + before.components().size());
        }
        return before.components().get(i);
    }

    private static Component grown(Component old, Component tail) {
        if (old instanceof PointCloud cloud && tail instanceof PointCloud more) {
            return more.withPoints(Points.joined(List.of(cloud.points(), more.points())));
        }
        throw new IllegalArgumentException("an edit adds points to what is no cloud of points");
    }

    /** The same place first: most edits leave the others where they are, but for their weights. */
    private static int indexOf(List<Component> old, Component now, int i) {
        if (i < old.size() && isSame(old.get(i), now)) {
            return i;
        }
        for (int k = 0; k < old.size(); k++) {
            if (isSame(old.get(k), now)) {
                return k;
            }
        }
        return -1;
    }

    private static boolean isSame(Component old, Component now) {
        boolean sharesPoints = old instanceof PointCloud a && now instanceof PointCloud b && a.points() == b.points();
        return sharesPoints
                ? old.label().equals(now.label())
                : old == now
                        || (!(now instanceof PointCloud)
                                && old.withWeight(now.weight()).equals(now));
    }

    private static boolean beginsWith(Points grown, Points start) {
        if (grown.size() <= start.size()) {
            return false;
        }
        for (int i = 0; i < start.size(); i++) {
            if (Double.doubleToRawLongBits(grown.x(i)) != Double.doubleToRawLongBits(start.x(i))
                    || Double.doubleToRawLongBits(grown.y(i)) != Double.doubleToRawLongBits(start.y(i))) {
                return false;
            }
        }
        return true;
    }
}
