package org.scorefield.app.view.command;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.RuleLine;

/** Half a page on one rule: what the control is, the formula, its numbers now, and how others write it. */
public final class RuleCard extends ScrollPane {
    private static final double WIDTH_PX = 560;
    private static final double FORMULA_PX = 20;

    /**
     * A card.
     *
     * @param name of the control
     * @param sentence what it does
     * @param formula its rule
     * @param numbers of this moment; may be empty
     * @param words more about it
     */
    public RuleCard(String name, String sentence, String formula, String numbers, String words) {
        setId("rule-card");
        getStyleClass().addAll("popover", "rule-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name + "\n" + sentence + "\n" + formula + "\n" + numbers + "\n" + words);
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox page = new VBox(
                label(name, "sheet-title"),
                label(sentence, "rule-sentence"),
                RuleLine.of(formula, FORMULA_PX),
                label(numbers, "rule-numbers"),
                label(words, "lesson-words"));
        page.getStyleClass().add("rule-page");
        page.setPrefWidth(WIDTH_PX);
        page.setMaxWidth(WIDTH_PX);
        setPrefViewportWidth(WIDTH_PX);
        prefViewportHeightProperty().bind(page.heightProperty().add(2)); // its words wrap, so only laid out is it known
        setFitToWidth(true);
        setContent(page);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        return label;
    }
}
