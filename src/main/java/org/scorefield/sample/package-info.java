/**
 * Moves particles from noise to data.
 *
 * <p>A {@link Sampler} starts a {@link Run}; the caller drives it step by step, handing in the score field each
 * time, so the field may be learning while particles move on it. The menu is {@link Samplers}.
 * A sampler writes down its route, legs of one {@link Move} each, and {@link Journey} travels it; nearly every move is
 * the {@link Nudge} {@code x + a s + b z}. The other way round, {@link Forward} noises data level by level and
 * {@link RoundTrip} leads them back. {@link LangevinRules} holds what is known of Langevin's steps on one Gaussian.
 *
 * <p>A {@link Conditioning} wraps a score field into the one given a measurement, exactly or nearly, so that every sampler
 * then solves an inverse problem; the menu is {@link Conditionings}.
 *
 * <p>Knows {@code field}, {@code choice} and {@code noise}'s list of levels as plain numbers; knows nothing of
 * networks, scenes or windows. A new sampler is one file here and one line in {@link Samplers}.
 *
 * @see "Song et al. 2021, Score-Based Generative Modeling through SDEs, arXiv:2011.13456"
 */
@NullMarked
package org.scorefield.sample;

import org.jspecify.annotations.NullMarked;
