/**
 * View models: properties and verbs, no nodes and no timers, tested without a window. {@link StudyModel} holds the
 * recipe and its undo history; the others hold what is looked at and how.
 */
@NullMarked
package org.scorefield.app.model;

import org.jspecify.annotations.NullMarked;
