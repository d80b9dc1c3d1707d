/**
 * The one room that knows the others: it takes a {@link org.scorefield.recipe.Recipe} and makes it runnable. A
 * {@link TrainingSession} trains it, {@link Learned} turns weights back into a field, {@link Evaluation} holds learned
 * against exact, {@link Figures} composes figures, {@link LectureFigures} those of the lecture note.
 *
 * <p>Window and command line both call this room, so they give the same numbers for the same seed.
 */
@NullMarked
package org.scorefield.study;

import org.jspecify.annotations.NullMarked;
