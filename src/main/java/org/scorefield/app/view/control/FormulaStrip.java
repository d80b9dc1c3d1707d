package org.scorefield.app.view.control;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What is happening, in words at the left and as a rule in the middle, with one number under each symbol. Room for
 * the widest number is kept, so nothing jumps while numbers run.
 */
public final class FormulaStrip extends HBox {
    private static final double LETTERS_PX = 21;

    private final ObjectProperty<Formula> formula = new SimpleObjectProperty<>(this, "formula", Formula.SQRT_2_ALPHA);
    private final ObservableMap<String, String> values = FXCollections.observableHashMap();
    private final Label happening = new Label();
    private final HBox rule = new HBox();
    private final Texts texts;
    private Consumer<String> onPointed = term -> {};

    /** A strip with Langevin's step, no numbers yet. */
    public FormulaStrip(Texts texts) {
        this.texts = texts;
        Theme.loadFonts();
        happening.setId("happening");
        happening.getStyleClass().add("happening");
        rule.setId("rule");
        rule.getStyleClass().add("rule");
        rule.setMinWidth(USE_PREF_SIZE);
        StackPane middle = new StackPane(rule);
        middle.setMinWidth(0);
        middle.widthProperty().subscribe(() -> fit(middle.getWidth()));
        rule.widthProperty().subscribe(() -> fit(middle.getWidth()));
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(happening, middle);
        getStyleClass().add("formula-strip");
        setId("formula-strip");
        formula.subscribe(this::typeset);
        typeset();
    }

    /** What is happening, in words: "Sampling · annealed Langevin · level 6 of 10, step 24 of 100". */
    public StringProperty happeningProperty() {
        return happening.textProperty();
    }

    /** The rule shown. */
    public ObjectProperty<Formula> formulaProperty() {
        return formula;
    }

    /** The numbers, by the id of their {@link Formula.Term}: "x-next", "x", "alpha", "score", "noise". */
    public ObservableMap<String, String> values() {
        return values;
    }

    /** Shows what another strip shows. */
    public void showLike(FormulaStrip other) {
        formula.set(other.formula.get());
        if (!values.equals(other.values)) {
            values.keySet().retainAll(other.values.keySet());
            values.putAll(other.values);
        }
    }

    /** Shows the rule another strip shows, without its numbers. */
    public void showRuleOf(FormulaStrip other) {
        formula.set(other.formula.get());
        values.clear();
    }

    /** Called with the id of the symbol that was clicked, so that the canvas can show the thing meant. */
    public void onPointed(Consumer<String> pointed) {
        onPointed = pointed;
    }

    private void typeset() {
        rule.getChildren()
                .setAll(formula.get().terms().stream().map(this::column).toList());
    }

    /** Where there is too little room the rule is shown smaller, never cut. */
    private void fit(double room) {
        double scale = room > 0 && rule.getWidth() > room ? room / rule.getWidth() : 1;
        rule.setScaleX(scale);
        rule.setScaleY(scale);
    }

    private VBox column(Formula.Term term) {
        MathLine symbol = new MathLine(term.symbol(), LETTERS_PX);
        Label number = new Label();
        number.getStyleClass().add("formula-number");
        Label room = new Label(term.widest()); // unseen; it holds the width open
        room.getStyleClass().add("formula-number");
        room.setVisible(false);
        room.setMinWidth(USE_PREF_SIZE);
        VBox column = new VBox(symbol, new StackPane(room, number));
        column.getStyleClass().add("formula-term");
        if (term.id().isEmpty()) {
            return column;
        }
        number.textProperty().bind(Bindings.valueAt(values, term.id()));
        number.setMinWidth(USE_PREF_SIZE);
        if (term.id().equals("score")) {
            number.getStyleClass().add("role-learned");
        }
        Naming.name(column, "term-" + term.id(), texts);
        column.getStyleClass().add("formula-symbol");
        column.setOnMouseClicked(e -> onPointed.accept(term.id()));
        return column;
    }
}
