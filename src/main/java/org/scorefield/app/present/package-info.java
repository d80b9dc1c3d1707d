/**
 * Before an audience: the window grown, or a second one on the screen the audience sees.
 */
@NullMarked
package org.scorefield.app.present;

import org.jspecify.annotations.NullMarked;
