package org.scorefield.app.view.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** One message over the foot of the canvas, with up to three ways out; it stops nobody and can be closed. */
public final class Banner extends HBox {
    private static final int MOST_ACTIONS = 3;

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

    /** A way out: what the button says and does; it closes the banner too. */
    public record Action(String label, Runnable run) {}

    private final FontIcon icon = new FontIcon(MaterialDesignI.INFORMATION_OUTLINE);
    private final Label sentence = new Label();
    private final HBox buttons = new HBox();

    /** A banner not shown. */
    public Banner(Texts texts) {
        sentence.setId("banner-message");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        buttons.getStyleClass().add("banner-actions");
        buttons.setMinWidth(USE_PREF_SIZE);
        IconButton close = new IconButton("banner-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> close());
        setId("banner");
        getStyleClass().add("banner");
        setMaxHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(icon, sentence, buttons, close);
        setVisible(false);
    }

    /**
     * Shows a message in place of the one before.
     *
     * @param message one sentence: what is wrong and what to do
     * @param actions at most three
     * @throws IllegalArgumentException if there are more actions
     */
    public void show(Severity severity, String message, Action... actions) {
        if (actions.length > MOST_ACTIONS) {
            throw new IllegalArgumentException("a banner has room for 3 actions, but got " + actions.length);
        }
        for (Severity each : Severity.values()) {
            pseudoClassStateChanged(each.state, each == severity);
        }
        icon.setIconCode(severity.icon);
        sentence.setText(message);
        buttons.getChildren().setAll(List.of(actions).stream().map(this::button).toList());
        setVisible(true);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Takes the message away. */
    public void close() {
        setVisible(false);
    }

    private Button button(Action action) {
        Button button = new Button(action.label());
        button.getStyleClass().add("banner-button");
        button.setOnAction(e -> {
            close();
            action.run().run();
        });
        return button;
    }
}
