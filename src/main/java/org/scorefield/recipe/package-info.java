/**
 * What a run is a function of: the scene, the noise levels, the choices and their settings, the seed. A
 * {@link Recipe} is what undo remembers and what a project file stores; a {@link Project} is a recipe with the
 * weights it led to.
 *
 * <p>Values only, no behaviour: {@code study} makes a recipe runnable, {@code io} writes one down.
 * Knows {@code scene}, {@code noise}, {@code net}, {@code objective}, {@code choice}, {@code field}.
 */
@NullMarked
package org.scorefield.recipe;

import org.jspecify.annotations.NullMarked;
