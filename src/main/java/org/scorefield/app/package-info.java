/**
 * The window: {@code app.engine} (threads, mailboxes, pulse) ← {@code app.model} (view models) ← {@code app.view}
 * (nodes) ← this package (start and wiring).
 *
 * <p>The FX thread binds and uploads; it never evaluates a network, never touches a file, never waits.
 */
@NullMarked
package org.scorefield.app;

import org.jspecify.annotations.NullMarked;
