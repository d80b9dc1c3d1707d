package org.scorefield.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.Require;

/**
 * What a person does to a drawing, as functions from scene to scene. Name and box stay, weights sum to one.
 *
 * <p>Components are counted from 0; a number that is not in the scene throws {@link IndexOutOfBoundsException}.
 */
public final class SceneEdits {
    /** The label of the cloud that spraying adds to. */
    public static final String SPRAY = "spray";

    /** The least and the most a slider may give to one of several components. */
    public static final double LEAST_SHARE = 0.01;

    public static final double MOST_SHARE = 0.99;

    /** This many sprayed points weigh as much as everything else together; 1 point weighs 0.5 %. */
    public static final int POINTS_FOR_HALF = 200;

    private SceneEdits() {}

    /** Puts {@code component} in the place of number {@code i}, with its own weight against the others. */
    public static Scene replace(Scene scene, int i, Component component) {
        List<Component> next = new ArrayList<>(scene.components());
        next.set(i, component);
        return scene.withComponents(next);
    }

    /**
     * Adds a component whose weight is its share of the new scene; the others shrink in proportion.
     *
     * @throws IllegalArgumentException if the weight is not between 0 and 1, both excluded
     */
    public static Scene add(Scene scene, Component component) {
        double share = component.weight();
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of a new component must lie between 0 and 1, but was " + share
                    + "; 0.5 makes it weigh as much as all others together");
        }
        List<Component> next = new ArrayList<>();
        for (Component c : scene.components()) {
            next.add(c.withWeight(c.weight() * (1 - share)));
        }
        next.add(component);
        return scene.withComponents(next);
    }

    /**
     * Removes component {@code i}; the others grow in proportion.
     *
     * @throws IllegalArgumentException if it is the last one
     */
    public static Scene remove(Scene scene, int i) {
        Objects.checkIndex(i, scene.components().size());
        if (scene.components().size() == 1) {
            throw new IllegalArgumentException("\"" + scene.components().get(i).label()
                    + "\" is the only component left; a scene needs at least one, so add another before removing it");
        }
        return removeAll(scene, List.of(i));
    }

    /**
     * Gives component {@code i} a share; the others keep their proportions and take the rest.
     *
     * @param share clamped to {@link #LEAST_SHARE} … {@link #MOST_SHARE}; the only component of a scene keeps share 1
     * @throws IllegalArgumentException if the share is NaN or infinite
     */
    public static Scene withWeight(Scene scene, int i, double share) {
        Require.finite("share of a component", share);
        Objects.checkIndex(i, scene.components().size());
        int n = scene.components().size();
        if (n == 1) {
            return scene;
        }
        double own = Math.max(LEAST_SHARE, Math.min(MOST_SHARE, share));
        double others = 0;
        for (int j = 0; j < n; j++) {
            others += j == i ? 0 : scene.components().get(j).weight();
        }
        List<Component> next = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Component c = scene.components().get(j);
            double rest = others > 0 ? (1 - own) * (c.weight() / others) : (1 - own) / (n - 1);
            next.add(c.withWeight(j == i ? own : rest));
        }
        return scene.withComponents(next);
    }

    /** Moves component {@code i} by (dx, dy), scene units. */
    public static Scene moveBy(Scene scene, int i, double dx, double dy) {
        return replace(scene, i, moved(scene.components().get(i), dx, dy));
    }

    private static Component moved(Component component, double dx, double dy) {
        return switch (component) {
            case Gaussian g -> g.withMean(g.meanX() + dx, g.meanY() + dy);
            case PointCloud cloud -> {
                double[] xy = cloud.points().toArray();
                for (int k = 0; k < xy.length; k += 2) {
                    xy[k] += dx;
                    xy[k + 1] += dy;
                }
                yield cloud.withPoints(Points.wrap(xy));
            }
        };
    }

    /**
     * Adds drawn points to the last cloud labelled {@link #SPRAY}, or begins one.
     *
     * <p>Each point adds 1/{@link #POINTS_FOR_HALF} to the odds share/(1 − share) of that cloud, so n points have the
     * share n/(n + 200), and a weight set by hand is kept as the start for the next points.
     *
     * @param added may be empty: then the scene stays as it is
     */
    public static Scene spray(Scene scene, Points added) {
        if (added.isEmpty()) {
            return scene;
        }
        double odds = (double) added.size() / POINTS_FOR_HALF;
        int at = lastSpray(scene);
        if (at < 0) {
            return stamp(scene, SPRAY, added);
        }
        PointCloud old = (PointCloud) scene.components().get(at);
        Points all = Points.joined(List.of(old.points(), added));
        // Odds against the others: with their sum 1 − w kept, w grows to w + (1 − w)·odds and the scene renormalises.
        double grown = old.weight() + (1 - old.weight()) * odds;
        return replace(scene, at, new PointCloud(SPRAY, grown, all));
    }

    /**
     * Removes the points of clouds within {@code radius} of (x, y). A cloud keeps the weight of each point that stays;
     * an emptied cloud goes. Gaussians stay: {@link #remove} takes them away.
     *
     * @return the same scene if no point was hit
     * @throws IllegalArgumentException if nothing would be left
     */
    public static Scene erase(Scene scene, double x, double y, double radius) {
        Require.positive("radius of the eraser", radius);
        List<Component> next = new ArrayList<>();
        boolean hit = false;
        for (Component c : scene.components()) {
            if (c instanceof PointCloud cloud) {
                Points kept = outside(cloud.points(), x, y, radius);
                int n = cloud.points().size();
                hit |= kept.size() < n;
                if (kept.size() == n) {
                    next.add(cloud);
                } else if (!kept.isEmpty()) {
                    next.add(new PointCloud(cloud.label(), cloud.weight() * kept.size() / n, kept));
                }
            } else {
                next.add(c);
            }
        }
        if (next.isEmpty()) {
            throw new IllegalArgumentException(
                    "erasing here would leave nothing of the scene; keep a point, or add something else first");
        }
        if (!hit) {
            return scene;
        }
        return withWhatIsLeft(scene, next);
    }

    /**
     * Adds stamped points as a cloud of their own, with the share n/(n + {@value #POINTS_FOR_HALF}) that as many sprayed
     * points would have.
     */
    public static Scene stamp(Scene scene, String label, Points points) {
        double odds = (double) points.size() / POINTS_FOR_HALF;
        return add(scene, new PointCloud(label, odds / (1 + odds), points));
    }

    /** Moves several components by (dx, dy), scene units. */
    public static Scene moveAll(Scene scene, Collection<Integer> numbers, double dx, double dy) {
        List<Component> next = new ArrayList<>(scene.components());
        for (int i : numbers) {
            next.set(i, moved(next.get(i), dx, dy));
        }
        return scene.withComponents(next);
    }

    /**
     * Adds each of several components once more, moved by (dx, dy), under a label of its own; each copy weighs as much as
     * an average component.
     */
    public static Scene duplicate(Scene scene, Collection<Integer> numbers, double dx, double dy) {
        List<Component> next = new ArrayList<>(scene.components());
        Set<String> taken = new HashSet<>();
        scene.components().forEach(c -> taken.add(c.label()));
        double share = 1.0 / scene.components().size();
        int letter = 1;
        for (int i : numbers) {
            while (!taken.add(letters(letter))) {
                letter++;
            }
            next.add(moved(scene.components().get(i), dx, dy)
                    .withLabel(letters(letter))
                    .withWeight(share));
        }
        return scene.withComponents(next);
    }

    /**
     * Removes several components; the others grow in proportion.
     *
     * @throws IllegalArgumentException if none would be left
     */
    public static Scene removeAll(Scene scene, Collection<Integer> numbers) {
        List<Component> next = new ArrayList<>();
        for (int i = 0; i < scene.components().size(); i++) {
            if (!numbers.contains(i)) {
                next.add(scene.components().get(i));
            }
        }
        if (next.isEmpty()) {
            throw new IllegalArgumentException(
                    "removing all components would leave nothing; a scene needs at least one, so add another first");
        }
        return withWhatIsLeft(scene, next);
    }

    /** The first of A, B, …, Z, AA, AB, … that no component bears. */
    public static String nextLabel(Scene scene) {
        Set<String> taken = new HashSet<>();
        scene.components().forEach(c -> taken.add(c.label()));
        int i = 1;
        while (taken.contains(letters(i))) {
            i++;
        }
        return letters(i);
    }

    /** A square box that holds every point, and three deviations of every Gaussian, with a little air. */
    public static Box fitBox(Scene scene) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Component c : scene.components()) {
            switch (c) {
                case Gaussian g -> {
                    double dx = 3 * StrictMath.sqrt(g.covariance().xx());
                    double dy = 3 * StrictMath.sqrt(g.covariance().yy());
                    widen(least, most, g.meanX() - dx, g.meanY() - dy);
                    widen(least, most, g.meanX() + dx, g.meanY() + dy);
                }
                case PointCloud cloud -> {
                    for (int i = 0; i < cloud.points().size(); i++) {
                        widen(least, most, cloud.points().x(i), cloud.points().y(i));
                    }
                }
            }
        }
        double half = 0.5 * 1.05 * Math.max(most[0] - least[0], most[1] - least[1]);
        // A single point has no extent; a box needs some, also where coordinates are large and doubles coarse.
        half = half > 1e-9 * Gaussian.MOST_COORDINATE ? half : 1;
        double x = 0.5 * (least[0] + most[0]);
        double y = 0.5 * (least[1] + most[1]);
        return new Box(x - half, x + half, y - half, y + half);
    }

    private static void widen(double[] least, double[] most, double x, double y) {
        least[0] = Math.min(least[0], x);
        least[1] = Math.min(least[1], y);
        most[0] = Math.max(most[0], x);
        most[1] = Math.max(most[1], y);
    }

    private static int lastSpray(Scene scene) {
        for (int i = scene.components().size() - 1; i >= 0; i--) {
            if (scene.components().get(i) instanceof PointCloud c && c.label().equals(SPRAY)) {
                return i;
            }
        }
        return -1;
    }

    private static Points outside(Points points, double x, double y, double radius) {
        double[] kept = new double[2 * points.size()];
        int k = 0;
        for (int i = 0; i < points.size(); i++) {
            double dx = points.x(i) - x;
            double dy = points.y(i) - y;
            if (!(dx * dx + dy * dy <= radius * radius)) {
                kept[k++] = points.x(i);
                kept[k++] = points.y(i);
            }
        }
        return Points.wrap(Arrays.copyOf(kept, k));
    }

    /** What no weight is left of weighs evenly. */
    private static Scene withWhatIsLeft(Scene scene, List<Component> left) {
        boolean weightless = left.stream().allMatch(c -> c.weight() == 0);
        return scene.withComponents(
                weightless ? left.stream().map(c -> c.withWeight(1)).toList() : left);
    }

    /** 1 → A, 26 → Z, 27 → AA: counting in letters without a zero. */
    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) {
            text.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return text.toString();
    }
}
