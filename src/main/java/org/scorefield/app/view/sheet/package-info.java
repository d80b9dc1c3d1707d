/**
 * Sheets that float over the window while something comes in from outside: a table, a picture, a formula, or another
 * version of the open file.
 *
 * <p>They build and show; {@code app.file} reads, compares and makes the scene.
 */
@NullMarked
package org.scorefield.app.view.sheet;

import org.jspecify.annotations.NullMarked;
