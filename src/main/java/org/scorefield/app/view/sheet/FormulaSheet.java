package org.scorefield.app.view.sheet;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.Brevity;
import org.scorefield.app.view.control.Texts;

/** A density p(x, y) or a curve x(t), y(t), typed. */
public final class FormulaSheet extends Sheet {
    /**
     * What was typed, not read yet.
     *
     * @param curve true for a curve, false for a density
     * @param first p(x, y) or x(t)
     * @param second y(t); not used by a density
     * @param from where t begins, or x and y do
     * @param to where they end
     * @param count how many points
     */
    public record Typed(boolean curve, String first, String second, String from, String to, String count) {}

    private final TextField density = field("formula-density", "exp(-4 * (sqrt(x^2 + y^2) - 1)^2)");
    private final TextField x = field("formula-x", "sin(2t)");
    private final TextField y = field("formula-y", "cos(3t)");
    private final TextField fromT = field("formula-from", "0");
    private final TextField toT = field("formula-to", "2 pi");
    private final TextField reach = field("formula-reach", "2");
    private final TextField count = field("formula-count", "2000");
    private final RadioButton ofCurve = new RadioButton();

    /** An example of each; what is typed is handed on as it stands. */
    public FormulaSheet(Texts texts, Consumer<Typed> onGo) {
        super("formula-sheet", texts.get("import.formula"), texts);
        RadioButton ofDensity = new RadioButton(texts.get("import.density"));
        ofDensity.setId("formula-of-density");
        ofCurve.setText(texts.get("import.curve"));
        ofCurve.setId("formula-of-curve");
        ToggleGroup kind = new ToggleGroup();
        ofDensity.setToggleGroup(kind);
        ofCurve.setToggleGroup(kind);
        ofDensity.setSelected(true);
        whole(new HBox(16, ofDensity, ofCurve));
        VBox forDensity = new VBox(8, line("p(x, y) =", density), line("|x|, |y| ≤", reach));
        VBox forCurve = new VBox(8, line("x(t) =", x), line("y(t) =", y), line("t =", fromT, new Label("…"), toT));
        forDensity.visibleProperty().bind(ofCurve.selectedProperty().not());
        forCurve.visibleProperty().bind(ofCurve.selectedProperty());
        forDensity.managedProperty().bind(forDensity.visibleProperty());
        forCurve.managedProperty().bind(forCurve.visibleProperty());
        whole(forDensity);
        whole(forCurve);
        row(texts.get("import.count"), count);
        onGo(() -> onGo.accept(
                ofCurve.isSelected()
                        ? new Typed(true, x.getText(), y.getText(), fromT.getText(), toT.getText(), count.getText())
                        : new Typed(
                                false,
                                density.getText(),
                                "",
                                "-(" + reach.getText() + ")",
                                reach.getText(),
                                count.getText())));
    }

    private static TextField field(String id, String example) {
        TextField field = Brevity.keep(new TextField(example), Brevity.LINE);
        field.setId(id);
        field.getStyleClass().add("import-formula");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static HBox line(String name, Node... controls) {
        Label label = new Label(name);
        label.setMinWidth(NAME_PX);
        label.getStyleClass().add("import-name");
        HBox line = new HBox(8, label);
        line.getChildren().addAll(controls);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
