/**
 * The command line: {@link Cli} parses with picocli, each command is one class, {@code study} does the work and
 * {@code io} writes it down. Exit codes and error lines are made in one place, {@link Cli}.
 *
 * <p>Names, columns and JSON keys are a contract that other people's scripts depend on. A new command is one class
 * here and one line in {@link Cli}.
 *
 * <p>The only room with standard streams, and beside {@code app.engine} the only one with threads and a clock. The
 * window stands beside it: whoever starts the program hands in a {@link WindowOpener}.
 */
@NullMarked
package org.scorefield.cli;

import org.jspecify.annotations.NullMarked;
