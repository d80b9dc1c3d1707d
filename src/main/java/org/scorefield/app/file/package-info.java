/**
 * What the window does with files: opening, saving, importing, exporting; remembering every edit, and finding it again at
 * the next start. The work itself is done in {@code io}, on threads of {@code app.engine}.
 */
@NullMarked
package org.scorefield.app.file;

import org.jspecify.annotations.NullMarked;
