/**
 * Noise levels σ: the list a sampler walks down, and the rules that make one (geometric, Karras, linear, a
 * tutorial's), with a menu in {@code Schedules}.
 *
 * <p>Knows {@code field} and {@code choice}. A new rule is one line in {@code Schedules}.
 */
@NullMarked
package org.scorefield.noise;

import org.jspecify.annotations.NullMarked;
