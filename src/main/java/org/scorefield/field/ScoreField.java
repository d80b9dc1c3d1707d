package org.scorefield.field;

/**
 * A map {@code (x, σ) ↦ s}: the score ∇ₓ log p_σ(x) of some density noised to level σ, exact or learned.
 *
 * <p>The pivot of the program. An implementation is immutable and safe for use by many threads; the row
 * it returns for a point does not depend on the other rows, so callers may split a batch as they like.
 */
@FunctionalInterface
public interface ScoreField {
    /**
     * Evaluates the field.
     *
     * @param x places, n×2, scene units; not modified
     * @param sigma noise level, scene units
     * @return the scores, n×2, in 1/scene unit, same order
     * @throws IllegalArgumentException if σ is below 0 or not finite, or 0 where the field has no density
     */
    Points score(Points x, double sigma);
}
