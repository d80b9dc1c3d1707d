/**
 * Every thread of the program beside JavaFX's own: the trainer's, the sampler's, the painters'. Values cross between
 * them through {@link Latest}, a one-slot mailbox where publishing replaces and taking empties, so a slow reader never
 * slows a writer; what must not be dropped, {@link FileDesk}'s jobs and {@link JournalDesk}'s edits, waits in a queue
 * without locks.
 *
 * <p>Knows {@code experiment} and below; knows no view model and no node. {@link Pulse} has the mailboxes emptied on the
 * FX thread.
 */
@NullMarked
package org.scorefield.app.engine;

import org.jspecify.annotations.NullMarked;
