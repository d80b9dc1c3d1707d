package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** An island is laid out without the rest of the window, and tells the rest only of a new height. */
class IslandTest extends Robot {
    private static final double LOW = 20;
    private static final double HIGH = 60;
    private static final double GIVEN = 44;

    private final Card asked = new Card();
    private final Card given = new Card();
    private VBox column;
    private Frame frame;

    @Override
    Parent part() {
        frame = new Frame(new Island(given));
        column = new VBox(new Island(asked), frame);
        return column;
    }

    @Test
    void whatGrowsIsGivenRoomEvenIfItGrowsWhileAllIsLaidOut() {
        assertEquals(LOW, read(asked::getHeight));
        on(() -> {
            column.requestLayout();
            asked.grow(HIGH);
        });
        settle();
        assertEquals(HIGH, read(asked::getHeight));
        assertEquals(HIGH, read(frame::getLayoutY), "what stands below makes way");
        int before = read(() -> asked.timesLaidOut);
        on(asked::requestLayout);
        assertTrue(read(() -> asked.timesLaidOut) > before, "and no later request is lost");
    }

    @Test
    void aHeightThatIsGivenIsNeverAskedFor() {
        assertEquals(GIVEN, read(given::getHeight));
        settle();
        int rest = read(() -> frame.timesLaidOut);
        for (int i = 1; i <= 3; i++) {
            int before = read(() -> given.timesLaidOut);
            on(() -> given.grow(HIGH));
            settle();
            assertTrue(read(() -> given.timesLaidOut) > before, "change " + i);
        }
        assertEquals(rest, read(() -> frame.timesLaidOut), "what it stands in is left alone");
        assertEquals(GIVEN, read(given::getHeight));
    }

    /** As high as it is told to be. */
    private static final class Card extends Region {
        private double high = LOW;
        private int timesLaidOut;

        void grow(double height) {
            high = height;
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return high;
        }

        @Override
        protected void layoutChildren() {
            timesLaidOut++;
        }
    }

    /** Gives what is in it a height without asking, as the transport does. */
    private static final class Frame extends Pane {
        private final Region within;
        private int timesLaidOut;

        Frame(Region within) {
            this.within = within;
            getChildren().add(within);
        }

        @Override
        protected double computePrefHeight(double width) {
            return GIVEN;
        }

        @Override
        protected void layoutChildren() {
            timesLaidOut++;
            within.resizeRelocate(0, 0, getWidth(), GIVEN);
        }
    }
}
