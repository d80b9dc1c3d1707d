/**
 * The window before an audience: everything at another scale, and what the lecturer points with.
 *
 * <p>Knows {@code app.view.control}, {@code app.view.canvas} and the models it shows; whoever uses it decides when.
 */
@NullMarked
package org.scorefield.app.view.present;

import org.jspecify.annotations.NullMarked;
