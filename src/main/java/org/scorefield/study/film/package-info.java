/**
 * Movies of a recipe: a {@link Story} says what each frame shows, a sampling run or a training run; a {@link Film} paints it
 * with the layers of the window and hands it to a {@link org.scorefield.figure.movie.Movie}.
 *
 * <p>Window and command line both call this room. Same recipe, same frames, same bytes.
 */
@NullMarked
package org.scorefield.study.film;

import org.jspecify.annotations.NullMarked;
