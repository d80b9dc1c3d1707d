package org.scorefield.app.view.control;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a σ is typed on the {@link NoiseAxis}: seen while it is asked for, gone when it is left. */
final class SigmaField extends TextField {
    /**
     * A field that is not seen.
     *
     * @param typed told a σ, positive and finite
     * @param over called after Enter or Esc
     */
    SigmaField(Texts texts, DoubleConsumer typed, Runnable over) {
        setId("sigma-typed");
        setAccessibleText(texts.get("sigma-typed.name"));
        getStyleClass().add("sigma-typed");
        setVisible(false);
        setOnAction(e -> {
            Numbers.parse(getText()).ifPresent(sigma -> {
                if (sigma > 0 && Double.isFinite(sigma)) {
                    typed.accept(sigma);
                }
            });
            setVisible(false);
            over.run();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                over.run();
                e.consume();
            }
        });
        focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                setVisible(false);
            }
        });
    }

    /** Asks for a σ. */
    void ask() {
        setText("");
        setPromptText("σ");
        setVisible(true);
        requestFocus();
    }
}
