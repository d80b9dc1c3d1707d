package org.scorefield.app.view.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A text that stands for a value. Enter or leaving commits, Esc reverts. A text that does not do stays with a red frame and
 * a sentence until it is mended or left; when it is left, the value in force is shown again, and the sentence says so for a
 * while.
 */
final class Entry {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Region field;
    private final String hint;
    private final Texts texts;
    private final Supplier<String> inForce;
    private final Supplier<Optional<String>> commit;
    private final TextField text = Brevity.keep(new TextField(), Brevity.NUMBER);
    private final Tooltip tooltip;
    private final Complaint complaint;

    /**
     * The text of a field, empty until {@link #show}.
     *
     * @param field has its id; gets the red frame
     * @param name what a reader says
     * @param hint one sentence for those who hover
     * @param inForce the value as a text
     * @param commit takes what was typed, or says why not
     */
    Entry(
            Region field,
            String name,
            String hint,
            Texts texts,
            Supplier<String> inForce,
            Supplier<Optional<String>> commit) {
        this.field = field;
        this.hint = hint;
        this.texts = texts;
        this.inForce = inForce;
        this.commit = commit;
        complaint = new Complaint(field);
        text.setId(field.getId() + "-text");
        text.setAccessibleText(name);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        tooltip = Naming.explain(text, hint);
        complaint.sentenceProperty().subscribe(this::explain);
        text.textProperty().subscribe(typed -> allIsWell());
        text.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                leave();
            } else if (!isBeingTyped()) {
                complaint.clear();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isBeingTyped()) { // else the Esc is meant for someone else
                show();
                e.consume();
            }
        });
        text.setOnAction(e -> commit.get().ifPresent(this::complain));
    }

    TextField text() {
        return text;
    }

    /** What is wrong with the text; empty while all is well. */
    ReadOnlyStringProperty messageProperty() {
        return complaint.sentenceProperty();
    }

    /** From now on someone else shows the sentence. */
    void messageIsShown() {
        complaint.isShownElsewhere();
    }

    /** Whether the text is another than that of the value in force. */
    boolean isBeingTyped() {
        return !text.getText().equals(inForce.get());
    }

    /** Shows the value in force. */
    void show() {
        text.setText(inForce.get());
        allIsWell();
        if (text.isFocused()) {
            text.end();
        }
    }

    /** What is not in force is not left standing where nobody is about to mend it. */
    private void leave() {
        commit.get().ifPresent(wrong -> {
            if (field.getScene() != null && field.getScene().getFocusOwner() == text) {
                complain(wrong); // only the window was left
                return;
            }
            show();
            complaint.sayOnce(texts.get("field.kept", wrong, inForce.get()));
        });
    }

    private void complain(String sentence) {
        complaint.say(sentence);
        field.pseudoClassStateChanged(BAD, true);
    }

    private void allIsWell() {
        complaint.clear();
        field.pseudoClassStateChanged(BAD, false);
    }

    private void explain(String sentence) {
        tooltip.setText(sentence.isEmpty() ? texts.again(hint).orElse(hint) : sentence);
        text.setAccessibleHelp(tooltip.getText());
    }
}
