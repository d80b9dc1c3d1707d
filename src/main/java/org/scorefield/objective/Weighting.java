package org.scorefield.objective;

/** λ(σ): how much a squared error of the score counts at each noise level, up to a factor common to all levels. */
@FunctionalInterface
public interface Weighting {
    /**
     * The weight of a level.
     *
     * @param sigma noise level, scene units
     * @param outputScale g(σ): the size of what the model has to learn there, 1/scene unit
     * @param deviation σ_data, scene units
     * @param share dσ²: how much of the way from the largest σ² to the smallest falls to this level, scene units squared
     * @return λ(σ), positive
     */
    double at(double sigma, double outputScale, double deviation, double share);

    /** The same where levels lie evenly in ln σ: dσ² is then σ² up to a factor. */
    default double at(double sigma, double outputScale, double deviation) {
        return at(sigma, outputScale, deviation, sigma * sigma);
    }
}
