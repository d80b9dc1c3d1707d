package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Line;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseAxisTest extends Robot {
    /** Marks stand on whole pixels. */
    private static final double ONE_PX = 1;

    private final List<Double> sought = new ArrayList<>();
    private Transport transport;
    private NoiseAxis axis;

    @Override
    Parent part() {
        transport = new Transport(TEXTS);
        axis = transport.noiseAxis();
        axis.levelsProperty().set(geometric(10));
        axis.onSeek(sought::add, () -> {});
        return transport;
    }

    private static List<Double> geometric(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> 1.5 * Math.pow(0.05 / 1.5, (double) k / (count - 1)))
                .toList();
    }

    private double middleOf(String styleClass, int k) {
        List<Node> nodes = List.copyOf(axis.lookupAll(styleClass));
        Bounds bounds = nodes.get(k).getBoundsInParent();
        return bounds.getCenterX();
    }

    private Point2D at(double x, double y) {
        return read(() -> axis.localToScreen(x, y));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9})
    void aClickNearATickPicksItsLevelAndUnlinks(int k) {
        on(() -> axis.selectedLevelProperty().set(5));
        clickOn(at(middleOf(".tick", k) + 9, NoiseAxis.LINE_Y));
        assertEquals(k, axis.selectedLevelProperty().get());
        assertFalse(axis.linkedProperty().get());
        assertEquals(
                middleOf(".tick", k),
                read(() -> lookup("#noise-knob").query().getBoundsInParent().getCenterX()),
                ONE_PX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1"})
    void aTypedSigmaThatIsNoneIsSaidAndStaysToBeMended(String typed) {
        List<Double> typedSigmas = new ArrayList<>();
        on(() -> axis.onSchedule(new ScheduleHand() {
            @Override
            public void sigma(double sigma) {
                typedSigmas.add(sigma);
            }
        }));
        on(() -> axis.requestFocus());
        push(KeyCode.ENTER);
        write(typed);
        push(KeyCode.ENTER);
        SigmaField field = lookup("#sigma-typed").queryAs(SigmaField.class);
        assertTrue(field.isVisible() && field.isFocused());
        assertTrue(slip().contains("“" + typed + "” is none"), slip());
        assertEquals(List.of(), typedSigmas);
        write("0.3"); // in its place, for it is selected
        assertEquals("", slip());
        push(KeyCode.ENTER);
        assertEquals(List.of(0.3), typedSigmas);
        assertFalse(field.isVisible());
    }

    private String slip() {
        return read(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof Tooltip)
                .map(window -> ((Tooltip) window).getText())
                .collect(Collectors.joining()));
    }

    @Test
    void ticksStandOverTheMiddleOfTheirSegments() {
        for (int k = 0; k < 10; k++) {
            assertEquals(middleOf(".segment", k), middleOf(".tick", k), ONE_PX);
        }
    }

    @Test
    void arrowsMoveOneLevelAndStopAtTheEnds() {
        on(() -> axis.requestFocus());
        push(KeyCode.LEFT);
        assertEquals(0, axis.selectedLevelProperty().get());
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertEquals(2, axis.selectedLevelProperty().get());
        push(KeyCode.END);
        push(KeyCode.RIGHT);
        assertEquals(9, axis.selectedLevelProperty().get());
        push(KeyCode.HOME);
        assertEquals(0, axis.selectedLevelProperty().get());
    }

    @Test
    void theLowerRowSeeksInTimeAndLeavesTheKnob() {
        on(() -> axis.selectedLevelProperty().set(5));
        clickOn(at(middleOf(".segment", 2), NoiseAxis.BAR_Y + 4));
        assertEquals(2.5, sought.getLast(), 0.05); // the middle of the third segment, to a pixel or two
        assertEquals(5, axis.selectedLevelProperty().get());
        drag(at(middleOf(".segment", 2), NoiseAxis.BAR_Y + 4), MouseButton.PRIMARY)
                .dropTo(at(middleOf(".segment", 7), NoiseAxis.LINE_Y)); // a drag stays in the row it began in
        assertEquals(7.5, sought.getLast(), 0.05);
        assertEquals(5, axis.selectedLevelProperty().get());
    }

    @Test
    void thePlayheadStandsWhereTheSamplerIsAndIsDashedWhenUnlinked() {
        on(() -> {
            axis.samplerLevelProperty().set(4);
            axis.samplerFractionProperty().set(0.5);
        });
        Line playhead = lookup("#playhead").queryAs(Line.class);
        assertEquals(middleOf(".tick", 4), playhead.getStartX(), ONE_PX);
        assertEquals(List.of(), playhead.getStrokeDashArray());
        clickOn("#link");
        assertFalse(axis.linkedProperty().get());
        assertFalse(playhead.getStrokeDashArray().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 15, 40, 200})
    void numbersNeverOverlap(int count) {
        on(() -> {
            axis.levelsProperty().set(geometric(Math.max(2, count)).subList(0, count));
            axis.selectedLevelProperty().set(count / 3);
        });
        List<Bounds> shown = read(() -> axis.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.isVisible() && node.getLayoutY() < NoiseAxis.LINE_Y - 12)
                .map(Node::getBoundsInParent)
                .sorted((a, b) -> Double.compare(a.getMinX(), b.getMinX()))
                .collect(Collectors.toList()));
        assertTrue(!shown.isEmpty() && shown.size() <= 15, "shown: " + shown.size());
        for (int i = 1; i < shown.size(); i++) {
            assertTrue(shown.get(i).getMinX() > shown.get(i - 1).getMaxX(), "numbers " + i + " of " + count);
        }
    }

    @Test
    void aReaderHearsTheLevel() {
        on(() -> axis.selectedLevelProperty().set(9));
        assertEquals(
                "σ 0.050, level 10 of 10", read(() -> axis.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)));
    }

    @Test
    void draggingAnEndToTheLeftMakesItLarger() {
        List<Double> largest = new ArrayList<>();
        List<Double> smallest = new ArrayList<>();
        List<Object> gestures = new ArrayList<>();
        axis.onSchedule(new ScheduleHand() {
            @Override
            public void largest(double sigma, Object gesture) {
                largest.add(sigma);
                gestures.add(gesture);
            }

            @Override
            public void smallest(double sigma, Object gesture) {
                smallest.add(sigma);
            }
        });
        Bounds line = read(() -> axis.lookup(".axis-line").getBoundsInParent());
        drag(at(line.getMinX(), NoiseAxis.LINE_Y), MouseButton.PRIMARY)
                .dropTo(at(line.getMinX() + 0.1 * line.getWidth(), NoiseAxis.LINE_Y));
        // A tenth of the axis is a tenth of what lies between its ends, 1.5 and 0.05, in log σ.
        assertEquals(1.5 * Math.pow(1.5 / 0.05, -0.1), largest.getLast(), 0.02);
        assertEquals(1, gestures.stream().distinct().count(), "one drag is one gesture");
        drag(at(line.getMaxX(), NoiseAxis.LINE_Y), MouseButton.PRIMARY)
                .dropTo(at(line.getMaxX() - 0.1 * line.getWidth(), NoiseAxis.LINE_Y));
        assertEquals(0.05 * Math.pow(1.5 / 0.05, 0.1), smallest.getLast(), 0.002);
        assertEquals(0, axis.selectedLevelProperty().get(), "the knob stays");
    }

    @Test
    void plusAndMinusAskForLevelsAndEnterForAValue() {
        List<Integer> counts = new ArrayList<>();
        List<Double> sigmas = new ArrayList<>();
        axis.onSchedule(new ScheduleHand() {
            @Override
            public void count(int by) {
                counts.add(by);
            }

            @Override
            public void sigma(double sigma) {
                sigmas.add(sigma);
            }
        });
        on(() -> axis.requestFocus());
        push(KeyCode.EQUALS);
        push(KeyCode.MINUS);
        assertEquals(List.of(1, -1), counts);
        push(KeyCode.ENTER);
        write("0.33");
        push(KeyCode.ENTER);
        assertEquals(List.of(0.33), sigmas);
        assertFalse(axis.linkedProperty().get());
        push(KeyCode.ENTER);
        write("-2");
        push(KeyCode.ENTER);
        assertEquals(1, sigmas.size(), "a σ is positive");
    }

    @Test
    void betweenLevelsTheKnobStandsBetweenTicks() {
        on(() -> axis.showFree(2.5, "0.42"));
        double between = 0.5 * (middleOf(".tick", 2) + middleOf(".tick", 3));
        assertEquals(
                between,
                read(() -> lookup("#noise-knob").query().getBoundsInParent().getCenterX()),
                ONE_PX);
        on(() -> axis.showFree(Double.NaN, ""));
        assertEquals(
                middleOf(".tick", 0),
                read(() -> lookup("#noise-knob").query().getBoundsInParent().getCenterX()),
                ONE_PX);
    }

    @Test
    void transportButtonsFireAndPlayTurnsOver() {
        List<String> fired = new ArrayList<>();
        transport.onRestart(() -> fired.add("restart"));
        transport.onStep(() -> fired.add("step"));
        transport.onStepBack(() -> fired.add("back"));
        clickOn("#restart").clickOn("#step").clickOn("#step-back").clickOn("#play");
        assertEquals(List.of("restart", "step", "back"), fired);
        assertTrue(transport.playingProperty().get());
        assertEquals("Pause", lookup("#play").query().getAccessibleText());
    }

    @Test
    void theSpeedBoxAndTheSpeedAreOne() {
        clickOn("#speed").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(2, transport.speedProperty().get());
        on(() -> transport.speedProperty().set(0.125));
        assertTrue(lookup("1/8×").tryQuery().isPresent());
    }
}
