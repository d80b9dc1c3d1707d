package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/**
 * The way of training as a line to go back on: a tick at each kept step, on a logarithmic scale, and now at the right
 * end. The knob snaps to ticks; Left and Right go from one to the next, Home to the first, End to now.
 */
public final class HistoryBar extends Region {
    /** The watched step while nothing earlier than the newest is watched. */
    public static final long NOW = Long.MAX_VALUE;

    static final double TRACK_Y = 28;

    private static final double HEIGHT = 38;
    private static final double WORDS_Y = 9;
    private static final double KNOB_PX = 12;
    private static final double TRACK_PX = 4;
    private static final double TICK_PX = 10;
    private static final double LEAST_WIDTH = 160;
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final ObjectProperty<List<Long>> keptSteps = new SimpleObjectProperty<>(this, "keptSteps", List.of());
    private final LongProperty newestStep = new SimpleLongProperty(this, "newestStep");
    private final LongProperty watchedStep = new SimpleLongProperty(this, "watchedStep", NOW);
    private final Label label = new Label();
    private final Label now = new Label();
    private final Region track = new Region();
    private final Region past = new Region();
    private final Path ticks = new Path();
    private final Region knob = new Region();
    private final Texts texts;

    /** A bar with nothing kept yet, at now. */
    public HistoryBar(Texts texts) {
        this.texts = texts;
        Naming.name(this, "history-bar", texts);
        now.setText(texts.get("history.now"));
        label.getStyleClass().add("history-label");
        label.setId("history-label");
        now.getStyleClass().add("history-now");
        track.getStyleClass().add("history-track");
        past.getStyleClass().add("history-past");
        ticks.getStyleClass().add("history-ticks");
        knob.getStyleClass().add("history-knob");
        knob.setId("history-knob");
        ticks.setManaged(false);
        getChildren().addAll(label, now, track, past, ticks, knob);
        getChildren().forEach(part -> part.setMouseTransparent(true));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getStyleClass().add("history-bar");
        keptSteps.subscribe(this::requestLayout);
        newestStep.subscribe(this::say);
        watchedStep.subscribe(this::say);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            point(e);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** The steps there are weights of, rising. */
    public ObjectProperty<List<Long>> keptStepsProperty() {
        return keptSteps;
    }

    /** How far training has come: the right end. */
    public LongProperty newestStepProperty() {
        return newestStep;
    }

    /** The kept step that is watched, or {@link #NOW}. */
    public LongProperty watchedStepProperty() {
        return watchedStep;
    }

    private void say() {
        String newest = Numbers.grouped(newestStep.get());
        label.setText(
                isNow()
                        ? texts.get("history.at-now", newest)
                        : texts.get("history.at-step", Numbers.grouped(watchedStep.get()), newest));
        pseudoClassStateChanged(PAST, !isNow());
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    private boolean isNow() {
        return watchedStep.get() == NOW;
    }

    /** Where the knob can stand: every kept step before the newest, and now. */
    private List<Long> stops() {
        List<Long> stops = new ArrayList<>(
                keptSteps.get().stream().filter(s -> s < newestStep.get()).toList());
        stops.add(NOW);
        return stops;
    }

    /** The number of the stop the knob stands at, or last before it. */
    private int stop(List<Long> stops) {
        int at = 0;
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i) <= watchedStep.get()) {
                at = i;
            }
        }
        return at;
    }

    private void choose(int stop) {
        List<Long> stops = stops();
        watchedStep.set(stops.get(Math.clamp(stop, 0, stops.size() - 1)));
    }

    private void point(MouseEvent e) {
        long nearest = NOW;
        double least = Double.POSITIVE_INFINITY;
        for (long step : stops()) {
            double away = Math.abs(x(step) - e.getX());
            if (away <= least) {
                least = away;
                nearest = step;
            }
        }
        watchedStep.set(nearest);
        e.consume();
    }

    private void press(KeyEvent e) {
        int at = stop(stops());
        switch (e.getCode()) {
            case LEFT, DOWN -> choose(at - 1);
            case RIGHT, UP -> choose(at + 1);
            case HOME -> choose(0);
            case END -> choose(Integer.MAX_VALUE);
            default -> {
                return; // not ours: let it travel on
            }
        }
        e.consume();
    }

    private double x(long step) {
        double all = Math.log1p(newestStep.get());
        double share = step >= newestStep.get() || all == 0 ? 1 : Math.log1p(step) / all;
        return KNOB_PX / 2 + share * (getWidth() - KNOB_PX);
    }

    @Override
    protected void layoutChildren() {
        double knobX = Math.round(x(watchedStep.get()));
        place(label, 0);
        place(now, getWidth() - Math.ceil(now.prefWidth(-1)));
        track.resizeRelocate(0, TRACK_Y - TRACK_PX / 2, getWidth(), TRACK_PX);
        past.resizeRelocate(0, TRACK_Y - TRACK_PX / 2, knobX, TRACK_PX);
        List<PathElement> marks = new ArrayList<>();
        for (long step : stops()) {
            double x = Math.floor(x(step)) + 0.5;
            marks.add(new MoveTo(x, TRACK_Y - TICK_PX / 2));
            marks.add(new LineTo(x, TRACK_Y + TICK_PX / 2));
        }
        ticks.getElements().setAll(marks);
        knob.resizeRelocate(knobX - KNOB_PX / 2, TRACK_Y - KNOB_PX / 2, KNOB_PX, KNOB_PX);
    }

    private static void place(Label word, double x) {
        double height = Math.ceil(word.prefHeight(-1));
        word.resizeRelocate(Math.floor(x), Math.round(WORDS_Y - height / 2), Math.ceil(word.prefWidth(-1)), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) stop(stops());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> stops().size() - 1.0;
            case VALUE_STRING ->
                isNow() ? texts.get("history.spoken-now", Numbers.grouped(newestStep.get())) : label.getText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> choose(stop(stops()) + 1);
            case DECREMENT -> choose(stop(stops()) - 1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
