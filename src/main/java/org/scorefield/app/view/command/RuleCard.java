package org.scorefield.app.view.command;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.RuleLine;

/** Half a page on one rule: what the control is, the formula, its numbers now, and how others write it. */
public final class RuleCard extends ScrollPane {
    private static final double WIDTH_PX = 560;
    private static final double HIGHEST_PX = 580;
    private static final double FORMULA_PX = 20;

    private final VBox page;
    private final Label numbers;
    private final String before;
    private final String after;

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
        before = name + "\n" + sentence + "\n" + formula + "\n";
        after = "\n" + words;
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        this.numbers = label(numbers, "rule-numbers");
        page = new VBox(
                label(name, "sheet-title"),
                label(sentence, "rule-sentence"),
                RuleLine.of(formula, FORMULA_PX),
                this.numbers,
                label(words, "lesson-words"));
        page.getStyleClass().add("rule-page");
        page.setPrefWidth(WIDTH_PX);
        page.setMaxWidth(WIDTH_PX);
        setPrefViewportWidth(WIDTH_PX);
        setFitToWidth(true);
        setContent(page);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(numbers);
    }

    /** Shows the numbers of another moment. */
    public void show(String now) {
        numbers.setText(now);
        numbers.setVisible(!now.isEmpty());
        numbers.setManaged(!now.isEmpty());
        setAccessibleText(before + now + after);
    }

    /** Its words wrap, so how high they stand depends on how wide the page is. */
    @Override
    protected double computePrefHeight(double width) {
        return Math.min(page.prefHeight(WIDTH_PX) + 2, HIGHEST_PX);
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
