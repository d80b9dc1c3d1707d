/**
 * The network: an MLP s_θ(x, σ) on EJML, forward, forward with tangents, and backward through both; the heads that
 * turn its output into a score; the kernels under it, behind one seam: plain ones, and vector ones with the same bits,
 * put to use once they are compiled.
 *
 * <p>Knows {@code field} and {@code choice}; knows nothing of scenes, training or windows. A new activation or head
 * is one file here and one line in its catalogue.
 */
@NullMarked
package org.scorefield.net;

import org.jspecify.annotations.NullMarked;
