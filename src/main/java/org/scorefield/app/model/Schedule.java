package org.scorefield.app.model;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Settings;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.noise.Schedules;

/** What a hand does to a list of noise levels: it keeps its rule (geometric, linear, …) while its ends or count change. */
public final class Schedule {
    /** Levels that follow no rule. */
    public static final String CUSTOM = "custom";

    /** The rules a hand can choose from: those that two ends and a count make whole. */
    public static final List<String> RULES = List.of("geometric", "linear", "karras");

    /** Rules are recognised to this relative error, so that a file written elsewhere is still geometric. */
    private static final double SAME = 1e-9;

    /** Ends are held this far apart, and levels this far from their neighbours. */
    private static final double LEAST_RATIO = 1.001;

    private static final double LARGEST = 1e4;

    /** The smallest "largest" of the rules in {@link Schedules}. */
    private static final double LEAST_LARGEST = 1e-4;

    private static final double LARGEST_SMALLEST = 1e3;
    private static final double SMALLEST = 1e-6;

    private Schedule() {}

    /** The rule that makes these levels, one of {@link #RULES}, or {@link #CUSTOM}. */
    public static String ruleOf(NoiseLevels levels) {
        for (String rule : RULES) {
            if (levels.count() > 2
                    && levels.largest() >= LEAST_LARGEST
                    && same(levels, of(rule, levels.largest(), levels.smallest(), levels.count()))) {
                return rule;
            }
        }
        return levels.count() > 2 ? CUSTOM : RULES.getFirst();
    }

    private static boolean same(NoiseLevels a, NoiseLevels b) {
        for (int i = 0; i < a.count(); i++) {
            if (!(Math.abs(a.sigma(i) - b.sigma(i)) <= SAME * a.sigma(i))) {
                return false;
            }
        }
        return true;
    }

    private static NoiseLevels of(String rule, double largest, double smallest, int count) {
        Choice<NoiseLevels> choice = Schedules.CATALOGUE.get(rule);
        Settings settings = choice.defaults()
                .with("largest", largest)
                .with("smallest", smallest)
                .with("count", (long) count);
        return choice.make(settings);
    }

    /** The same ends and count by another rule. */
    public static NoiseLevels withRule(NoiseLevels levels, String rule) {
        return rule.equals(CUSTOM) || levels.count() < 2 || levels.largest() < LEAST_LARGEST
                ? levels
                : of(rule, levels.largest(), levels.smallest(), levels.count());
    }

    /** Another largest level, kept above the smallest. */
    public static NoiseLevels withLargest(NoiseLevels levels, double sigma) {
        return withEnds(
                levels,
                Math.clamp(sigma, Math.max(LEAST_LARGEST, levels.smallest() * LEAST_RATIO), LARGEST),
                levels.smallest());
    }

    /** Another smallest level, kept below the largest. */
    public static NoiseLevels withSmallest(NoiseLevels levels, double sigma) {
        return withEnds(
                levels,
                levels.largest(),
                Math.clamp(sigma, SMALLEST, Math.min(LARGEST_SMALLEST, levels.largest() / LEAST_RATIO)));
    }

    private static NoiseLevels withEnds(NoiseLevels levels, double largest, double smallest) {
        String rule = ruleOf(levels);
        if (levels.count() < 2) {
            return new NoiseLevels(List.of(largest == levels.largest() ? smallest : largest));
        }
        if (!rule.equals(CUSTOM)) {
            return of(rule, largest, smallest, levels.count());
        }
        List<Double> stretched = new ArrayList<>(); // by a power of σ, so that the ends meet and the order stays
        double power = Math.log(largest / smallest) / Math.log(levels.largest() / levels.smallest());
        for (int i = 0; i < levels.count(); i++) {
            boolean first = i == 0;
            boolean last = i == levels.count() - 1;
            stretched.add(
                    first ? largest : last ? smallest : largest * Math.pow(levels.sigma(i) / levels.largest(), power));
        }
        return new NoiseLevels(stretched);
    }

    /** One level more, or one fewer, between the same ends; at least two stay. */
    public static NoiseLevels withCount(NoiseLevels levels, int count) {
        int wanted = Math.clamp(count, 2, NoiseLevels.MOST_LEVELS);
        if (levels.count() < 2) {
            return of(RULES.getFirst(), levels.largest() * 2, levels.largest(), wanted);
        }
        String rule = ruleOf(levels);
        if (!rule.equals(CUSTOM)) {
            return of(rule, levels.largest(), levels.smallest(), wanted);
        }
        List<Double> resampled = new ArrayList<>(); // along the same polyline of log σ
        for (int i = 0; i < wanted; i++) {
            resampled.add(at(levels, (double) i * (levels.count() - 1) / (wanted - 1)));
        }
        return new NoiseLevels(resampled);
    }

    /** Another σ for one level, kept between its neighbours. */
    public static NoiseLevels withLevel(NoiseLevels levels, int level, double sigma) {
        double most = level == 0 ? LARGEST : levels.sigma(level - 1) / LEAST_RATIO;
        double least = level == levels.count() - 1 ? SMALLEST : levels.sigma(level + 1) * LEAST_RATIO;
        if (!(least < most)) {
            return levels; // its neighbours leave no room
        }
        List<Double> moved = new ArrayList<>(levels.sigmas());
        moved.set(level, Math.clamp(sigma, least, most));
        return new NoiseLevels(moved);
    }

    /** σ at a place between levels, geometric between two: 0 is the first, {@code count − 1} the last. */
    public static double at(NoiseLevels levels, double place) {
        double inside = Math.clamp(place, 0, levels.count() - 1.0);
        int below = Math.min((int) inside, levels.count() - 1);
        double share = inside - below;
        if (share == 0) {
            return levels.sigma(below);
        }
        return levels.sigma(below) * Math.pow(levels.sigma(below + 1) / levels.sigma(below), share);
    }

    /** The place of σ between levels, the other way round of {@link #at}. */
    public static double placeOf(NoiseLevels levels, double sigma) {
        for (int i = 0; i < levels.count(); i++) {
            if (sigma >= levels.sigma(i)) {
                if (i == 0) {
                    return 0;
                }
                return i - Math.log(sigma / levels.sigma(i)) / Math.log(levels.sigma(i - 1) / levels.sigma(i));
            }
        }
        return levels.count() - 1.0;
    }
}
