/**
 * Where models, views and threads meet: each wiring hears a model and asks a desk of {@code app.engine}, or hands what a
 * desk has answered to a view. {@link Wiring} holds them together and is told of each pulse.
 */
@NullMarked
package org.scorefield.app.wiring;

import org.jspecify.annotations.NullMarked;
