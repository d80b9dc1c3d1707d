/**
 * Sheets that float over the window while something comes in from outside: a table, a picture, a formula.
 *
 * <p>They build and show; {@code app.file.Importing} reads and makes the scene.
 */
@NullMarked
package org.scorefield.app.view.sheet;

import org.jspecify.annotations.NullMarked;
