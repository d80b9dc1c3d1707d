package org.scorefield.app.view.control;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.scorefield.choice.Unit;

/**
 * A number to type, to scrub by its label, or to step by arrow keys and wheel.
 *
 * <p>Enter (or leaving) commits, Esc reverts. Text that is no number, or out of range, keeps the old value and stays
 * with a red frame and a sentence in {@link #messageProperty()} until it is mended or left; when it is left, the number
 * in force is shown again, and the sentence says so for a while. Steps of keys, wheel and scrubbing stop at the range.
 * Shift makes steps five times finer, Ctrl five times coarser, as on the canvas.
 *
 * <p>{@link #valueProperty()} follows a scrub live; {@link #onCommit} is called once at its end, and once for each
 * typed value, key, wheel notch or reset: one call, one undo step.
 */
public final class NumberField extends HBox implements Complaining {
    private static final double PX_PER_STEP = 4;
    /** A press that moves less is a click. */
    private static final double DEAD_ZONE_PX = 3;

    private static final double FINER_OR_COARSER = 5;

    /** Of the mono face at 12 px. */
    private static final double DIGIT_PX = 7.2;

    private static final double PADDING_PX = 14;

    /** From here on an end of a range is said with three digits and a power of ten. */
    private static final double FEW_DIGITS = 1e5;

    private final NumberRange range;
    private final Texts texts;
    private final String name;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final BooleanProperty scrubbing = new SimpleBooleanProperty(this, "scrubbing");
    private final Entry entry;
    private final TextField text;
    private final ResetDot reset;
    private DoubleConsumer onCommit = number -> {};
    private double pressX;
    private double pressValue;

    /**
     * A field that starts at the range's initial number, or at its number nearest to 0.
     *
     * @param id    kebab-case; the text itself gets {@code id-text}
     * @param name  what a reader says and a message names
     * @param hint  one sentence for those who hover
     * @param range what is accepted
     * @param texts the window's words
     */
    public NumberField(String id, String name, String hint, NumberRange range, Texts texts) {
        this.range = range;
        this.texts = texts;
        this.name = name;
        this.reset = new ResetDot(id);
        setId(id);
        getStyleClass().add("number-field");
        entry = new Entry(this, name, ranged(hint), texts, () -> range.text(value.get()), this::commit);
        text = entry.text();
        text.setPrefColumnCount(4);
        range.initial().ifPresent(initial -> reset.explain(range.text(initial), texts));
        reset.setOnAction(e -> range.initial().ifPresent(this::commitValue));
        getChildren().addAll(text, reset); // the dot before the unit, so that units stay in line when it comes
        if (range.unit() != Unit.NONE) {
            getChildren().add(new UnitLabel(range.unit(), texts));
        }

        value.subscribe(now -> show());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(ScrollEvent.SCROLL, this::wheel);
        value.set(range.initial().orElse(Math.clamp(0.0, range.least(), range.most())));
        show();
    }

    /** The number; set from outside, it replaces whatever is being typed. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** True from the press to the release of a scrub. */
    public BooleanProperty scrubbingProperty() {
        return scrubbing;
    }

    @Override
    public ReadOnlyStringProperty messageProperty() {
        return entry.messageProperty();
    }

    @Override
    public void messageIsShown() {
        entry.messageIsShown();
    }

    /** Called with the new number at the end of each gesture that changed it. */
    public void onCommit(DoubleConsumer commit) {
        onCommit = commit;
    }

    /** Takes the focus, with the number selected to be typed over. */
    public void edit() {
        text.requestFocus();
        text.selectAll();
    }

    /** What the number counts or measures. */
    public Unit unit() {
        return range.unit();
    }

    /** Shows a letter inside the left edge that scrubs this number: for the numbers of a row after its first. */
    public NumberField withHandle(String letter) {
        Label label = new Label(letter);
        label.setId(getId() + "-handle");
        label.getStyleClass().add("field-handle");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addFirst(label);
        scrubBy(label);
        return this;
    }

    /** Keeps room for a number of so many digits, however little there is. */
    public NumberField roomFor(int digits) {
        text.setMinWidth(PADDING_PX + digits * DIGIT_PX);
        return this;
    }

    /** Spares room in a line of several numbers: the unit is in the hint alone. */
    public NumberField compact() {
        getStyleClass().add("compact");
        getChildren().removeIf(UnitLabel.class::isInstance);
        return this;
    }

    /** The hint and what is accepted. */
    private String ranged(String about) {
        String least = bound(range.least());
        String most = bound(range.most());
        return range.unit() == Unit.NONE
                ? texts.get("field.hint", about, least, most)
                : texts.get("field.hint-unit", about, least, most, UnitLabel.words(range.unit(), texts));
    }

    private String bound(double end) {
        return Math.abs(end) < FEW_DIGITS ? range.text(end) : Numbers.threeDigits(end);
    }

    /** Lets {@code handle}, its label as a rule, be dragged left and right to change the number. */
    public void scrubBy(Node handle) {
        handle.setCursor(Cursor.H_RESIZE);
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            pressX = e.getScreenX();
            pressValue = value.get();
            text.requestFocus();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            double way = e.getScreenX() - pressX;
            if (scrubbing.get() || Math.abs(way) >= DEAD_ZONE_PX) {
                scrubbing.set(true);
                double steps = way / PX_PER_STEP * pace(e.isShiftDown(), e.isShortcutDown());
                value.set(range.moved(pressValue, steps));
            }
        });
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            if (scrubbing.get()) {
                scrubbing.set(false);
                if (value.get() != pressValue) {
                    onCommit.accept(value.get());
                }
            }
        });
    }

    private void press(KeyEvent e) {
        switch (e.getCode()) {
            case UP -> stepBy(pace(e.isShiftDown(), e.isShortcutDown()));
            case DOWN -> stepBy(-pace(e.isShiftDown(), e.isShortcutDown()));
            case BACK_SPACE -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                range.initial().ifPresent(this::commitValue);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void wheel(ScrollEvent e) {
        if (text.isFocused() && e.getDeltaY() + e.getDeltaX() != 0) { // else the wheel scrolls the inspector
            stepBy(Math.signum(e.getDeltaY() + e.getDeltaX()) * pace(e.isShiftDown(), e.isShortcutDown()));
            e.consume();
        }
    }

    private static double pace(boolean finer, boolean coarser) {
        return finer ? 1 / FINER_OR_COARSER : coarser ? FINER_OR_COARSER : 1;
    }

    private void stepBy(double steps) {
        commitValue(range.moved(value.get(), steps));
    }

    private void commitValue(double number) {
        boolean changed = number != value.get();
        value.set(number);
        show();
        if (changed) {
            onCommit.accept(number);
        }
    }

    /** Takes what was typed, or says why not. */
    private Optional<String> commit() {
        String typed = text.getText();
        if (!entry.isBeingTyped()) {
            return Optional.empty(); // what is shown is rounded; committing it would lose digits nobody touched
        }
        OptionalDouble number = Numbers.parse(typed);
        if (number.isEmpty()) {
            return Optional.of(texts.get("field.no-number", sentenceStart(), Brevity.quoted(typed)));
        }
        if (!range.holds(number.getAsDouble())) {
            return Optional.of(texts.get(
                    "field.out-of-range",
                    sentenceStart(),
                    Numbers.threeDigits(range.least()),
                    Numbers.threeDigits(range.most())));
        }
        commitValue(number.getAsDouble());
        return Optional.empty();
    }

    private String sentenceStart() {
        String called = texts.again(name).orElse(name);
        int first = called.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + called.substring(Character.charCount(first));
    }

    private void show() {
        entry.show();
        double initial = range.initial().orElse(value.get());
        reset.setVisible(initial != value.get());
    }
}
