package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.scorefield.choice.Unit;

/**
 * The widths of the hidden layers, typed as "64 64 64". Like a {@link NumberField}: Enter or leaving commits, Esc
 * reverts, and what does not do stays with a sentence until it is mended or left, and then gives way to what is in force.
 */
public final class WidthsField extends HBox implements Complaining {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Texts texts;
    private final String hint;
    private final ObjectProperty<List<Integer>> value;
    private final Complaint complaint = new Complaint(this);
    private final TextField text = new TextField();
    private final Tooltip tooltip;
    private Consumer<List<Integer>> onCommit = widths -> {};

    /**
     * A field that shows {@code initial}.
     *
     * @param id kebab-case; the text itself gets {@code id-text}, and it is named by {@code id.name} and {@code id.hint}
     * @param initial what its dot goes back to
     */
    public WidthsField(String id, List<Integer> initial, Texts texts) {
        this.texts = texts;
        this.hint = texts.get(id + ".hint");
        value = new SimpleObjectProperty<>(this, "value", initial);
        setId(id);
        getStyleClass().add("number-field");
        text.setId(id + "-text");
        text.setAccessibleText(texts.get(id + ".name"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        tooltip = Naming.explain(text, hint);
        ResetDot reset = new ResetDot(id);
        reset.explain(words(initial), texts);
        reset.setOnAction(e -> take(initial));
        getChildren().addAll(text, reset, new UnitLabel(Unit.NEURONS, texts));

        complaint.sentenceProperty().subscribe(this::explain);
        value.subscribe(now -> {
            show();
            reset.setVisible(!now.equals(initial));
        });
        text.textProperty().subscribe(typed -> allIsWell());
        text.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                leave();
            } else if (focused && text.getText().equals(words(value.get()))) {
                complaint.clear();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            boolean reverts = e.getCode() == KeyCode.ESCAPE && !text.getText().equals(words(value.get()));
            if (reverts) {
                show();
            } else if (e.getCode() == KeyCode.BACK_SPACE && e.isShortcutDown()) {
                take(initial);
            } else {
                return;
            }
            e.consume();
        });
        text.setOnAction(e -> commit().ifPresent(this::complain));
    }

    /** The widths in force; set from outside, they replace whatever is being typed. */
    public ObjectProperty<List<Integer>> valueProperty() {
        return value;
    }

    /**
     * Told other widths once they are typed.
     *
     * @param commit throws {@link IllegalArgumentException} where they do not do: its message is shown
     */
    public void onCommit(Consumer<List<Integer>> commit) {
        onCommit = commit;
    }

    @Override
    public ReadOnlyStringProperty messageProperty() {
        return complaint.sentenceProperty();
    }

    @Override
    public void messageIsShown() {
        complaint.isShownElsewhere();
    }

    /** Takes what was typed, or says why not. */
    private Optional<String> commit() {
        String typed = text.getText().strip();
        List<Integer> widths = new ArrayList<>();
        try {
            for (String width : typed.split("[\\s,×]+")) {
                widths.add(Integer.parseInt(width));
            }
        } catch (NumberFormatException e) {
            return Optional.of(texts.get("hidden.bad", typed));
        }
        try {
            take(List.copyOf(widths));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(texts.phrase(String.valueOf(e.getMessage())));
        }
    }

    private void take(List<Integer> widths) {
        if (!widths.equals(value.get())) {
            onCommit.accept(widths);
            value.set(widths);
        }
        show();
    }

    private void leave() {
        commit().ifPresent(wrong -> {
            if (getScene() != null && getScene().getFocusOwner() == text) {
                complain(wrong); // only the window was left
                return;
            }
            show();
            complaint.sayOnce(texts.get("field.kept", wrong, words(value.get())));
        });
    }

    private void complain(String sentence) {
        complaint.say(sentence);
        pseudoClassStateChanged(BAD, true);
    }

    private void allIsWell() {
        complaint.clear();
        pseudoClassStateChanged(BAD, false);
    }

    private void explain(String sentence) {
        tooltip.setText(sentence.isEmpty() ? texts.again(hint).orElse(hint) : sentence);
        text.setAccessibleHelp(tooltip.getText());
    }

    private void show() {
        text.setText(words(value.get()));
        allIsWell();
        if (text.isFocused()) {
            text.end();
        }
    }

    private static String words(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
