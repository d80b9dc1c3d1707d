/**
 * What is drawn: a {@link Scene} is a mixture of {@link Gaussian}s and {@link PointCloud}s. Edits are functions from
 * scene to scene; the built-in scenes are in {@code Scenes}.
 *
 * <p>A drawn point is a Gaussian of zero covariance, so one formula covers every drawing at σ &gt; 0.
 *
 * <p>Knows {@code field} and {@code choice}. A new scene is one file here and one line in {@code Scenes}.
 */
@NullMarked
package org.scorefield.scene;

import org.jspecify.annotations.NullMarked;
