/**
 * What is true of a scene, in closed form, at every noise level σ: log-density, score, Hessian, posterior of the clean
 * point, shares of the components, draws, and the least loss that any network can reach.
 *
 * <p>p_σ = Σ w_k N(μ_k, Σ_k + σ²I), where a drawn point is a Gaussian with Σ_k = 0. Each Σ_k is diagonalised once; σ²
 * only shifts its eigenvalues. {@link Truth} is the door; {@link Advice} reads good noise levels off a scene.
 *
 * <p>Of more than some thousand drawn points not each is asked: {@link CloudTree} cuts them into boxes, {@link CloudSum}
 * adds up what the boxes say at a place, as exact as the sum over all points.
 *
 * <p>Knows {@code scene}, {@code noise}, {@code field}.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders"
 * @see "Efron 2011, Tweedie's formula and selection bias"
 */
@NullMarked
package org.scorefield.exact;

import org.jspecify.annotations.NullMarked;
