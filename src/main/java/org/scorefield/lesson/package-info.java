/**
 * Lessons as data: what is said, what is set, what is pointed at, and what the person is asked to do.
 *
 * <p>A {@link Lesson} is a list of {@link Step}s. Everything it may touch stands in a closed list: what is set in {@link
 * Key}, what is asked in {@link Quantity}, what is pointed at or hidden in {@link Part}. So a lesson from a stranger can
 * say and set things, and nothing else.
 *
 * <p>Knows the rooms whose catalogues its words come from. A new key is one line in {@link Key} and one where the window
 * obeys it.
 */
@NullMarked
package org.scorefield.lesson;

import org.jspecify.annotations.NullMarked;
