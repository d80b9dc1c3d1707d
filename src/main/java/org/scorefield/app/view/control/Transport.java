package org.scorefield.app.view.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The player, 88 px: restart, step back, play, step, loop, speed, and the axis of noise and time. */
public final class Transport extends HBox {
    /** Steps per frame against the usual; the step size never changes. */
    private static final List<Double> SPEEDS = List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);

    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final IconButton restart;
    private final IconButton stepBack;
    private final IconButton play;
    private final IconButton step;
    private final ToggleButton loop = new ToggleButton();
    private final NoiseAxis noiseAxis;

    /** A player at rest at speed 1. */
    public Transport(Texts texts) {
        restart = new IconButton("restart", MaterialDesignR.RESTART, texts);
        stepBack = new IconButton("step-back", MaterialDesignS.SKIP_PREVIOUS, texts);
        play = new IconButton("play", MaterialDesignP.PLAY, texts);
        play.getStyleClass().setAll("button", "play-button");
        step = new IconButton("step", MaterialDesignS.SKIP_NEXT, texts);
        noiseAxis = new NoiseAxis(texts);
        Naming.name(loop, "loop", texts);
        loop.setGraphic(new FontIcon(MaterialDesignR.REPEAT));
        loop.getStyleClass().addAll("icon-toggle", "loop-toggle");
        play.setOnAction(e -> playing.set(!playing.get()));
        playing.subscribe(now -> {
            play.show(now ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
            play.setAccessibleText(texts.get(now ? "pause.name" : "play.name"));
            play.say(texts.get(now ? "pause.hint" : "play.hint"));
        });
        HBox buttons = new HBox(restart, stepBack, play, step, loop);
        buttons.getStyleClass().add("transport-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        Island axis = new Island(noiseAxis);
        HBox.setHgrow(axis, Priority.ALWAYS);
        getStyleClass().add("transport");
        setId("transport");
        getChildren().addAll(buttons, speedBox(texts), axis);
    }

    private ComboBox<Double> speedBox(Texts texts) {
        ComboBox<Double> box = new ComboBox<>();
        box.getItems().setAll(SPEEDS);
        box.setConverter(new SpeedText());
        box.setMinWidth(USE_PREF_SIZE);
        box.getStyleClass().add("speed-box");
        Naming.name(box, "speed", texts);
        box.setValue(speed.get());
        box.valueProperty().subscribe(value -> speed.set(value));
        speed.subscribe(value -> box.setValue(value.doubleValue()));
        return box;
    }

    /** Whether the particles move; the round button turns it over. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How fast, from 1/8 to 16. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Whether a run that has ended begins again. */
    public BooleanProperty loopingProperty() {
        return loop.selectedProperty();
    }

    /** The axis of noise levels and time. */
    public NoiseAxis noiseAxis() {
        return noiseAxis;
    }

    /** Shows what another player shows. */
    public void showLike(Transport other) {
        playing.set(other.playing.get());
        speed.set(other.speed.get());
        loop.setSelected(other.loop.isSelected());
        noiseAxis.showLike(other.noiseAxis);
    }

    /** Called when the run is to start anew. */
    public void onRestart(Runnable run) {
        restart.setOnAction(e -> run.run());
    }

    /** Called when one step back is asked for. */
    public void onStepBack(Runnable run) {
        stepBack.setOnAction(e -> run.run());
    }

    /** Called when one step forward is asked for. */
    public void onStep(Runnable run) {
        step.setOnAction(e -> run.run());
    }

    /** 0.125 is shown as 1/8×. */
    private static final class SpeedText extends StringConverter<Double> {
        @Override
        public String toString(Double speed) {
            return speed >= 1 ? Math.round(speed) + "×" : "1/" + Math.round(1 / speed) + "×";
        }

        @Override
        public Double fromString(String text) {
            return SPEEDS.stream()
                    .filter(s -> toString(s).equals(text))
                    .findFirst()
                    .orElse(1.0);
        }
    }
}
