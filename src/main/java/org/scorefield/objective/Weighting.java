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
     * @return λ(σ), positive
     */
    double at(double sigma, double outputScale, double deviation);
}
