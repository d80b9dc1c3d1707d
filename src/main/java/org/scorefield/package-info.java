/**
 * The entry of the program: {@code Launcher} names a missing Java, {@code Main} hands over to the
 * command line or the window. Everything else lives in the rooms below; {@code ARCHITECTURE.md}
 * draws them.
 */
@NullMarked
package org.scorefield;

import org.jspecify.annotations.NullMarked;
