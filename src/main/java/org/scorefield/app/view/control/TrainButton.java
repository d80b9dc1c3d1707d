package org.scorefield.app.view.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ToggleButton;

/** The wide accent button that starts and pauses training and says how fast it goes. */
public final class TrainButton extends ToggleButton {
    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate");
    private final Texts texts;

    /** A button at rest. */
    public TrainButton(Texts texts) {
        this.texts = texts;
        Naming.name(this, "train", texts);
        getStyleClass().add("train-button");
        setMaxWidth(Double.MAX_VALUE);
        rate.subscribe(this::say);
        selectedProperty().subscribe(this::say);
        say();
    }

    /** Steps per second, shown while training; 0 while not yet measured. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    private void say() {
        if (!isSelected()) {
            setText(texts.get("train.name"));
        } else if (rate.get() > 0) {
            setText(texts.get("train.rate", Numbers.grouped(Math.round(rate.get()))));
        } else {
            setText(texts.get("train.running"));
        }
    }
}
