package org.scorefield.app.view.control;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a σ is typed on the {@link NoiseAxis}: seen while it is asked for, gone when it is left. */
final class SigmaField extends TextField {
    private final Complaint complaint = new Complaint(this);

    /**
     * A field that is not seen.
     *
     * @param typed told a σ, positive and finite
     * @param over called after Enter or Esc; a text that is no σ is said and stays to be mended
     */
    SigmaField(Texts texts, DoubleConsumer typed, Runnable over) {
        Brevity.keep(this, Brevity.NUMBER);
        setId("sigma-typed");
        setAccessibleText(texts.get("sigma-typed.name"));
        getStyleClass().add("sigma-typed");
        setVisible(false);
        setOnAction(e -> {
            double sigma = Numbers.parse(getText()).orElse(Double.NaN);
            if (sigma > 0 && Double.isFinite(sigma)) {
                typed.accept(sigma);
            } else if (!getText().isBlank()) {
                complaint.say(texts.get("sigma-typed.bad", Brevity.quoted(getText())));
                selectAll();
                return;
            }
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
        textProperty().subscribe(complaint::clear);
        visibleProperty().subscribe(complaint::clear);
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
