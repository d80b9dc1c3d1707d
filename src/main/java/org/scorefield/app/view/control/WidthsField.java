package org.scorefield.app.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.scorefield.choice.Unit;

/**
 * The widths of the hidden layers, typed as "64 64 64". Like a {@link NumberField}: Enter or leaving commits, Esc
 * reverts, and what does not do stays with a sentence until it is mended or left, and then gives way to what is in force.
 */
public final class WidthsField extends HBox implements Complaining {
    private final Texts texts;
    private final ObjectProperty<List<Integer>> value;
    private final Entry entry;
    private Consumer<List<Integer>> onCommit = widths -> {};

    /**
     * A field that shows {@code initial}.
     *
     * @param id kebab-case; the text itself gets {@code id-text}, and it is named by {@code id.name} and {@code id.hint}
     * @param initial what its dot goes back to
     */
    public WidthsField(String id, List<Integer> initial, Texts texts) {
        this.texts = texts;
        value = new SimpleObjectProperty<>(this, "value", initial);
        setId(id);
        getStyleClass().add("number-field");
        String name = texts.get(id + ".name");
        entry = new Entry(this, name, texts.get(id + ".hint"), texts, () -> words(value.get()), this::commit);
        ResetDot reset = new ResetDot(id);
        reset.explain(words(initial), texts);
        reset.setOnAction(e -> take(initial));
        getChildren().addAll(entry.text(), reset, new UnitLabel(Unit.NEURONS, texts));

        value.subscribe(now -> {
            entry.show();
            reset.setVisible(!now.equals(initial));
        });
        entry.text().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.BACK_SPACE && e.isShortcutDown()) {
                take(initial);
                e.consume();
            }
        });
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
        return entry.messageProperty();
    }

    @Override
    public void messageIsShown() {
        entry.messageIsShown();
    }

    /** Takes what was typed, or says why not. */
    private Optional<String> commit() {
        String typed = entry.text().getText().strip();
        List<Integer> widths = new ArrayList<>();
        try {
            for (String width : typed.split("[\\s,×]+")) {
                widths.add(Integer.parseInt(width));
            }
        } catch (NumberFormatException e) {
            return Optional.of(texts.get("hidden.bad", Brevity.quoted(typed)));
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
        entry.show();
    }

    private static String words(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
