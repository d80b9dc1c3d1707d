/**
 * Questions that a class asks of a drawing, each answered beside the closed form: one {@link
 * org.scorefield.experiment.Experiment} a question, one line in the menu.
 *
 * <p>An experiment looks at a {@link org.scorefield.experiment.Situation}, runs what {@code study} offers, and says what
 * came out as a {@link org.scorefield.experiment.Finding}: a sentence, a table, perhaps a plot, something to draw over
 * the canvas, and a cure to apply. It knows no window.
 */
@NullMarked
package org.scorefield.experiment;

import org.jspecify.annotations.NullMarked;
