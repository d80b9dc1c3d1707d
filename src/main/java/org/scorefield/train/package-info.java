/**
 * Learning: a {@link Trainer} owns θ and its optimiser and goes one {@link Trainer#step()} at a time: fresh data and
 * noise, the objective's gradient, Adam, a moving average. No thread, no clock; the caller drives, and hands in an
 * executor if the parts of a batch may run side by side.
 *
 * <p>The batch is cut into parts of 66 rows on at most eight lanes, whatever the number of threads, each lane with its
 * own gradient, summed in lane order; a step too short to be shared out has one lane. Every random number is keyed by
 * (seed, step, row). So the same seed gives the same bits on one thread or many. Non-finite numbers never leave a step:
 * it rolls back and says so ({@link TrainingNews.Diverged}).
 *
 * <p>Knows {@code scene}, {@code noise}, {@code net}, {@code objective}. What is learned about in place of a loss
 * curve is {@link Trainer#lossPerLevel()}, beside which the exact floor can be drawn.
 *
 * @see "Kingma and Ba 2015, Adam, arXiv:1412.6980"
 * @see "Karras et al. 2024, arXiv:2312.02696, section 3.1 (power-function averages)"
 */
@NullMarked
package org.scorefield.train;

import org.jspecify.annotations.NullMarked;
