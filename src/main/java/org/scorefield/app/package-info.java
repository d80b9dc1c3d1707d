/**
 * The window: {@code app.engine} (threads, mailboxes, pulse) ← {@code app.model} (view models) ← {@code app.view}
 * (nodes) ← {@code app.wiring} (where the three meet) ← {@code app.file}, {@code app.lesson} and {@code app.present} (what
 * one does with files, lessons and an audience) ← this package (start, commands and keys).
 *
 * <p>The FX thread binds and uploads; it never evaluates a network, never touches a file, never waits.
 */
@NullMarked
package org.scorefield.app;

import org.jspecify.annotations.NullMarked;
