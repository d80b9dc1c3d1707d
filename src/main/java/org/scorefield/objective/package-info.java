/**
 * What training minimises: denoising, explicit, implicit and sliced score matching, for any
 * {@link org.scorefield.field.ScoreModel}; and how the noise levels are weighed against each other.
 *
 * <p>All carry the factor ½, so that in expectation they differ by a constant in θ:
 * {@code E ISM = E ESM − ½E‖s*‖²} and {@code E DSM = E ESM + ½E tr Cov(x₀|x)/σ⁴}. An objective fills the gradients
 * with respect to the model's output and tangents; the model takes them on to θ.
 *
 * <p>Knows {@code field} and {@code choice}; has never met a network. A new objective is one file here and one line
 * in {@link org.scorefield.objective.Objectives}.
 *
 * @see "Hyvärinen 2005, Estimation of non-normalized statistical models by score matching"
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders"
 * @see "Song et al. 2019, Sliced score matching, arXiv:1905.07088"
 */
@NullMarked
package org.scorefield.objective;

import org.jspecify.annotations.NullMarked;
