/**
 * The nodes of the window: each builds itself and binds to a view model. {@code control} holds parts that know no
 * model, {@code canvas} the picture with its grips and tools; this package puts them together.
 */
@NullMarked
package org.scorefield.app.view;

import org.jspecify.annotations.NullMarked;
