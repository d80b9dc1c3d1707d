package org.scorefield.recipe;

import org.scorefield.field.Require;

/**
 * Whether a network is told the class of what it denoises.
 *
 * @param told true for a conditional network: one more input for each class of the scene
 * @param dropout the share of rows whose class is not told, from which it learns the unconditional score, 0 to 1
 * @see "Ho and Salimans 2022, Classifier-free diffusion guidance, arXiv:2207.12598, algorithm 1"
 */
public record LabelPlan(boolean told, double dropout) {
    /** One input a class; more would make the first layer the largest. */
    public static final int MOST_CLASSES = 64;

    /** As in the paper's better half of the table. */
    public static final double STANDARD_DROPOUT = 0.1;

    public LabelPlan {
        Require.within("label dropout", 0, 1, dropout);
    }

    /** A network that knows no classes. */
    public static LabelPlan none() {
        return new LabelPlan(false, STANDARD_DROPOUT);
    }

    /** A conditional network with the standard dropout. */
    public static LabelPlan standard() {
        return new LabelPlan(true, STANDARD_DROPOUT);
    }
}
