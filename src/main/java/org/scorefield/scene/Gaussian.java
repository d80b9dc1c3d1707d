package org.scorefield.scene;

import org.scorefield.field.Points;
import org.scorefield.field.Require;

/** A normal distribution N(mean, covariance), with its share in the mixture. */
public record Gaussian(String label, double weight, double meanX, double meanY, Covariance covariance)
        implements Component {
    /** No coordinate of a scene may exceed this. */
    public static final double MOST_COORDINATE = 1e6;

    public Gaussian {
        Require.within("weight of \"" + label + "\"", 0, 1e12, weight);
        Require.within("mean x of \"" + label + "\"", -MOST_COORDINATE, MOST_COORDINATE, meanX);
        Require.within("mean y of \"" + label + "\"", -MOST_COORDINATE, MOST_COORDINATE, meanY);
        meanX += 0.0; // −0 becomes 0: files know one nought
        meanY += 0.0;
    }

    /** A round one. */
    public static Gaussian round(String label, double weight, double meanX, double meanY, double deviation) {
        return new Gaussian(label, weight, meanX, meanY, Covariance.isotropic(deviation));
    }

    @Override
    public Points center() {
        return Points.of(meanX, meanY);
    }

    @Override
    public Gaussian withWeight(double newWeight) {
        return new Gaussian(label, newWeight, meanX, meanY, covariance);
    }

    @Override
    public Gaussian withLabel(String newLabel) {
        return new Gaussian(newLabel, weight, meanX, meanY, covariance);
    }

    public Gaussian withMean(double x, double y) {
        return new Gaussian(label, weight, x, y, covariance);
    }

    public Gaussian withCovariance(Covariance newCovariance) {
        return new Gaussian(label, weight, meanX, meanY, newCovariance);
    }
}
