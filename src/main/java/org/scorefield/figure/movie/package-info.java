/**
 * Movies: frames of pixels in, a file that plays out.
 *
 * <p>A {@link MovieWriter} begins a {@link Movie} on a stream; the caller adds frames and ends it. Nothing here knows what a
 * frame shows, and nothing needs a clock or a thread: the same frames give the same bytes. {@link Movies} is the menu; a new
 * format is one file here and one line there.
 *
 * <p>{@code H264} and its parts are an encoder of our own: why, says {@code docs/decisions/0006}.
 */
@NullMarked
package org.scorefield.figure.movie;

import org.jspecify.annotations.NullMarked;
