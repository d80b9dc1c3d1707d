/**
 * How far a learned field is from the exact one, and how far one set of points is from another.
 *
 * <p>{@link org.scorefield.metric.FisherError} compares two score fields; the {@code Metrics} on the menu compare
 * two sets of points. A distance between samples means nothing without its noise floor: the distance between two
 * fresh samples of the same density.
 *
 * <p>Knows {@code field} and {@code choice}. A new metric between samples is one file here and one line in
 * {@code Metrics}.
 */
@NullMarked
package org.scorefield.metric;

import org.jspecify.annotations.NullMarked;
