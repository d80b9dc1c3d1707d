package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * Noise and time on one axis: above, the levels σ₁ &gt; … &gt; σ_L from left to right, the way time runs, with a knob on
 * the level looked at; below, one segment a level, filled as far as the sampler has come.
 *
 * <p>Levels stand at equal distances in their own order, so a geometric schedule reads as a logarithmic scale and
 * both rows share x: the tick of a level stands over the middle of its segment. The knob snaps to levels. The list
 * must be given largest first, as {@code NoiseLevels} does; the axis shows whatever order it gets.
 *
 * <p>Linked, the level looked at is the sampler's and the playhead is a solid line; unlinked, the knob roams and a
 * dashed line marks where the sampler is. Moving the knob by hand unlinks. The owner decides what linking means: the
 * axis moves no value but {@link #selectedLevelProperty()} and {@link #linkedProperty()}.
 */
public final class NoiseAxis extends Region {
    static final double SIGMA_Y = 14;
    static final double LINE_Y = 32;
    static final double BAR_Y = 52;
    static final double BAR_HEIGHT = 12;
    static final double ORDINAL_Y = 75;

    /** Above it clicks and drags move the knob, below it they seek in time. */
    private static final double ROW_BORDER_Y = 44;

    private static final double HEIGHT = 88;
    private static final double KNOB_PX = 16;
    private static final double LINK_PX = 28;
    private static final double GAP_PX = 8;
    /** With more levels than this, numbers are thinned. */
    private static final int MOST_NUMBERS = 14;
    /** The least room a number needs to be told from its neighbour. */
    private static final double NUMBER_ROOM_PX = 44;

    private static final double NARROW_PX = 440;

    private static final PseudoClass UNLINKED = PseudoClass.getPseudoClass("unlinked");

    private final ObjectProperty<List<Double>> levels = new SimpleObjectProperty<>(this, "levels", List.of());
    private final IntegerProperty selectedLevel = new SimpleIntegerProperty(this, "selectedLevel");
    private final IntegerProperty samplerLevel = new SimpleIntegerProperty(this, "samplerLevel");
    private final DoubleProperty samplerFraction = new SimpleDoubleProperty(this, "samplerFraction");
    private final ToggleButton link = new ToggleButton();
    private final FontIcon linkIcon = new FontIcon(MaterialDesignL.LINK_VARIANT);
    private final Label sigmaWord = new Label();
    private final Label timeWord = new Label();
    private final Region axisLine = new Region();
    private final Line playhead = new Line();
    private final Region knob = new Region();
    /** Where the knob would go if pressed here. */
    private final Region ghost = new Region();

    private final Texts texts;
    private List<LevelMark> marks = List.of();
    private DoubleConsumer onSeek = position -> {};
    private Runnable onSeekOver = () -> {};
    /** Which row the running drag belongs to. */
    private boolean dragSeeks;

    NoiseAxis(Texts texts) {
        this.texts = texts;
        Naming.name(this, "noise-axis", texts);
        Naming.name(link, "link", texts);
        link.setGraphic(linkIcon);
        link.getStyleClass().addAll("icon-toggle", "link-toggle");
        link.setSelected(true);
        widthProperty().subscribe(this::word);
        texts.languageProperty().subscribe(this::word);
        sigmaWord.getStyleClass().add("axis-word");
        timeWord.getStyleClass().add("axis-word");
        axisLine.getStyleClass().add("axis-line");
        playhead.getStyleClass().add("playhead");
        playhead.setId("playhead");
        knob.getStyleClass().add("knob");
        knob.setId("noise-knob");
        ghost.getStyleClass().add("ghost-knob");
        ghost.setVisible(false);
        for (var still : List.of(axisLine, playhead, knob, ghost)) {
            still.setMouseTransparent(true);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getStyleClass().add("noise-axis");
        levels.subscribe(this::rebuild);
        selectedLevel.subscribe(this::moved);
        samplerLevel.subscribe(this::requestLayout);
        samplerFraction.subscribe(this::requestLayout);
        link.selectedProperty().subscribe(linked -> {
            linkIcon.setIconCode(linked ? MaterialDesignL.LINK_VARIANT : MaterialDesignL.LINK_VARIANT_OFF);
            pseudoClassStateChanged(UNLINKED, !linked);
        });
        rebuild();
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            dragSeeks = e.getY() > ROW_BORDER_Y;
            point(e);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            if (dragSeeks) {
                dragSeeks = false;
                onSeekOver.run();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> ghost.setVisible(false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** The noise levels, scene units, largest first; copied in. */
    public ObjectProperty<List<Double>> levelsProperty() {
        return levels;
    }

    /** The level looked at, from 0. */
    public IntegerProperty selectedLevelProperty() {
        return selectedLevel;
    }

    /** The level the sampler is at, from 0. */
    public IntegerProperty samplerLevelProperty() {
        return samplerLevel;
    }

    /** How much of its level the sampler has done, 0 to 1. */
    public DoubleProperty samplerFractionProperty() {
        return samplerFraction;
    }

    /** Whether the level looked at follows the sampler. */
    public BooleanProperty linkedProperty() {
        return link.selectedProperty();
    }

    /**
     * Listens to the lower row.
     *
     * @param seek called with a place in time, 0 to L, while it is pressed or dragged
     * @param over called when it is let go
     */
    public void onSeek(DoubleConsumer seek, Runnable over) {
        onSeek = seek;
        onSeekOver = over;
    }

    /** Says what the rows are, in a letter each where there is little room. */
    private void word() {
        String suffix = getWidth() > 0 && getWidth() < NARROW_PX ? ".short" : "";
        sigmaWord.setText(texts.get("axis.sigma" + suffix));
        timeWord.setText(texts.get("axis.time" + suffix));
        requestLayout();
    }

    private void rebuild() {
        List<Double> sigmas = levels.get();
        List<LevelMark> rebuilt = new ArrayList<>();
        for (int k = 0; k < sigmas.size(); k++) {
            rebuilt.add(new LevelMark(sigmas.get(k), k + 1));
        }
        marks = List.copyOf(rebuilt);
        getChildren().setAll(sigmaWord, timeWord, link, axisLine);
        marks.forEach(mark -> getChildren().addAll(mark.nodes()));
        getChildren().addAll(playhead, ghost, knob);
        moved();
    }

    private void moved() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    private void point(MouseEvent e) {
        if (marks.isEmpty() || e.getX() < left()) {
            return;
        }
        double position = Math.clamp((e.getX() - left()) / step(), 0, marks.size());
        if (dragSeeks) {
            onSeek.accept(position);
        } else {
            choose((int) Math.floor(position));
        }
        e.consume();
    }

    private void hover(MouseEvent e) {
        boolean inRow = !marks.isEmpty() && e.getX() >= left() && e.getY() <= ROW_BORDER_Y;
        ghost.setVisible(inRow);
        if (inRow) {
            placeKnob(ghost, Math.clamp((int) ((e.getX() - left()) / step()), 0, marks.size() - 1));
        }
    }

    private void placeKnob(Region which, int level) {
        double x = Math.round(left() + (level + 0.5) * step());
        which.resizeRelocate(x - KNOB_PX / 2, LINE_Y - KNOB_PX / 2, KNOB_PX, KNOB_PX);
    }

    private void press(KeyEvent e) {
        int now = selectedLevel.get();
        switch (e.getCode()) {
            case LEFT, DOWN -> choose(now - 1);
            case RIGHT, UP -> choose(now + 1);
            case HOME -> choose(0);
            case END -> choose(marks.size() - 1);
            default -> {
                return; // not ours: let it travel on
            }
        }
        e.consume();
    }

    private void choose(int level) {
        if (marks.isEmpty()) {
            return;
        }
        int chosen = Math.clamp(level, 0, marks.size() - 1);
        if (chosen != selectedLevel.get()) {
            link.setSelected(false);
            selectedLevel.set(chosen);
        }
    }

    private double left() {
        return wordsWidth() + GAP_PX + LINK_PX + GAP_PX;
    }

    /** The words at the left end set the room they need, in any language. */
    private double wordsWidth() {
        return Math.ceil(Math.max(sigmaWord.prefWidth(-1), timeWord.prefWidth(-1)));
    }

    private double step() {
        return (getWidth() - left()) / Math.max(1, marks.size());
    }

    @Override
    protected void layoutChildren() {
        int selected = Math.clamp(selectedLevel.get(), 0, Math.max(0, marks.size() - 1));
        double position = Math.clamp(samplerLevel.get() + samplerFraction.get(), 0, marks.size());
        double step = step();
        double words = wordsWidth();
        double linkX = words + GAP_PX;
        word(sigmaWord, LINE_Y, words);
        word(timeWord, BAR_Y + BAR_HEIGHT / 2, words);
        link.resizeRelocate(linkX, Math.round((LINE_Y + BAR_Y + BAR_HEIGHT / 2 - LINK_PX) / 2), LINK_PX, LINK_PX);
        axisLine.resizeRelocate(left(), LINE_Y - 1, getWidth() - left(), 2);
        int every = Math.max((int) Math.ceil(NUMBER_ROOM_PX / step), Math.ceilDiv(marks.size(), MOST_NUMBERS));
        for (int k = 0; k < marks.size(); k++) {
            LevelMark mark = marks.get(k);
            mark.place(left() + k * step, left() + (k + 1) * step, Math.clamp(position - k, 0, 1));
            boolean clear = k == selected || Math.abs(k - selected) >= every || every == 1;
            mark.showNumbers(clear && (k % every == 0 || k == selected), k == selected);
        }
        double x = Math.round(left() + position * step);
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setStartY(LINE_Y - 7);
        playhead.setEndY(BAR_Y + BAR_HEIGHT + 5);
        placeKnob(knob, selected);
        knob.setVisible(!marks.isEmpty());
        playhead.setVisible(!marks.isEmpty());
    }

    private static void word(Label label, double y, double right) {
        double width = Math.ceil(label.prefWidth(-1));
        double height = Math.ceil(label.prefHeight(-1));
        label.resizeRelocate(right - width, Math.round(y - height / 2), width, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return left() + 10 * KNOB_PX;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left() + MOST_NUMBERS * NUMBER_ROOM_PX;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) selectedLevel.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) Math.max(0, marks.size() - 1);
            case VALUE_STRING -> spoken();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> choose(selectedLevel.get() + 1);
            case DECREMENT -> choose(selectedLevel.get() - 1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private String spoken() {
        int k = selectedLevel.get();
        return k < 0 || k >= levels.get().size()
                ? ""
                : texts.get(
                        "axis.spoken",
                        Numbers.sigma(levels.get().get(k)),
                        k + 1,
                        levels.get().size());
    }
}
