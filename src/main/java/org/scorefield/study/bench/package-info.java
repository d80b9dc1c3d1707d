/**
 * How fast it is: rates of training, evaluation, Langevin dynamics and noise, the peak they could reach, and the time to
 * a given error, as the numbers that {@code scorefield bench} prints.
 *
 * <p>Each case is one class that answers a map in the order of its keys; the keys are those the programs in
 * {@code bench/peers} print, so that a script can pair them. What is measured is the code that window and command line
 * run; the clocks are handed in ({@link Clock}). {@link Race} takes the times: many short windows in turns, after the
 * rates have become steady.
 *
 * <p>A new case is one class here and one word in {@code cli.BenchCommand}.
 */
@NullMarked
package org.scorefield.study.bench;

import org.jspecify.annotations.NullMarked;
