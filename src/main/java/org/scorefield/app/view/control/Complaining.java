package org.scorefield.app.view.control;

import javafx.beans.property.ReadOnlyStringProperty;

/** An editor that says what is wrong with what was typed; a {@link FieldRow} shows the sentence underneath. */
interface Complaining {
    /** The editor's id; the sentence gets {@code id-message}. */
    String getId();

    /** What is wrong with the text, in one sentence; empty while all is well. */
    ReadOnlyStringProperty messageProperty();

    /** Says that a row shows {@link #messageProperty()} where there is room for it. */
    void messageIsShown();
}
