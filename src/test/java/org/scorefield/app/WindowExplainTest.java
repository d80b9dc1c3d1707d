package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorefield.app.view.control.RuleLine;

/** Controls explain themselves: a sentence on rest, the rule with today's numbers where there is one, a card on ?. */
class WindowExplainTest extends WindowRobot {
    @Test
    void whoeverRestsOnAControlReadsItsRuleAfter400Milliseconds() {
        Node batch = read(() -> window.view().lookup("#batch-text"));
        moveInto("#batch-text");
        settle();
        Tooltip hint = read(() -> (Tooltip) batch.getProperties().get("javafx.scene.control.Tooltip"));
        assertEquals(Duration.millis(400), read(hint::getShowDelay));
        assertTrue(read(() -> hint.getText().startsWith("Rows a training step")));
        moveTo(screen(0, 0)); // from here on the test shows it, not the pointer
        until("it is put away", () -> !hint.isShowing());
        on(() -> hint.show(batch, 200, 200));
        assertEquals("B = 256", read(() -> ((Labeled) hint.getGraphic().lookup(".hint-numbers")).getText()));
        on(hint::hide);
        on(() -> window.study()
                .edit("change the batch", null, r -> r.withTraining(r.training().withBatch(64))));
        on(() -> hint.show(batch, 200, 200));
        assertEquals("B = 64", read(() -> ((Labeled) hint.getGraphic().lookup(".hint-numbers")).getText()));
        on(hint::hide);
    }

    @Test
    void aHintThatStaysOpenTellsTheNumbersOfTheMoment() {
        Node batch = read(() -> window.view().lookup("#batch-text"));
        moveInto("#batch-text");
        settle();
        Tooltip hint = read(() -> (Tooltip) batch.getProperties().get("javafx.scene.control.Tooltip"));
        moveTo(screen(0, 0));
        until("it is put away", () -> !hint.isShowing());
        on(() -> hint.show(batch, 200, 200));
        on(() -> window.study()
                .edit("change the batch", null, r -> r.withTraining(r.training().withBatch(64))));
        until(
                "the open hint says so",
                () -> ((Labeled) hint.getGraphic().lookup(".hint-numbers"))
                        .getText()
                        .equals("B = 64"));
        on(hint::hide);
    }

    @Test
    void aCardThatStaysOpenTellsTheNumbersOfTheMoment() {
        moveInto("#batch-text");
        keys(KeyCode.SHIFT, KeyCode.SLASH);
        assertEquals("B = 256", read(this::cardNumbers));
        on(() -> window.study()
                .edit("change the batch", null, r -> r.withTraining(r.training().withBatch(64))));
        until("the open card says so", () -> cardNumbers().equals("B = 64"));
        assertTrue(read(() -> window.view().lookup("#rule-card").getAccessibleText())
                .contains("B = 64"));
        keys(KeyCode.ESCAPE);
        assertFalse(shown("#rule-card"));
    }

    private String cardNumbers() {
        return ((Labeled) window.view().lookup(".rule-numbers")).getText();
    }

    @Test
    void aQuestionMarkOnAControlOpensItsCardAndOnTheCanvasTheKeys() {
        on(() -> window.view().lookup("#objective").requestFocus());
        moveInto("#objective");
        keys(KeyCode.SHIFT, KeyCode.SLASH);
        assertTrue(shown("#rule-card"));
        assertTrue(read(() -> window.view().lookup("#rule-card").getAccessibleText())
                .contains("Vincent 2011"));
        keys(KeyCode.ESCAPE);
        assertFalse(shown("#rule-card"));
        moveTo(screen(0, 0));
        on(() -> window.view().canvas().requestFocus());
        keys(KeyCode.SHIFT, KeyCode.SLASH);
        assertTrue(shown("#key-card"));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsSetAndHasACardInBothLanguages(Rule rule) {
        assertTrue(read(() -> RuleLine.of(rule.formula(), 20).prefWidth(-1)) < 560, "it fits on its card");
        for (Locale language : List.of(Locale.ENGLISH, Locale.TAIWAN)) {
            String words = ResourceBundle.getBundle("i18n.messages", language).getString(rule.key());
            assertFalse(words.isBlank());
        }
    }

    @Test
    void everyControlSaysWhatItIsForWhenThePointerRestsOnIt() {
        List<String> silent = new ArrayList<>();
        for (String selector : List.of(".button", ".toggle-button", ".combo-box", ".check-box", ".number-field")) {
            on(() -> window.view().lookupAll(selector).stream()
                    .filter(node -> node.getId() != null && visible(node) && !hinted(node) && !wordsAreEnough(node))
                    .forEach(node -> silent.add(node.getId())));
        }
        assertEquals(List.of(), silent.stream().distinct().toList());
    }

    /** A button whose words say what it does, in full. */
    private static boolean wordsAreEnough(Node node) {
        return node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().length() > 2
                && !node.getStyleClass().contains("toggle-button");
    }

    private static boolean hinted(Node node) {
        return Stream.concat(Stream.of(node), node.lookupAll(".text-field").stream())
                .anyMatch(n -> n.getProperties().values().stream().anyMatch(Tooltip.class::isInstance)
                        || (n instanceof Control c && c.getTooltip() != null));
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private boolean shown(String selector) {
        return read(() ->
                window.view().lookup(selector) != null && visible(window.view().lookup(selector)));
    }
}
