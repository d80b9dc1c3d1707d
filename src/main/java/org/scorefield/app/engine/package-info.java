/**
 * Every thread of the program beside JavaFX's own: the trainer's, the sampler's, the painters'. Values cross between
 * them only through {@link Latest}, a one-slot mailbox where publishing replaces and taking empties: no locks, no
 * queues, so a slow reader never slows a writer.
 *
 * <p>Knows {@code study} and below; knows no view model and no node. {@link Pulse} is the only class that meets the
 * FX thread.
 */
@NullMarked
package org.scorefield.app.engine;

import org.jspecify.annotations.NullMarked;
