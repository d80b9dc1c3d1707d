/**
 * The window's parts as self-contained JavaFX nodes: bar, rail, chips, transport, formula strip, inspector, status.
 *
 * <p>A part takes and gives JavaFX properties, lists and callbacks; it knows no recipe, no engine and no other
 * part, so the window's root wires it and a test drives it alone. It holds no timer. Colours come
 * from the looked-up colours of {@code styles/light.css} and {@code styles/dark.css}, one name per role
 * ({@code -sf-learned}, {@code -sf-exact}, …); shapes from {@code styles/base.css}; words from {@link
 * org.scorefield.app.view.control.Texts}.
 *
 * <p>Every control has an id, and the bundle holds {@code id.name} (what a screen reader says) and {@code id.hint}
 * (one helpful sentence, shown on hover). A new part is one class here, its rules in {@code base.css} and its words
 * in {@code i18n/messages.properties}.
 *
 * @see "WCAG 2.2, 2.5.8 Target Size: hit areas of at least 24×24 px"
 */
@NullMarked
package org.scorefield.app.view.control;

import org.jspecify.annotations.NullMarked;
