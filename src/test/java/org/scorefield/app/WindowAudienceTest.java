package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.present.Audience;
import org.scorefield.app.present.Screens;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.figure.Viewport;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.study.Recipes;

/** The window of a lecturer whose audience has a screen of its own. */
class WindowAudienceTest extends WindowRobot {
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1280, 720);

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);

    private final Desktop desktop = new Desktop();

    /** Screens that a hand plugs in and pulls out. */
    private static final class Desktop implements Screens {
        private List<Rectangle2D> all = List.of(LAPTOP, PROJECTOR);
        private Runnable changed = () -> {};

        @Override
        public List<Rectangle2D> all() {
            return all;
        }

        @Override
        public Subscription onChange(Runnable told) {
            changed = told;
            return () -> changed = () -> {};
        }

        void be(Rectangle2D... screens) {
            all = List.of(screens);
            changed.run();
        }
    }

    @Override
    Screens screens() {
        return desktop;
    }

    private static Rectangle2D place(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    @Test
    void aProjectorPulledOutSendsTheAudienceHomeAndTheLectureGoesOn() {
        keys(KeyCode.F5);
        Stage far = read(() -> audience().stage());
        on(() -> desktop.be(LAPTOP));
        assertFalse(read(far::isShowing));
        assertFalse(read(() -> window.look().audienceProperty().get()));
        assertTrue(read(stage::isShowing));
        int frames = read(() -> window.framesShown());
        until("the lecturer's picture moves", () -> window.framesShown() > frames + 3);
    }

    @Test
    void aProjectorThatChangesItsSizeIsFilledAnew() {
        keys(KeyCode.F5);
        Rectangle2D finer = new Rectangle2D(1440, 0, 1024, 768);
        on(() -> desktop.be(LAPTOP, finer));
        assertEquals(finer, read(() -> place(audience().stage())));
        on(() -> desktop.be(new Rectangle2D(-800, 0, 800, 600), LAPTOP, finer));
        assertEquals(finer, read(() -> place(audience().stage())), "a third screen moves nobody");
    }

    @Test
    void whereOnlyTheProjectorIsLeftItIsTheLecturers() {
        keys(KeyCode.F5);
        on(() -> desktop.be(PROJECTOR));
        assertTrue(read(() -> window.presenter().audience().isEmpty()), "else it would cover the window");
        assertEquals(PROJECTOR.getMinX(), read(stage::getX));
    }

    @Test
    void screensThatChangeBeforeAnyoneIsInvitedChangeNothing() {
        on(() -> desktop.be(LAPTOP));
        on(() -> desktop.be(LAPTOP, PROJECTOR));
        assertTrue(read(() -> window.presenter().audience().isEmpty()));
        assertEquals(0, read(stage::getX));
    }

    @Test
    void theAudienceGetsTheOtherScreenAndTheLecturerKeepsTheControls() {
        on(() -> window.study().selectedProperty().set(0));
        keys(KeyCode.F5);
        assertEquals(-1, read(() -> window.study().selectedProperty().get()), "grips are for the hand that draws");
        assertFalse(read(() -> stage.isFullScreen()));
        assertTrue(read(() -> window.view().bar().isVisible()));
        assertEquals(PROJECTOR, read(() -> place(audience().stage())));
        keys(KeyCode.F5);
        assertTrue(read(() -> window.presenter().audience().isEmpty()));
        assertFalse(read(() -> window.look().audienceProperty().get()));
    }

    @Test
    void anAudienceThatHasGoneIsForgotten() {
        keys(KeyCode.F5);
        WeakReference<AudienceView> view =
                read(() -> new WeakReference<>(audience().view()));
        keys(KeyCode.F5);
        assertFalse(read(() -> window.look().audienceProperty().get()));
        until("nothing holds it", () -> {
            System.gc();
            return view.get() == null;
        });
        assertTrue(read(stage::isShowing));
    }

    @Test
    void theAudienceReadsTheNumbersTheWindowShows() {
        keys(KeyCode.F5);
        until("the strip is the window's", () -> {
            Map<String, String> here = Map.copyOf(window.view().formula().values());
            return here.size() > 1
                    && here.equals(Map.copyOf(audience().view().strip().values()));
        });
    }

    @Test
    void inARaceTheAudienceSeesWhoRacesAndHowFarEachHasCome() {
        keys(KeyCode.F5);
        on(() -> window.look().arrangementProperty().set(Arrangement.RACE));
        until(
                "a plot of its own",
                () -> audience().view().compared().isVisible()
                        && audience().view().compared().plot().hasPicture());
        assertEquals(
                read(() -> window.look().race().samplersProperty().get().size()),
                read(() -> audience().view().compared().lookupAll(".race-lane").size()));
        assertFalse(read(() -> audience().view().transport().isVisible()), "the room is the picture's");
        until(
                "the rule stands without the numbers of a place that is not shown",
                () -> audience().view().strip().values().isEmpty()
                        && !window.view().formula().values().isEmpty());
        assertEquals(
                "score",
                read(() -> audience().view().strip().formulaProperty().get().id()));
        on(() -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        until("the player is back", () -> audience().view().transport().isVisible());
        until("the numbers too", () -> !audience().view().strip().values().isEmpty());
    }

    @Test
    void ofTwoRunsTheAudienceReadsWhatEachIs() {
        keys(KeyCode.F5);
        on(() -> window.look().arrangementProperty().set(Arrangement.RUNS));
        until(
                "two lines",
                () -> audience().view().compared().lookupAll(".race-lane").size() == 2);
        assertTrue(read(() -> audience().view().compared().lookupAll(".audience-more").stream()
                .allMatch(more -> ((Label) more).getText().contains("seed 42"))));
    }

    @Test
    void thePointerStandsAtTheSamePlaceOfThePlane() {
        keys(KeyCode.F5);
        moveTo(screen(0.75, -0.5));
        settle();
        Point2D ring = read(() -> {
            Circle c = (Circle) shown(".presenter-ring");
            CanvasView far = audience().view().grid().canvases().getFirst();
            Point2D px = far.sceneToLocal(c.localToScene(c.getCenterX(), c.getCenterY()));
            Viewport v = far.viewportProperty().get();
            return new Point2D(v.x(px.getX()), v.y(px.getY()));
        });
        double onePx = 0.02; // a robot's pointer stands on whole px
        assertEquals(0.75, ring.getX(), onePx);
        assertEquals(-0.5, ring.getY(), onePx);
        assertFalse(read(() -> window.view().lookup(".presenter-ring").isVisible()), "no ring on the lecturer's side");
    }

    @Test
    void whatThePenDrawsIsSeenOnBothScreens() {
        keys(KeyCode.F5);
        keys(KeyCode.D);
        pull(screen(0, 0), 60, 30);
        release(MouseButton.PRIMARY);
        settle();
        assertEquals(1, read(() -> strokes(window.view()).getChildren().size()));
        Group far = read(() -> strokes(audience().view()));
        assertEquals(1, read(() -> far.getChildren().size()));
        assertTrue(
                read(() -> ((Polyline) far.getChildren().getFirst()).getPoints().size()) > 4);
        keys(KeyCode.ESCAPE);
        assertEquals(0, read(() -> far.getChildren().size()));
        assertTrue(read(() -> window.presenter().audience().isPresent()), "Esc does not send the audience home");
    }

    @Test
    void blackIsForTheAudienceOnlyAndTheLecturerIsTold() {
        keys(KeyCode.F5);
        keys(KeyCode.B);
        assertTrue(read(() -> shown("#presenter-black").isVisible()));
        assertFalse(read(() -> window.view().lookup("#presenter-black").isVisible()));
        assertEquals(
                "The audience sees black (B)",
                read(() -> ((Label) window.view().lookup("#presenter-frozen")).getText()));
    }

    @Test
    void whatIsFrozenIsFrozenForTheAudienceWhileTheLecturerGoesOn() {
        keys(KeyCode.F5);
        until(
                "the audience sees a step",
                () -> audience().view().strip().values().size() > 1);
        keys(KeyCode.F);
        Map<String, String> held =
                read(() -> Map.copyOf(audience().view().strip().values()));
        int frames = read(() -> window.framesShown());
        until("the lecturer's picture moves", () -> window.framesShown() > frames + 3);
        until("his numbers run", () -> !held.equals(window.view().formula().values()));
        assertEquals(held, read(() -> Map.copyOf(audience().view().strip().values())));
        keys(KeyCode.F);
        until(
                "the audience's numbers run again",
                () -> !held.equals(audience().view().strip().values()));
    }

    @Test
    void inALessonTheAudienceReadsItsWordsInPlaceOfThePlayer() {
        on(() ->
                window.lessons().open(new LessonFiles(new ProjectFiles(Recipes::standard)).shipped("what-is-a-score")));
        keys(KeyCode.F5);
        until("the words are there", () -> shown("#audience-words").getParent().isVisible());
        String first = read(() -> ((Label) shown("#audience-words")).getText());
        assertFalse(first.isEmpty());
        assertFalse(read(() -> audience().view().transport().isVisible()));
        on(() -> window.lessons().next());
        until(
                "the next words",
                () -> !((Label) shown("#audience-words")).getText().equals(first));
        assertNotEquals(first, read(() -> ((Label) shown("#audience-words")).getText()));
    }

    private Audience audience() {
        return window.presenter().audience().orElseThrow();
    }

    private Node shown(String selector) {
        return audience().view().lookup(selector);
    }

    private static Group strokes(Node view) {
        return (Group) view.lookup("#presenter-strokes");
    }
}
