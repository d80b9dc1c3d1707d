package org.scorefield.app.view.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * Messages over the foot of the canvas, each with up to three ways out; they stop nobody. The newest is shown, and how
 * many wait behind it; each stays until it is closed, until one of its ways out is taken, or until it is no longer true.
 */
public final class Banner extends HBox {
    private static final int MOST_ACTIONS = 3;

    /** More than anybody reads: the oldest goes. */
    private static final int MOST_WAITING = 20;

    /** How much it matters: its icon and colour. */
    public enum Severity {
        INFO("info", MaterialDesignI.INFORMATION_OUTLINE),
        WARNING("warning", MaterialDesignA.ALERT_OUTLINE),
        ERROR("error", MaterialDesignA.ALERT_CIRCLE_OUTLINE);

        private final PseudoClass state;
        private final Ikon icon;

        Severity(String id, Ikon icon) {
            this.state = PseudoClass.getPseudoClass(id);
            this.icon = icon;
        }
    }

    /** A way out: what the button says and does; it closes the message too. */
    public record Action(String label, Runnable run) {}

    /**
     * What is to be read.
     *
     * @param holds whether it is still so
     * @param answer whether it says only why what was just tried cannot be done
     */
    private record Message(
            Severity severity, String sentence, List<Action> actions, BooleanSupplier holds, boolean answer) {
        Message {
            actions = List.copyOf(actions);
        }
    }

    private final Texts texts;
    private final Deque<Message> messages = new ArrayDeque<>();
    private final FontIcon icon = new FontIcon(MaterialDesignI.INFORMATION_OUTLINE);
    private final Label sentence = new Label();
    private final HBox buttons = new HBox();
    private final Button more = new Button();
    private final IconButton close;
    private @Nullable Message shown;

    /** A banner not shown. */
    public Banner(Texts texts) {
        this.texts = texts;
        sentence.setId("banner-message");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        buttons.getStyleClass().add("banner-actions");
        buttons.setMinWidth(USE_PREF_SIZE);
        Naming.name(more, "banner-more", texts);
        more.getStyleClass().addAll("banner-button", "banner-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> {
            messages.addLast(messages.removeFirst());
            turnUp();
        });
        close = new IconButton("banner-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> close());
        setId("banner");
        getStyleClass().add("banner");
        setMaxHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(icon, sentence, buttons, close);
        setVisible(false);
    }

    /**
     * Shows a message before those that wait. Said once more, a message waits no longer where it was.
     *
     * @param message one sentence: what is wrong and what to do
     * @param actions at most three
     * @throws IllegalArgumentException if there are more actions
     */
    public void show(Severity severity, String message, Action... actions) {
        showWhile(() -> true, severity, message, actions);
    }

    /**
     * Shows a message that goes by itself when it is no longer so, with the ways out that would then do harm.
     *
     * @param holds asked once a frame
     * @param message one sentence: what is wrong and what to do
     * @param actions at most three
     * @throws IllegalArgumentException if there are more actions
     */
    public void showWhile(BooleanSupplier holds, Severity severity, String message, Action... actions) {
        if (actions.length > MOST_ACTIONS) {
            throw new IllegalArgumentException("a banner has room for 3 actions, but got " + actions.length);
        }
        add(new Message(severity, message, List.of(actions), holds, false));
    }

    /**
     * Says why what was just tried cannot be done, in place of the last such answer: who tries something else has read
     * it, and a drag along a border is told the same at every px.
     *
     * @param message one sentence
     */
    public void answer(String message) {
        messages.removeIf(Message::answer);
        add(new Message(Severity.WARNING, message, List.of(), () -> true, true));
    }

    /** Takes the message shown away; the one before it is shown again. */
    public void close() {
        messages.poll();
        turnUp();
    }

    /** Once a frame: takes away what is no longer so. */
    public void beat() {
        if (messages.removeIf(message -> !message.holds().getAsBoolean())) {
            turnUp();
        }
    }

    private void add(Message message) {
        messages.removeIf(waiting -> waiting.sentence().equals(message.sentence()));
        messages.addFirst(message);
        if (messages.size() > MOST_WAITING) {
            messages.removeLast();
        }
        turnUp();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Shows the first of the messages, in the language spoken now. */
    private void turnUp() {
        Message first = messages.peek();
        int waiting = Math.max(0, messages.size() - 1);
        boolean wasPressed =
                buttons.getChildren().stream().anyMatch(Node::isFocused) || waiting == 0 && more.isFocused();
        if (first != null && first != shown) {
            for (Severity each : Severity.values()) {
                pseudoClassStateChanged(each.state, each == first.severity());
            }
            icon.setIconCode(first.severity().icon);
            sentence.setText(again(first.sentence()));
            buttons.getChildren()
                    .setAll(first.actions().stream().map(this::button).toList());
        }
        shown = first;
        more.setText(texts.get("banner-more.count", waiting));
        if (waiting == 0) {
            getChildren().remove(more);
        } else if (more.getParent() == null) {
            getChildren().add(getChildren().indexOf(close), more);
        }
        setVisible(first != null);
        if (first != null && wasPressed) {
            close.requestFocus(); // the button that had it is gone
        }
    }

    private String again(String said) {
        return texts.again(said).orElse(said);
    }

    private Button button(Action action) {
        Button button = new Button(again(action.label()));
        button.getStyleClass().add("banner-button");
        button.setOnAction(e -> {
            close();
            action.run().run();
        });
        return button;
    }
}
