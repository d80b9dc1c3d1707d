/**
 * The plane and what lives on it: {@link Points}, {@link Box}, {@link Lattice}, and the pivot of
 * the whole program, {@link ScoreField}.
 *
 * <p>The drawing gives a score field in closed form, the network learns one, guidance and
 * conditioning wrap one; samplers, metrics and pictures see nothing else. {@link ScoreModel} is a
 * score field with knobs θ. {@link Observation} is a line with a noise band: what a measurement sees. {@link RandomStream} is
 * where every random number comes from.
 *
 * <p>Ground floor: knows only the JDK.
 */
@NullMarked
package org.scorefield.field;

import org.jspecify.annotations.NullMarked;
