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
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

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

    /** Ticks stand at least this far apart; of more levels, every so many-th has one. */
    private static final double TICKS_APART_PX = 5;

    private static final double HEIGHT = 88;
    static final double END_GRIP_PX = 10;
    private static final double MENU_PX = 24;
    private static final double TYPED_PX = 72;
    private static final double TYPED_HEIGHT_PX = 26;

    private static final double GAP_PX = 8;

    private static final double NARROW_PX = 440;

    private static final PseudoClass UNLINKED = PseudoClass.getPseudoClass("unlinked");

    private final ObjectProperty<List<Double>> levels = new SimpleObjectProperty<>(this, "levels", List.of());
    private final IntegerProperty selectedLevel = new SimpleIntegerProperty(this, "selectedLevel");
    private final IntegerProperty samplerLevel = new SimpleIntegerProperty(this, "samplerLevel");
    private final DoubleProperty samplerFraction = new SimpleDoubleProperty(this, "samplerFraction");
    private final AxisHead head;
    private final AxisTime time = new AxisTime();
    private final AxisKnob knob = new AxisKnob();
    private final Region axisLine = new Region();

    private final Texts texts;
    private List<LevelMark> marks = List.of();
    private final Region largestGrip = new Region();
    private final Region smallestGrip = new Region();
    private final SigmaField typed;
    private final AxisHand pointer = new AxisHand(this);
    private final IconButton schedule;
    private ScheduleHand hand = ScheduleHand.NONE;

    NoiseAxis(Texts texts) {
        this.texts = texts;
        Naming.name(this, "noise-axis", texts);
        head = new AxisHead(texts);
        widthProperty().subscribe(this::word);
        axisLine.getStyleClass().add("axis-line");
        time.turnProperty().subscribe(this::requestLayout);
        schedule = new IconButton("schedule", MaterialDesignD.DOTS_VERTICAL, texts);
        schedule.getStyleClass().add("narrow");
        schedule.setOnAction(e -> showSchedule());
        largestGrip.getStyleClass().add("end-grip");
        smallestGrip.getStyleClass().add("end-grip");
        typed = new SigmaField(texts, this::typed, this::requestFocus);
        for (Region still : List.of(axisLine, largestGrip, smallestGrip)) {
            still.setMouseTransparent(true);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getStyleClass().add("noise-axis");
        levels.subscribe(this::rebuild);
        selectedLevel.subscribe(this::moved);
        samplerLevel.subscribe(this::requestLayout);
        samplerFraction.subscribe(this::requestLayout);
        head.linkedProperty().subscribe(linked -> pseudoClassStateChanged(UNLINKED, !linked));
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
        return time.turnProperty();
    }

    /** Whether the level looked at follows the sampler. */
    public BooleanProperty linkedProperty() {
        return head.linkedProperty();
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

    private void word() {
        head.word(getWidth() > 0 && getWidth() < NARROW_PX);
        requestLayout();
    }

    private void rebuild() {
        List<Double> sigmas = levels.get();
        List<LevelMark> rebuilt = new ArrayList<>();
        for (int k = 0; k < sigmas.size(); k++) {
            rebuilt.add(new LevelMark(sigmas.get(k), k + 1));
        }
        marks = List.copyOf(rebuilt);
        getChildren().setAll(head.nodes());
        getChildren().addAll(axisLine, largestGrip, smallestGrip, schedule);
        marks.forEach(mark -> getChildren().addAll(mark.nodes()));
        getChildren().addAll(time.nodes());
        getChildren().addAll(knob.nodes());
        getChildren().add(typed);
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
        knob.free(place, sigma);
        moved();
    }

    /** Shows what another axis shows. */
    void showLike(NoiseAxis other) {
        levels.set(other.levels.get());
        selectedLevel.set(other.selectedLevel.get());
        samplerLevel.set(other.samplerLevel.get());
        samplerFraction.set(other.samplerFraction.get());
        linkedProperty().set(other.linkedProperty().get());
        turnProperty().set(other.turnProperty().get());
        if (knob.showLike(other.knob)) {
            moved();
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
        linkedProperty().set(false);
        hand.sigma(sigma);
    }

    /** Who edits the schedule. */
    ScheduleHand hand() {
        return hand;
    }

    /** Shows where the knob would go; nowhere if the level is negative. */
    void showGhost(int level) {
        knob.showGhost(scale(), level);
    }

    /** Looks at the level nearest to a number, and no longer where the sampler is. */
    void choose(int level) {
        if (marks.isEmpty()) {
            return;
        }
        int chosen = Math.clamp(level, 0, marks.size() - 1);
        if (chosen != selectedLevel.get() || knob.isFree()) {
            linkedProperty().set(false);
            hand.free(Double.NaN);
            selectedLevel.set(chosen);
        }
    }

    /** Where levels stand now. */
    AxisScale scale() {
        return new AxisScale(head.width(), getWidth() - MENU_PX - GAP_PX, marks.size());
    }

    @Override
    protected void layoutChildren() {
        AxisScale scale = scale();
        double left = scale.left();
        double right = scale.right();
        int selected = Math.clamp(selectedLevel.get(), 0, Math.max(0, marks.size() - 1));
        double position = Math.clamp(samplerLevel.get() + samplerFraction.get(), 0, marks.size());
        head.place();
        axisLine.resizeRelocate(left, LINE_Y - 1, right - left, 2);
        schedule.resizeRelocate(getWidth() - MENU_PX, LINE_Y - MENU_PX / 2, MENU_PX, MENU_PX);
        double gripY = LINE_Y - END_GRIP_PX / 2;
        largestGrip.resizeRelocate(left - END_GRIP_PX / 2, gripY, END_GRIP_PX, END_GRIP_PX);
        smallestGrip.resizeRelocate(right - END_GRIP_PX / 2, gripY, END_GRIP_PX, END_GRIP_PX);
        int every = scale.numberEvery();
        int tickEvery = (int) Math.ceil(TICKS_APART_PX * marks.size() / Math.max(1, right - left));
        for (int k = 0; k < marks.size(); k++) {
            LevelMark mark = marks.get(k);
            mark.place(scale.time(k), scale.time(k + 1), Math.clamp(position - k, 0, 1));
            mark.showTick(k % Math.max(1, tickEvery) == 0);
            boolean clear = k == selected || Math.abs(k - selected) >= every || every == 1;
            boolean told = clear && (k % every == 0 || k == selected);
            mark.showNumbers(told && !knob.covers(k, every), k == selected);
        }
        time.place(scale, position);
        knob.place(scale, selected);
        double typedX = Math.clamp(scale.middle(selected) - TYPED_PX / 2, left, Math.max(left, right - TYPED_PX));
        typed.resizeRelocate(typedX, 0, TYPED_PX, TYPED_HEIGHT_PX);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return head.width() + 10 * AxisKnob.SIZE_PX;
    }

    @Override
    protected double computePrefWidth(double height) {
        return head.width() + AxisScale.MOST_NUMBERS * AxisScale.NUMBER_ROOM_PX;
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
