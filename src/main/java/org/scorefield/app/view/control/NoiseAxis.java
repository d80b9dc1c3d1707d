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
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
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

    private static final double HEIGHT = 88;
    static final double END_GRIP_PX = 10;
    private static final double MENU_PX = 24;
    private static final double TYPED_PX = 72;

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
    private final Label turn = new Label();
    private final Region turnMark = new Region();
    private final Line playhead = new Line();
    private final Region knob = new Region();
    /** Where the knob would go if pressed here. */
    private final Region ghost = new Region();

    private final Texts texts;
    private List<LevelMark> marks = List.of();
    private final Label freeSigma = new Label();
    private final Region largestGrip = new Region();
    private final Region smallestGrip = new Region();
    private final SigmaField typed;
    private final AxisHand pointer = new AxisHand(this);
    private final IconButton schedule;
    private ScheduleHand hand = ScheduleHand.NONE;
    private double freePlace = Double.NaN;

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
        turn.getStyleClass().add("axis-turn");
        turn.setId("axis-turn");
        turnMark.getStyleClass().add("axis-turn-mark");
        for (Region said : List.of(turn, turnMark)) {
            said.setMouseTransparent(true);
            said.visibleProperty().bind(turn.textProperty().isNotEmpty());
        }
        turn.textProperty().subscribe(this::requestLayout);
        playhead.getStyleClass().add("playhead");
        playhead.setId("playhead");
        knob.getStyleClass().add("knob");
        knob.setId("noise-knob");
        ghost.getStyleClass().add("ghost-knob");
        ghost.setVisible(false);
        schedule = new IconButton("schedule", MaterialDesignD.DOTS_VERTICAL, texts);
        schedule.getStyleClass().add("narrow");
        schedule.setOnAction(e -> showSchedule());
        freeSigma.getStyleClass().add("level-sigma-selected");
        largestGrip.getStyleClass().add("end-grip");
        smallestGrip.getStyleClass().add("end-grip");
        typed = new SigmaField(texts, this::typed, this::requestFocus);
        for (var still : List.of(axisLine, playhead, knob, ghost, freeSigma, largestGrip, smallestGrip)) {
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
        pointer.install();
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

    /** Said at the largest σ, where a run there and back turns; empty for any other run. */
    public StringProperty turnProperty() {
        return turn.textProperty();
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
        pointer.onSeek(seek, over);
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
        getChildren().setAll(sigmaWord, timeWord, link, axisLine, largestGrip, smallestGrip, schedule);
        marks.forEach(mark -> getChildren().addAll(mark.nodes()));
        getChildren().addAll(turnMark, turn, playhead, ghost, knob, freeSigma, typed);
        moved();
    }

    private void moved() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    /** Who edits the schedule when its ends are dragged, its menu is used or a value is typed. */
    public void onSchedule(ScheduleHand edits) {
        hand = edits;
    }

    /**
     * Shows the knob between levels.
     *
     * @param place 0 on the first level, 1 on the second, …; NaN puts it back on the selected one
     * @param sigma the value there, as text
     */
    public void showFree(double place, String sigma) {
        freePlace = place;
        freeSigma.setText(sigma);
        moved();
    }

    /** Shows what another axis shows. */
    void showLike(NoiseAxis other) {
        levels.set(other.levels.get());
        selectedLevel.set(other.selectedLevel.get());
        samplerLevel.set(other.samplerLevel.get());
        samplerFraction.set(other.samplerFraction.get());
        link.setSelected(other.link.isSelected());
        turn.setText(other.turn.getText());
        if (Double.compare(freePlace, other.freePlace) != 0) {
            showFree(other.freePlace, other.freeSigma.getText());
        }
    }

    private void showSchedule() {
        ScheduleMenu.of(hand, texts, this::type).show(schedule, Side.TOP, 0, 0);
    }

    /** Lets a σ be typed. */
    void type() {
        typed.ask();
        requestLayout();
    }

    private void typed(double sigma) {
        link.setSelected(false);
        hand.sigma(sigma);
    }

    /** Who edits the schedule. */
    ScheduleHand hand() {
        return hand;
    }

    /** Shows where the knob would go; nowhere if the level is negative. */
    void showGhost(int level) {
        ghost.setVisible(level >= 0);
        if (level >= 0) {
            placeKnob(ghost, level);
        }
    }

    private void placeKnob(Region which, double level) {
        double x = Math.round(left() + (level + 0.5) * step());
        which.resizeRelocate(x - KNOB_PX / 2, LINE_Y - KNOB_PX / 2, KNOB_PX, KNOB_PX);
    }

    /** Looks at the level nearest to a number, and no longer where the sampler is. */
    void choose(int level) {
        if (marks.isEmpty()) {
            return;
        }
        int chosen = Math.clamp(level, 0, marks.size() - 1);
        if (chosen != selectedLevel.get() || !Double.isNaN(freePlace)) {
            link.setSelected(false);
            hand.free(Double.NaN);
            selectedLevel.set(chosen);
        }
    }

    /** Where the first segment begins, px. */
    double left() {
        return wordsWidth() + GAP_PX + LINK_PX + GAP_PX;
    }

    /** The words at the left end set the room they need, in any language. */
    private double wordsWidth() {
        return Math.ceil(Math.max(sigmaWord.prefWidth(-1), timeWord.prefWidth(-1)));
    }

    /** How wide a segment is, px. */
    double step() {
        return (right() - left()) / Math.max(1, marks.size());
    }

    /** Where the last segment ends, px. */
    double right() {
        return getWidth() - MENU_PX - GAP_PX;
    }

    @Override
    protected void layoutChildren() {
        int selected = Math.clamp(selectedLevel.get(), 0, Math.max(0, marks.size() - 1));
        double position = Math.clamp(samplerLevel.get() + samplerFraction.get(), 0, marks.size());
        double step = step();
        double words = wordsWidth();
        double linkX = words + GAP_PX;
        for (Label word : List.of(sigmaWord, timeWord)) {
            double middle = word == sigmaWord ? LINE_Y : BAR_Y + BAR_HEIGHT / 2;
            double width = Math.ceil(word.prefWidth(-1));
            double height = Math.ceil(word.prefHeight(-1));
            word.resizeRelocate(words - width, Math.round(middle - height / 2), width, height);
        }
        link.resizeRelocate(linkX, Math.round((LINE_Y + BAR_Y + BAR_HEIGHT / 2 - LINK_PX) / 2), LINK_PX, LINK_PX);
        axisLine.resizeRelocate(left(), LINE_Y - 1, right() - left(), 2);
        schedule.resizeRelocate(getWidth() - MENU_PX, LINE_Y - MENU_PX / 2, MENU_PX, MENU_PX);
        double gripY = LINE_Y - END_GRIP_PX / 2;
        largestGrip.resizeRelocate(left() - END_GRIP_PX / 2, gripY, END_GRIP_PX, END_GRIP_PX);
        smallestGrip.resizeRelocate(right() - END_GRIP_PX / 2, gripY, END_GRIP_PX, END_GRIP_PX);
        double turnWidth = Math.ceil(turn.prefWidth(-1));
        turnMark.resizeRelocate(left() - 2, BAR_Y - 4, 3, BAR_HEIGHT + 8);
        turn.resizeRelocate(left() + 8, BAR_Y - 16, turnWidth, 14);
        int every = Math.max((int) Math.ceil(NUMBER_ROOM_PX / step), Math.ceilDiv(marks.size(), MOST_NUMBERS));
        for (int k = 0; k < marks.size(); k++) {
            LevelMark mark = marks.get(k);
            mark.place(left() + k * step, left() + (k + 1) * step, Math.clamp(position - k, 0, 1));
            boolean clear = k == selected || Math.abs(k - selected) >= every || every == 1;
            boolean covered = !Double.isNaN(freePlace) && Math.abs(k - freePlace) < every;
            mark.showNumbers(!covered && clear && (k % every == 0 || k == selected), k == selected);
        }
        double x = Math.round(left() + position * step);
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setStartY(LINE_Y - 7);
        playhead.setEndY(BAR_Y + BAR_HEIGHT + 5);
        boolean free = !Double.isNaN(freePlace);
        placeKnob(knob, free ? freePlace : selected);
        freeSigma.setVisible(free);
        if (free) {
            double width = Math.ceil(freeSigma.prefWidth(-1));
            double middle = left() + (freePlace + 0.5) * step;
            freeSigma.resizeRelocate(
                    Math.round(middle - width / 2), SIGMA_Y - 8, width, Math.ceil(freeSigma.prefHeight(-1)));
        }
        typed.resizeRelocate(
                Math.clamp(
                        left() + (selected + 0.5) * step - TYPED_PX / 2, left(), Math.max(left(), right() - TYPED_PX)),
                0,
                TYPED_PX,
                26);
        knob.setVisible(!marks.isEmpty());
        playhead.setVisible(!marks.isEmpty());
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
