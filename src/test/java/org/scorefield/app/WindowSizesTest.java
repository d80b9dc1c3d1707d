package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorefield.app.model.DrawerModel.Part;

/** In a narrow window the canvas keeps its width, and the inspector comes over it when it is asked for. */
class WindowSizesTest extends WindowRobot {
    /** What has to be at hand at any size. */
    private static final List<String> PRIMARY = List.of(
            "#undo",
            "#redo",
            "#gallery",
            "#export",
            "#help",
            "#tool-rail",
            "#chip-density",
            "#chip-data",
            "#play",
            "#step",
            "#restart",
            "#noise-axis",
            "#schedule",
            "#status-seed",
            "#convention");

    @ParameterizedTest(name = "{0}, {1} x {2}")
    @CsvSource({
        "en, 1024, 640",
        "zh-TW, 1024, 640",
        "en, 1099, 700",
        "en, 1100, 700",
        "zh-TW, 1150, 720",
        "en, 1199, 720",
        "en, 1200, 720",
        "en, 1280, 800",
        "zh-TW, 1440, 900"
    })
    void everythingPrimaryIsSeenAndTheCanvasIsLarge(String language, double width, double height) {
        size(width, height);
        on(() -> window.speak(Locale.forLanguageTag(language)));
        boolean narrow = width < 1200;
        boolean tabbed = width < 1100;
        assertEquals(narrow, shown("#drawer-strip"));
        assertEquals(!narrow, shown("#inspector"));
        double canvas = read(() -> window.view().canvas().getWidth());
        double least = narrow ? width - 100 : width - 52 - 320 - 4;
        assertTrue(canvas >= least, "the canvas is " + canvas + " px wide");
        assertEquals(List.of(), outside(width, height));
        if (narrow) {
            for (Part part : Part.values()) {
                on(() -> window.view().drawer().show(part));
                on(() -> window.view().layout());
                assertTrue(shown("#inspector"));
                assertEquals(!tabbed || part == Part.PLOTS, shown("#loss-plot"), part + " at " + width);
                assertEquals(!tabbed || part == Part.SETTINGS, shown("#network"), part + " at " + width);
                assertEquals(canvas, read(() -> window.view().canvas().getWidth()), "the canvas stays as it is");
                assertEquals(List.of(), outside(left("#inspector"), height));
            }
            on(() -> window.view().drawer().openProperty().set(false));
            assertFalse(shown("#inspector"));
        }
    }

    @ParameterizedTest(name = "{0}, {1} x {2}")
    @CsvSource({"en, 1024, 640", "zh-TW, 1024, 640", "en, 1100, 700"})
    void theTitleOfAFileIsReadWholeAndItsDotStandsClear(String language, double width, double height) {
        size(width, height);
        on(() -> window.speak(Locale.forLanguageTag(language)));
        on(() -> window.study().edit("change the seed", null, r -> r.withSeed(7)));
        on(() -> window.view().layout());
        Labeled title = (Labeled) read(() -> window.view().lookup("#project-title"));
        assertEquals(read(title::getText), read(() -> ((Text) title.lookup(".text")).getText()));
        assertTrue(shown("#dirty-dot"));
        double dot = read(() -> inScene(window.view().lookup("#dirty-dot")).getMaxX());
        assertTrue(dot < left("#undo"), "the dot ends at " + dot);
    }

    @Test
    void thePlotsAreAsFineAsTheWindowIsLarge() {
        until("the plots are painted", () -> plotWidth("loss") > 0 && plotWidth("fisher") > 0);
        double usual = read(() -> plotWidth("loss"));
        on(() -> window.look().scaleProperty().set(2));
        until("they are painted anew", () -> plotWidth("loss") == 2 * usual && plotWidth("fisher") == 2 * usual);
    }

    private double plotWidth(String plot) {
        return window.view().lookup("#" + plot + "-plot-image") instanceof ImageView view && view.getImage() != null
                ? view.getImage().getWidth()
                : 0;
    }

    @Test
    void theDrawerOpensByItsButtonsAndKeysAndByAskingForNumbers() {
        size(1024, 640);
        fire("#drawer-settings");
        assertTrue(shown("#inspector"));
        fire("#drawer-plots");
        assertTrue(shown("#loss-plot"));
        fire("#drawer-plots");
        assertFalse(shown("#inspector"));
        keys(KeyCode.SHORTCUT, KeyCode.I);
        assertTrue(shown("#network"));
        keys(KeyCode.SHORTCUT, KeyCode.I);
        assertFalse(shown("#inspector"));
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        assertTrue(shown("#fisher-plot"));
        on(() -> window.view().canvas().requestFocus());
        keys(KeyCode.ESCAPE);
        assertFalse(shown("#inspector"));
        assertEquals(0, selected(), "Esc closes the drawer before it lets go of what is selected");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        assertTrue(shown("#network"), "Enter on an object shows its numbers");
        assertEquals(
                "object-mean-x-text",
                read(() -> stage.getScene().getFocusOwner().getId()));
    }

    @Test
    void aPinKeepsTheInspectorBesideTheCanvas() {
        size(1024, 640);
        fire("#drawer-settings");
        fire("#drawer-pin");
        assertFalse(shown("#drawer-strip"));
        assertTrue(shown("#inspector"));
        double canvas = read(() -> window.view().canvas().getWidth());
        assertTrue(canvas <= 1024 - 52 - 320, "beside it, the canvas is " + canvas + " px wide");
        fire("#drawer-close");
        assertFalse(shown("#inspector"));
        assertTrue(shown("#drawer-strip"));
    }

    private void fire(String id) {
        on(() -> ((ButtonBase) window.view().lookup(id)).fire());
    }

    private void size(double width, double height) {
        on(() -> {
            window.view().drawer().pinnedProperty().set(false);
            stage.setMinWidth(width);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        on(() -> window.view().layout());
    }

    private boolean shown(String id) {
        return read(() -> {
            for (Node n = window.view().lookup(id); n != null; n = n.getParent()) {
                if (!n.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private double left(String id) {
        return read(() -> inScene(window.view().lookup(id)).getMinX());
    }

    /** What is primary and not wholly to the left of a place. */
    private List<String> outside(double width, double height) {
        return read(() -> {
            List<String> found = new ArrayList<>();
            for (String id : PRIMARY) {
                Node node = window.view().lookup(id);
                Bounds b = node == null ? null : inScene(node);
                boolean above = node != null && b.getMaxY() <= 110; // over the panel, beside which nothing is covered
                if (b == null
                        || !node.isVisible()
                        || b.getMinX() < 0
                        || b.getMaxX()
                                > (above || id.startsWith("#status")
                                        ? stage.getScene().getWidth()
                                        : width)
                        || b.getMaxY() > height) {
                    found.add(id + " " + b);
                }
            }
            return found;
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
