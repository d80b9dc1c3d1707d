/**
 * What a figure of this subject is: layers, palettes by role, axes, and plots of loss and error.
 *
 * <p>A {@link Layer} is an immutable value made from numbers; it evaluates no field. It speaks to a {@link Pen} of
 * six verbs (stroke, fill, dot, image, text, clip) in scene units, with widths and sizes in px, so one drawing serves
 * window and export. {@link Viewport} alone knows where a place of the scene stands on the picture. One px is 1/96 inch; a
 * pen may put more than one device pixel into it.
 *
 * <p>Two pens: {@link GraphicsPen} on {@code java.awt.Graphics2D} (PNG, SVG, PDF and still layers), {@link RasterPen}
 * on an array of pixels (what moves 60 times a second). {@link Painter} composes the two for the window,
 * {@link Formats} writes a {@link Figure} as bytes.
 *
 * <p>Knows {@code field}, {@code choice} and {@code noise}; knows nothing of networks, training or windows. A new layer is one
 * file here and one line in {@link Layers}; a new format one file and one line in {@link Formats}.
 */
@NullMarked
package org.scorefield.figure;

import org.jspecify.annotations.NullMarked;
