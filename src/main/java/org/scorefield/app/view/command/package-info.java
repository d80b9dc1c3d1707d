/**
 * Everything the window can be told, in one list: {@link Commands} holds a name, keys and a deed for each; the key
 * filter, {@link Palette} (Ctrl+K) and {@link KeyCard} (?) read the same list. A new command is one line where its
 * deed is at hand, and its name in the texts.
 *
 * <p>Knows {@code control}; knows no model, and of {@code app.model} only how letters fit a title.
 */
@NullMarked
package org.scorefield.app.view.command;

import org.jspecify.annotations.NullMarked;
