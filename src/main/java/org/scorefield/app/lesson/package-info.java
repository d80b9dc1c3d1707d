/**
 * Lessons in the window: what a step sets, what it waits for, and the recording of new ones.
 */
@NullMarked
package org.scorefield.app.lesson;

import org.jspecify.annotations.NullMarked;
