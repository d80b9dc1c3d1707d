package org.scorefield.scene;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Box;

/** Scenes along one-dimensional curves, each a chain of Gaussians. */
final class Curves {
    private Curves() {}

    /**
     * Two half circles, 64 Gaussians each: scikit-learn's {@code make_moons} with noise .1, doubled and shifted by
     * (−1, −.2) as in ffjord, which makes radius 2 and deviation .2.
     */
    static Scene twoMoons() {
        List<Component> moons = new ArrayList<>();
        Curve a = new Curve(0, Math.PI, t -> 2 * StrictMath.cos(t) - 1, t -> 2 * StrictMath.sin(t) - 0.2);
        Curve b = new Curve(0, Math.PI, t -> 1 - 2 * StrictMath.cos(t), t -> 0.8 - 2 * StrictMath.sin(t));
        moons.addAll(a.chain("A", 0.5, 64, 0.2));
        moons.addAll(b.chain("B", 0.5, 64, 0.2));
        return new Scene("two-moons", moons, Box.square(4));
    }

    /** Two arms of a turn and a half, ffjord's {@code 2spirals}: its deviation .1 and the mean of its jitter. */
    static Scene spiral() {
        double end = 3 * Math.PI;
        List<Component> arms = new ArrayList<>();
        arms.addAll(new Curve(0.3, end, Curves::spiralX, Curves::spiralY).chain("A", 0.5, 80, 0.11));
        arms.addAll(new Curve(0.3, end, t -> -spiralX(t), t -> -spiralY(t)).chain("B", 0.5, 80, 0.11));
        return new Scene("spiral", arms, Box.square(4));
    }

    private static double spiralX(double t) {
        return (-StrictMath.cos(t) * t + 0.25) / 3;
    }

    private static double spiralY(double t) {
        return (StrictMath.sin(t) * t + 0.25) / 3;
    }

    static Scene ring() {
        return new Scene("ring", Curve.arc(2, 0, 2 * Math.PI).chain("A", 1, 72, 0.12), Box.square(3));
    }

    /**
     * scikit-learn's {@code make_swiss_roll} with noise 1, columns 0 and 2, over 5 as in ffjord. Its t is uniform, so
     * a Gaussian's weight falls with the curve's speed √(1 + t²).
     */
    static Scene swissRoll() {
        List<Component> roll = new ArrayList<>();
        Curve spiral =
                new Curve(1.5 * Math.PI, 4.5 * Math.PI, t -> t * StrictMath.cos(t) / 5, t -> t * StrictMath.sin(t) / 5);
        for (double t : spiral.evenly(80)) {
            double weight = 1 / StrictMath.sqrt(1 + t * t);
            roll.add(Gaussian.round("A", weight, spiral.x().at(t), spiral.y().at(t), 0.2));
        }
        return new Scene("swiss-roll", roll, Box.square(4));
    }

    /** Two arcs of 250° that meet in the middle. */
    static Scene letterS() {
        double arc = Math.toRadians(250);
        Curve s = new Curve(-arc, arc, StrictMath::sin, t -> t < 0 ? 1 - StrictMath.cos(t) : StrictMath.cos(t) - 1);
        return new Scene("letter-s", s.chain("A", 1, 60, 0.1), Box.square(3));
    }

    static Scene smile() {
        List<Component> face = new ArrayList<>();
        face.addAll(Curve.arc(2, 0, 2 * Math.PI).chain("outline", 0.6, 72, 0.1));
        face.addAll(Curve.arc(1.2, Math.toRadians(205), Math.toRadians(335)).chain("mouth", 0.25, 20, 0.1));
        face.add(Gaussian.round("eyes", 0.075, -0.7, 0.6, 0.15));
        face.add(Gaussian.round("eyes", 0.075, 0.7, 0.6, 0.15));
        return new Scene("smile", face, Box.square(3));
    }
}
