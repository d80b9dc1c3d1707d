package org.scorefield.app.view.control;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.scorefield.choice.Unit;

/** A unit behind a number, muted, at the right edge of its field; in full on hover. */
public final class UnitLabel extends Label {
    UnitLabel(Unit unit, Texts texts) {
        super(texts.get("unit." + unit.id()));
        Naming.explain(this, words(unit, texts));
        getStyleClass().add("field-unit");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A unit as it is read out behind a number. */
    static String words(Unit unit, Texts texts) {
        return texts.get("unit." + unit.id() + ".words");
    }

    /** Sizes or widths that are typed as text, framed as a number is, with their unit. */
    public static HBox behind(TextField typed, Unit unit, Texts texts) {
        typed.setMinWidth(0);
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox frame = new HBox(typed, new UnitLabel(unit, texts));
        frame.getStyleClass().add("number-field");
        return frame;
    }
}
