package org.scorefield.net;

/**
 * How a network's output becomes a score:
 * {@code s(x, σ) = skip(σ) (x − centre) + output(σ) net(input(σ) (x − centre), c(σ))}.
 *
 * <p>Linear in x and in the network's output, so directional derivatives pass through with the same three numbers.
 * The numbers are computed with square roots and products alone, so they are the same on every machine.
 */
public interface Head {
    /**
     * True if the network is an energy: then {@code net} above stands for minus the slope of its one output with
     * respect to its scaled input, and the score is the slope of something.
     */
    default boolean energy() {
        return false;
    }

    /** How many numbers the network gives a row: two, or one energy. */
    default int outputs() {
        return energy() ? 1 : Network.OUTPUTS;
    }

    /** What (x − centre) is multiplied by before the network sees it. */
    double input(double sigma, HeadScale scale);

    /** The part of the score that is known before learning, as a factor of (x − centre). */
    double skip(double sigma, HeadScale scale);

    /** What the network's output is multiplied by: up to its sign the size g(σ) of what is left to learn. */
    double output(double sigma, HeadScale scale);
}
