package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.Handle;
import org.scorefield.app.model.LookModel;
import org.scorefield.figure.Layers.Kind;

/** The window before an audience. */
class WindowPresenterTest extends WindowRobot {
    @Test
    void f5LeavesOnlyWhatAnAudienceNeedsAndF5BringsAllBack() {
        keys(KeyCode.F5);
        assertTrue(read(() -> stage.isFullScreen()));
        for (String gone : new String[] {"app-bar", "tool-rail", "inspector", "status-bar"}) {
            assertFalse(shown(gone), gone);
        }
        for (String there : new String[] {"canvas", "formula-strip", "layer-chips", "transport"}) {
            assertTrue(shown(there), there);
        }
        assertTrue(read(() -> window.look().shown().contains(Kind.BANDS)), "flat bands");
        double scale = read(() -> window.look().scaleProperty().get());
        assertEquals(read(() -> stage.getWidth()) / 900, scale, 1e-9, "1.6 on a screen 1440 px wide");
        keys(KeyCode.F5);
        assertFalse(read(() -> stage.isFullScreen()));
        assertTrue(shown("app-bar") && shown("inspector"));
        assertEquals(1, read(() -> window.look().scaleProperty().get()));
    }

    /** The headless screen has 1,000 rows of 1,000 px; a window that reaches below them is not painted any more. */
    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1280, 720", "1760, 990", "1024, 768"})
    void onAProjectorTheTransportIsWholeAndThePictureLargeWhateverIsCompared(double width, double height) {
        on(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            window.presenter().presentInWindow();
        });
        for (Arrangement each : Arrangement.values()) {
            on(() -> window.look().arrangementProperty().set(each));
            settle();
            Bounds bar = read(() -> {
                Region transport = window.view().transport();
                return transport.localToScene(transport.getLayoutBounds());
            });
            double rounded =
                    read(() -> window.look().scaleProperty().get()); // the layout is in whole px before scaling
            assertTrue(bar.getMaxY() <= height + rounded, each + ": the transport ends at " + bar.getMaxY());
            Bounds canvases = read(
                    () -> window.view().grid().localToScene(window.view().grid().getLayoutBounds()));
            assertTrue(canvases.getHeight() > height / 3, each + ": the canvases are " + canvases.getHeight());
        }
    }

    @Test
    void noGripsAreShownToAnAudienceUntilOneIsAskedFor() {
        on(() -> window.study().selectedProperty().set(0));
        keys(KeyCode.F5);
        assertEquals(-1, read(() -> window.study().selectedProperty().get()));
        clickOn(grip(gaussian(0), Handle.CENTER));
        settle();
        assertEquals(0, read(() -> window.study().selectedProperty().get()));
    }

    @Test
    void linesAreAsMuchWiderThanTheScaleAsTheyShouldBe() {
        keys(KeyCode.F5);
        assertEquals(1.8, LookModel.PRESENTER_SCALE * read(() -> window.look().emphasis()), 1e-9);
    }

    @Test
    void lIsALampOnlyWhileItIsHeldAndOnlyBeforeAnAudience() {
        keys(KeyCode.F5);
        boolean loops = read(() -> window.sampling().loopingProperty().get());
        press(KeyCode.L);
        settle();
        assertFalse(read(() -> veil().getChildren().isEmpty()));
        release(KeyCode.L);
        settle();
        assertTrue(read(() -> veil().getChildren().isEmpty()));
        assertEquals(loops, read(() -> window.sampling().loopingProperty().get()));
    }

    @Test
    void fHoldsThePictureWhileTheParticlesGoOn() {
        keys(KeyCode.F5);
        until("the picture moves", () -> window.framesShown() > 2);
        keys(KeyCode.F);
        assertTrue(shown("presenter-frozen"));
        int shown = read(() -> window.framesShown());
        long steps = steps();
        until(
                "the network has learned on",
                () -> window.training().stepsProperty().get() > steps + 50);
        assertEquals(shown, read(() -> window.framesShown()));
        keys(KeyCode.F);
        until("the picture moves again", () -> window.framesShown() > shown);
    }

    @Test
    void thePenDrawsAndItsStrokesGoWithTheNextStep() {
        keys(KeyCode.F5);
        keys(KeyCode.D);
        Point2D from = screen(0, 0);
        pull(from, 60, 30);
        release(MouseButton.PRIMARY);
        settle();
        assertEquals(1, read(() -> strokes().getChildren().size()));
        keys(KeyCode.PERIOD);
        assertEquals(0, read(() -> strokes().getChildren().size()));
    }

    @Test
    void theLastKeyStandsInTheCornerInWords() {
        keys(KeyCode.F5);
        keys(KeyCode.SPACE);
        assertTrue(shown("presenter-key"));
        assertEquals(
                "Space   Play or pause the particles",
                read(() -> ((Label) window.view().lookup("#presenter-key")).getText()));
        assertTrue(read(() ->
                        window.view().lookup("#presenter-key").getLayoutBounds().getWidth())
                > 100);
    }

    @Test
    void bIsBlackAndEscGoesBackOneThingAtATime() {
        keys(KeyCode.F5);
        keys(KeyCode.B);
        assertTrue(shown("presenter-black"));
        keys(KeyCode.ESCAPE);
        assertFalse(shown("presenter-black"));
        assertTrue(read(() -> window.look().presentingProperty().get()));
        keys(KeyCode.ESCAPE);
        assertFalse(read(() -> window.look().presentingProperty().get()));
    }

    @Test
    void theScaleStaysBetweenEightyAndTwoHundredAndFiftyPercent() {
        for (int i = 0; i < 30; i++) {
            on(() -> window.look().rescale(1));
        }
        assertEquals(2.5, read(() -> window.look().scaleProperty().get()));
        for (int i = 0; i < 30; i++) {
            on(() -> window.look().rescale(-1));
        }
        assertEquals(0.8, read(() -> window.look().scaleProperty().get()), 1e-12);
        on(() -> window.look().rescale(0));
        assertEquals(1, read(() -> window.look().scaleProperty().get()));
    }

    private boolean shown(String id) {
        return read(() -> {
            for (Node n = window.view().lookup("#" + id); n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return window.view().lookup("#" + id) != null;
        });
    }

    private Group veil() {
        return (Group) window.view().lookup("#presenter-veil");
    }

    private Group strokes() {
        return (Group) window.view().lookup("#presenter-strokes");
    }
}
