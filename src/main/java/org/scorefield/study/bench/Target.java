package org.scorefield.study.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorefield.field.Box;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.Scene;

/**
 * What is learned: one of the three densities that the peers learn too, with their noise levels, or any scene.
 *
 * @param name as printed
 * @param scene the density
 * @param levels the noise levels
 */
public record Target(String name, Scene scene, NoiseLevels levels) {
    private static final int LEVELS = 10;

    /** N((±2, 0), 0.4²), half each, σ from 2 to 0.02. */
    public static Target two() {
        return new Target(
                "two",
                new Scene(
                        "two",
                        List.of(Gaussian.round("A", 0.5, -2, 0, 0.4), Gaussian.round("B", 0.5, 2, 0, 0.4)),
                        Box.square(4)),
                NoiseLevels.geometric(2, 0.02, LEVELS));
    }

    /** Eight Gaussians of deviation 0.075 on the unit circle, σ from 1 to 0.01. */
    public static Target eight() {
        List<Component> all = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            double t = 2 * Math.PI * k / 8;
            all.add(Gaussian.round("G" + (k + 1), 0.125, StrictMath.cos(t), StrictMath.sin(t), 0.075));
        }
        return new Target("eight", new Scene("eight", all, Box.square(2)), NoiseLevels.geometric(1, 0.01, LEVELS));
    }

    /** 128 Gaussians of deviation 0.08 along two half circles, σ from 1 to 0.01. */
    public static Target moons() {
        List<Component> all = new ArrayList<>();
        for (int k = 0; k < 64; k++) {
            double t = Math.PI * (k + 0.5) / 64;
            double c = StrictMath.cos(t);
            double s = StrictMath.sin(t);
            all.add(Gaussian.round("A" + (k + 1), 1 / 128.0, c - 0.5, s - 0.25, 0.08));
            all.add(Gaussian.round("B" + (k + 1), 1 / 128.0, 0.5 - c, 0.25 - s, 0.08));
        }
        return new Target("moons", new Scene("moons", all, Box.square(2)), NoiseLevels.geometric(1, 0.01, LEVELS));
    }

    /** The one of the three that is called so. */
    public static Optional<Target> named(String name) {
        return switch (name) {
            case "two" -> Optional.of(two());
            case "eight" -> Optional.of(eight());
            case "moons" -> Optional.of(moons());
            default -> Optional.empty();
        };
    }
}
