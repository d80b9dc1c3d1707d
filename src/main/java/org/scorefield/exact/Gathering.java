package org.scorefield.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.scorefield.field.Points;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * Very many points as few Gaussians: neighbours go together, and each group keeps its number, mean and covariance.
 *
 * <p>The group whose points stray most is cut in two at its mean, across its longer side, until there are enough. Noised
 * to σ, a group of deviation τ then differs from its points by third moments alone, of the order (τ/σ)³, so the density
 * is as good as exact where groups are finer than the noise.
 *
 * @see "Orchard and Bouman 1991, Color quantization of images, section III: cut where the variance is largest"
 */
final class Gathering {
    /**
     * Some points.
     *
     * @param size how many, at least 1
     */
    record Group(int size, double x, double y, double xx, double xy, double yy) {
        /** True if it is no single place. */
        boolean isWide() {
            return xx + yy >= 2 * Covariance.LEAST_VARIANCE;
        }

        /** How far its points stray together: what a cut is worth. */
        double strays() {
            return size * (xx + yy);
        }
    }

    private record Open(int from, int to, Group group) {}

    private Gathering() {}

    /**
     * Gathers the clouds of a scene that hold more points than their share of the groups.
     *
     * @return by component; none for one that is taken as it is
     */
    static List<List<Group>> of(Scene scene, int most) {
        long all = Math.max(1, scene.drawnPoints());
        List<List<Group>> groups = new ArrayList<>();
        for (Component c : scene.components()) {
            if (c.weight() > 0 && c instanceof PointCloud cloud) {
                int share =
                        Math.toIntExact(Math.max(1, (long) most * cloud.points().size() / all));
                groups.add(cloud.points().size() > share ? of(cloud.points(), share) : List.of());
            } else {
                groups.add(List.of());
            }
        }
        return groups;
    }

    /** By component, the points that are gathered; none for one that is taken as it is. */
    static List<Points> drawnFrom(Scene scene, List<List<Group>> groups) {
        List<Points> drawn = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            boolean whole = groups.get(k).isEmpty();
            Component c = scene.components().get(k);
            drawn.add(!whole && c instanceof PointCloud cloud ? cloud.points() : Points.none());
        }
        return List.copyOf(drawn);
    }

    /**
     * Gathers points.
     *
     * @param points at least one, scene units
     * @param most how many groups at most, at least 1
     * @return as many, or fewer where places repeat; the same ones each time
     */
    static List<Group> of(Points points, int most) {
        double[] xy = points.toArray();
        PriorityQueue<Open> open = new PriorityQueue<>(
                Comparator.comparingDouble((Open o) -> -o.group().strays()).thenComparingInt(Open::from));
        open.add(new Open(0, points.size(), group(xy, 0, points.size())));
        while (open.size() < most && open.element().group().strays() > 0) {
            Open widest = open.remove();
            int middle = cut(xy, widest);
            open.add(new Open(widest.from(), middle, group(xy, widest.from(), middle)));
            open.add(new Open(middle, widest.to(), group(xy, middle, widest.to())));
        }
        List<Open> all = new ArrayList<>(open);
        all.sort(Comparator.comparingInt(Open::from));
        return all.stream().map(Open::group).toList();
    }

    /** Moves what lies below the mean to the front; returns where the rest begins, strictly between the ends. */
    private static int cut(double[] xy, Open o) {
        int axis = o.group().xx() >= o.group().yy() ? 0 : 1;
        double mean = axis == 0 ? o.group().x() : o.group().y();
        int front = o.from();
        int back = o.to() - 1;
        while (front <= back) {
            if (xy[2 * front + axis] < mean) {
                front++;
            } else {
                swap(xy, front, back);
                back--;
            }
        }
        // rounding may put a mean beyond all its points
        return Math.clamp(front, o.from() + 1, o.to() - 1);
    }

    private static void swap(double[] xy, int i, int j) {
        double x = xy[2 * i];
        double y = xy[2 * i + 1];
        xy[2 * i] = xy[2 * j];
        xy[2 * i + 1] = xy[2 * j + 1];
        xy[2 * j] = x;
        xy[2 * j + 1] = y;
    }

    private static Group group(double[] xy, int from, int to) {
        int n = to - from;
        double x0 = xy[2 * from]; // moments about a point of the group: far from the origin nothing cancels
        double y0 = xy[2 * from + 1];
        double sx = 0;
        double sy = 0;
        double xx = 0;
        double sxy = 0;
        double yy = 0;
        for (int i = from; i < to; i++) {
            double dx = xy[2 * i] - x0;
            double dy = xy[2 * i + 1] - y0;
            sx += dx;
            sy += dy;
            xx += dx * dx;
            sxy += dx * dy;
            yy += dy * dy;
        }
        double mx = sx / n;
        double my = sy / n;
        return new Group(
                n, x0 + mx, y0 + my, Math.max(0, xx / n - mx * mx), sxy / n - mx * my, Math.max(0, yy / n - my * my));
    }
}
