/**
 * The picture in the middle of the window: {@link CanvasView} shows pixels painted elsewhere and lays the grips of the
 * selected component over them; a {@link CanvasTool} turns the pointer into edits. A new tool is one file here and one
 * line in {@link CanvasTools}.
 */
@NullMarked
package org.scorefield.app.view.canvas;

import org.jspecify.annotations.NullMarked;
