package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.VerticalDirection;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest extends Robot {
    private static final double EXACT = 0;
    /** Steps round to the decimals shown, so only the last bit may differ. */
    private static final double LAST_BIT = 1e-12;

    private final List<Double> committed = new ArrayList<>();
    private NumberField field;

    /** Without a row that has room for its sentence. */
    private NumberField alone;

    @Override
    Parent part() {
        field = new NumberField(
                "weight",
                "weight π",
                "How much of it.",
                NumberRange.linear(0, 1, 0.01, 2).startingAt(0.5),
                TEXTS);
        field.onCommit(committed::add);
        alone = new NumberField(
                "radius",
                "radius of the brush",
                "How far it reaches.",
                NumberRange.linear(6, 160, 4, 0).startingAt(36),
                TEXTS);
        return new VBox(new FieldRow("weight π", field), alone);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a", "9", "😀"})
    void aMegabytePastedIsCutAndTheSentenceAboutItIsShort(String letter) {
        clickOn("#radius-text");
        TextField text = lookup("#radius-text").queryAs(TextField.class);
        interact(() -> {
            text.selectAll();
            text.replaceSelection(letter.repeat(1_000_000));
        });
        assertTrue(text.getLength() <= Brevity.NUMBER, "it holds " + text.getLength());
        assertFalse(Character.isHighSurrogate(text.getText().charAt(text.getLength() - 1)), "no half a letter");
        assertEquals(text.getLength(), text.getCaretPosition(), "typing goes on at its end");
        push(KeyCode.ENTER);
        String said = alone.messageProperty().get();
        assertFalse(said.isEmpty());
        assertTrue(said.length() < 200, said);
        push(KeyCode.ESCAPE);
        assertEquals("36", text.getText());
    }

    private void type(String text) {
        clickOn("#weight-text");
        push(KeyCode.SHORTCUT, KeyCode.A);
        write(text);
    }

    private String shown() {
        return lookup("#weight-text").queryAs(TextField.class).getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.25", "0,25", ".25"})
    void enterCommitsPointOrComma(String typed) {
        type(typed);
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        push(KeyCode.ENTER);
        assertEquals(0.25, field.valueProperty().get(), EXACT);
        assertEquals(List.of(0.25), committed);
        assertEquals("0.25", shown());
    }

    @Test
    void escapeReverts() {
        type("0.9");
        push(KeyCode.ESCAPE);
        assertEquals("0.50", shown());
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        assertEquals(List.of(), committed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "2", "-1", "1e999", ""})
    void badTextKeepsTheValueAndSaysWhatIsWrong(String typed) {
        type(typed.isEmpty() ? " " : typed);
        push(KeyCode.ENTER);
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        assertTrue(
                field.messageProperty().get().startsWith("Weight π "),
                field.messageProperty().get());
        assertTrue(lookup("#weight-message").queryAs(Label.class).isVisible());
        assertEquals(List.of(), committed);
        push(KeyCode.ESCAPE);
        assertEquals("", field.messageProperty().get());
        assertEquals("0.50", shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1\n2", "0.1\r\n2", "0.1\t2"})
    void twoNumbersPastedAreNotReadAsOne(String pasted) {
        clickOn("#weight-text");
        push(KeyCode.SHORTCUT, KeyCode.A);
        on(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(pasted);
            Clipboard.getSystemClipboard().setContent(content);
            lookup("#weight-text").queryAs(TextField.class).paste();
        });
        push(KeyCode.ENTER);
        assertEquals(List.of(), committed);
        assertTrue(isRed(field));
        assertTrue(
                field.messageProperty().get().startsWith("Weight π "),
                field.messageProperty().get());
    }

    @Test
    void typingAgainTakesTheRedAway() {
        type("2");
        push(KeyCode.ENTER);
        assertTrue(isRed(field));
        write("5");
        assertFalse(isRed(field));
        assertEquals("", field.messageProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "2", " "})
    void aFieldThatIsLeftShowsTheNumberInForceAndSaysWhyForAWhile(String typed) {
        type(typed);
        push(KeyCode.TAB);
        assertEquals("0.50", shown());
        assertFalse(isRed(field));
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        assertEquals(List.of(), committed);
        String sentence = field.messageProperty().get();
        assertTrue(sentence.startsWith("Weight π ") && sentence.endsWith("It stays 0.50."), sentence);
        assertTrue(lookup("#weight-message").queryAs(Label.class).isVisible());
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("", field.messageProperty().get(), "who is back has read it");
    }

    @Test
    void aNumberSetMeanwhileTakesTheSentenceAway() {
        type("abc");
        push(KeyCode.TAB);
        on(() -> field.valueProperty().set(0.7));
        assertEquals("", field.messageProperty().get());
        assertEquals("0.70", shown());
    }

    @Test
    void aFieldWithoutARowSaysItUnderItself() {
        assertEquals(List.of(), slips());
        clickOn("#radius-text");
        push(KeyCode.SHORTCUT, KeyCode.A);
        write("1");
        push(KeyCode.ENTER);
        assertEquals(List.of("Radius of the brush must lie between 6 and 160."), slips());
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals(List.of("Radius of the brush must lie between 6 and 160. It stays 36."), slips());
        assertEquals("36", lookup("#radius-text").queryAs(TextField.class).getText());
        assertFalse(isRed(alone));
        type("abc");
        push(KeyCode.TAB);
        clickOn("#radius-text");
        assertEquals(List.of(), slips(), "the row says it for the other one");
    }

    @Test
    void theSentenceIsInTheLanguageSpokenNowNotInThatOfTheBeginning() {
        Texts texts = Texts.english();
        NumberField[] made = new NumberField[1];
        on(() -> {
            made[0] = new NumberField(
                    "share", texts.get("object-weight.name"), "", NumberRange.linear(0, 1, 0.01, 2), texts);
            ((VBox) alone.getParent()).getChildren().add(made[0]);
            texts.speak(Locale.TAIWAN);
        });
        clickOn("#share-text");
        write("x");
        push(KeyCode.ENTER);
        String sentence = made[0].messageProperty().get();
        assertTrue(sentence.startsWith("權重 π 需要一個數字"), sentence);
    }

    private List<String> slips() {
        return read(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .filter(tip -> tip.getStyleClass().contains("complaint"))
                .map(Tooltip::getText)
                .toList());
    }

    private boolean isRed(NumberField any) {
        return read(() -> any.getPseudoClassStates().contains(PseudoClass.getPseudoClass("bad")));
    }

    @Test
    void anUntouchedFieldNeverRoundsItsValue() {
        on(() -> field.valueProperty().set(0.123456));
        clickOn("#weight-text");
        push(KeyCode.ENTER);
        assertEquals(0.123456, field.valueProperty().get(), EXACT);
        assertEquals(List.of(), committed);
    }

    @Test
    void arrowsStepShiftIsFinerAndTheRangeHolds() {
        clickOn("#weight-text");
        push(KeyCode.UP);
        assertEquals(0.51, field.valueProperty().get(), LAST_BIT);
        push(KeyCode.SHORTCUT, KeyCode.DOWN);
        assertEquals(0.46, field.valueProperty().get(), LAST_BIT);
        on(() -> field.valueProperty().set(0.995));
        push(KeyCode.UP);
        push(KeyCode.UP);
        assertEquals(1, field.valueProperty().get(), EXACT);
    }

    @Test
    void theWheelStepsOnlyTheFieldInHand() {
        on(() -> field.getScene().getRoot().requestFocus());
        moveTo("#weight-text");
        scroll(1, VerticalDirection.UP);
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        clickOn("#weight-text");
        scroll(1, VerticalDirection.UP);
        assertEquals(0.01, Math.abs(field.valueProperty().get() - 0.5), LAST_BIT);
    }

    @Test
    void draggingTheLabelScrubsLiveAndCommitsOnce() {
        List<Double> live = new ArrayList<>();
        field.valueProperty().subscribe((before, now) -> live.add(now.doubleValue()));
        drag(".field-label", MouseButton.PRIMARY).moveBy(20, 0).moveBy(20, 0);
        assertTrue(field.scrubbingProperty().get());
        assertEquals(List.of(), committed);
        drop();
        assertFalse(field.scrubbingProperty().get());
        assertEquals(0.6, field.valueProperty().get(), LAST_BIT); // 40 px are 10 steps
        assertEquals(List.of(field.valueProperty().get()), committed);
        assertTrue(live.size() > 1, live.toString());
    }

    @Test
    void theDotAppearsAwayFromTheDefaultAndLeadsBack() {
        assertFalse(lookup("#weight-reset").query().isVisible());
        on(() -> field.valueProperty().set(0.7));
        clickOn("#weight-reset");
        assertEquals(0.5, field.valueProperty().get(), EXACT);
        assertEquals(List.of(0.5), committed);
        assertFalse(lookup("#weight-reset").query().isVisible());
    }
}
