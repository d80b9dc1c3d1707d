/**
 * Menus: a family of things to choose from (samplers, objectives, scenes, heads) is a {@link Catalogue} of
 * {@link Choice}s, each with its {@link Parameter}s; what the user set is a {@link Settings}.
 *
 * <p>An entry carries all that the window, the command line, the project file and the law suites need, so
 * that adding one changes none of them.
 *
 * <p>Ground floor: knows only the JDK.
 */
@NullMarked
package org.scorefield.choice;

import org.jspecify.annotations.NullMarked;
