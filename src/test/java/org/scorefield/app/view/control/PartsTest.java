package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsTest extends Robot {
    /** WCAG 2.2, 2.5.8. */
    private static final double SMALLEST_TARGET_PX = 24;

    private final List<String> heard = new ArrayList<>();
    private AppBar bar;
    private ToolRail rail;
    private LayerChips chips;
    private Banner banner;
    private FormulaStrip strip;
    private TrainButton train;

    @Override
    Parent part() {
        bar = new AppBar(TEXTS);
        rail = new ToolRail(TEXTS);
        chips = new LayerChips(TEXTS);
        banner = new Banner(TEXTS);
        strip = new FormulaStrip(TEXTS);
        train = new TrainButton(TEXTS);
        bar.onUndo(() -> heard.add("undo"));
        bar.onExport(() -> heard.add("export"));
        bar.gallery()
                .entries()
                .setAll(
                        new GalleryEntry("two-modes", "Two modes", "Two Gaussians."),
                        new GalleryEntry("ring", "Ring", "A ring."));
        bar.gallery().onChosen(heard::add);
        return new VBox(bar, strip, chips, banner, train, new HBox(rail));
    }

    @ParameterizedTest
    @EnumSource(Chip.class)
    void aChipTogglesItsLayerAlone(Chip chip) {
        clickOn("#chip-" + chip.id());
        for (Chip each : Chip.values()) {
            assertEquals(each == chip, chips.shownProperty(each).get(), each.id());
        }
        clickOn("#chip-" + chip.id());
        assertFalse(chips.shownProperty(chip).get());
    }

    @Test
    void exactlyOneToolIsInHand() {
        assertEquals(Tool.SELECT, rail.selectedToolProperty().get());
        clickOn("#tool-spray");
        assertEquals(Tool.SPRAY, rail.selectedToolProperty().get());
        clickOn("#tool-spray");
        assertEquals(Tool.SPRAY, rail.selectedToolProperty().get());
        on(() -> rail.selectedToolProperty().set(Tool.PAN));
        assertEquals(1, rail.lookupAll(".tool-button:selected").size());
    }

    @Test
    void undoIsGreyUntilThereIsSomethingToUndo() {
        assertTrue(lookup("#undo").query().isDisabled());
        on(() -> bar.undoTextProperty().set("Undo move Gaussian A"));
        clickOn("#undo").clickOn("#export");
        assertEquals(List.of("undo", "export"), heard);
        assertEquals("Undo move Gaussian A", lookup("#undo").query().getAccessibleHelp());
    }

    @Test
    void theGalleryGivesTheIdChosen() {
        clickOn("#gallery");
        clickOn("#gallery-ring");
        assertEquals(List.of("ring"), heard);
        assertTrue(lookup("#gallery-ring").tryQuery().isEmpty());
    }

    @Test
    void aBannerOffersWaysOutAndCloses() {
        on(() -> banner.show(
                Banner.Severity.ERROR, "It diverged.", new Banner.Action("Halve", () -> heard.add("halve"))));
        assertTrue(banner.isVisible());
        clickOn("Halve");
        assertEquals(List.of("halve"), heard);
        assertFalse(banner.isVisible());
        on(() -> banner.show(Banner.Severity.INFO, "Saved."));
        clickOn("#banner-close");
        assertFalse(banner.isVisible());
        Banner.Action action = new Banner.Action("a", () -> {});
        assertThrows(
                IllegalArgumentException.class,
                () -> banner.show(Banner.Severity.INFO, "", action, action, action, action));
    }

    @Test
    void theNewestMessageIsShownAndTheOthersWaitUntilEachIsClosed() {
        on(() -> {
            banner.show(Banner.Severity.ERROR, "First.", new Banner.Action("Mend", () -> heard.add("mend")));
            banner.show(Banner.Severity.INFO, "Second.");
            banner.show(Banner.Severity.WARNING, "Third.");
            banner.show(Banner.Severity.INFO, "Second.");
        });
        assertEquals("Second.", message());
        assertEquals("2 more", lookup("#banner-more").queryLabeled().getText(), "said twice, it waits once");
        clickOn("#banner-more");
        assertEquals("Third.", message());
        clickOn("#banner-close");
        assertEquals("First.", message());
        assertEquals("1 more", lookup("#banner-more").queryLabeled().getText());
        clickOn("Mend");
        assertEquals(List.of("mend"), heard);
        assertEquals("Second.", message(), "passed over, it has waited at the end");
        assertTrue(lookup("#banner-more").tryQuery().isEmpty());
        clickOn("#banner-close");
        assertFalse(banner.isVisible());
    }

    @Test
    void anAnswerTakesThePlaceOfTheLastAnswerAndOfNothingElse() {
        on(() -> {
            banner.answer("Mean x must be at most 1000, but was 1001.");
            banner.show(Banner.Severity.ERROR, "The disk is full.");
            banner.answer("Mean x must be at most 1000, but was 1002.");
        });
        assertEquals("Mean x must be at most 1000, but was 1002.", message());
        on(banner::close);
        assertEquals("The disk is full.", message());
        on(banner::close);
        assertFalse(banner.isVisible());
    }

    @Test
    void aMessageThatIsNoLongerSoGoesByItselfAlsoWhileItWaits() {
        boolean[] open = {true};
        on(() -> {
            banner.showWhile(() -> open[0], Banner.Severity.INFO, "It is open.");
            banner.show(Banner.Severity.INFO, "Something else.");
            banner.beat();
        });
        assertTrue(lookup("#banner-more").tryQuery().isPresent());
        open[0] = false;
        on(banner::beat);
        assertEquals("Something else.", message());
        assertTrue(lookup("#banner-more").tryQuery().isEmpty());
    }

    @Test
    void whoClosesMessagesByKeysIsNotSentAwayBetweenThem() {
        on(() -> {
            banner.show(Banner.Severity.INFO, "First.");
            banner.show(Banner.Severity.INFO, "Second.", new Banner.Action("Do", () -> heard.add("do")));
            banner.lookup(".banner-actions .button").requestFocus();
        });
        type(KeyCode.SPACE);
        assertEquals("First.", message());
        type(KeyCode.SPACE);
        assertEquals(List.of("do"), heard);
        assertFalse(banner.isVisible());
    }

    private String message() {
        return lookup("#banner-message").queryLabeled().getText();
    }

    @Test
    void numbersUnderTheFormulaNeverMoveIt() {
        for (Formula formula : Formula.all()) {
            on(() -> strip.formulaProperty().set(formula));
            List<Double> before = places();
            on(() -> {
                for (Formula.Term term : formula.terms()) {
                    strip.values().put(term.id(), term.widest());
                }
            });
            assertEquals(before, places(), formula.id());
        }
    }

    private List<Double> places() {
        return read(() ->
                strip.lookupAll(".formula-term").stream().map(Node::getLayoutX).toList());
    }

    @Test
    void trainingSaysHowFast() {
        clickOn("#train");
        on(() -> train.rateProperty().set(4200));
        assertEquals("Training… 4\u2009200 steps/s", train.getText());
        clickOn("#train");
        assertEquals("Train", train.getText());
    }

    @Test
    void aPlotShowsItsPixels() {
        PlotImage plot = read(() -> new PlotImage("loss", "Loss", 2, 1));
        on(() -> plot.show(new int[] {0xFF0000FF, 0xFFFF0000}, 2, 1));
        int right = read(() -> plot.lookup("#loss-image") instanceof ImageView view
                ? view.getImage().getPixelReader().getArgb(1, 0)
                : 0);
        assertEquals(0xFFFF0000, right);
        assertThrows(IllegalArgumentException.class, () -> plot.show(new int[3], 2, 1));
    }

    @Test
    void aPlotPaintedFinerIsAsLargeAsBefore() {
        PlotImage plot = read(() -> new PlotImage("loss", "Loss", 4, 2));
        for (int fine = 1; fine <= 3; fine++) {
            int width = 4 * fine;
            int height = 2 * fine;
            on(() -> plot.show(new int[width * height], width, height));
            ImageView view = read(() -> (ImageView) plot.lookup("#loss-image"));
            assertEquals(width, read(() -> view.getImage().getWidth()));
            assertEquals(4, read(() -> view.getLayoutBounds().getWidth()));
            assertEquals(2, read(() -> view.getLayoutBounds().getHeight()));
        }
    }

    @Test
    void aPreviewThatIsFinerFillsItsFrameAndASmallOneIsShownAsItIs() {
        PreviewImage preview = read(() -> new PreviewImage("preview", 12, 7));
        for (int[] size : new int[][] {{10, 5, 10, 5}, {20, 10, 10, 5}, {8, 20, 2, 5}, {4, 4, 4, 4}}) {
            on(() -> preview.show(new int[size[0] * size[1]], size[0], size[1]));
            Node image = preview.getChildren().getFirst();
            assertEquals(size[2], read(() -> image.getLayoutBounds().getWidth()), 1e-9);
            assertEquals(size[3], read(() -> image.getLayoutBounds().getHeight()), 1e-9);
        }
    }

    @Test
    void statusItemsKeepTheirOrderAndHideWhenEmpty() {
        StatusBar status = read(StatusBar::new);
        on(() -> {
            status.item("saved").set("Saved");
            status.item("seed").set("seed 42");
            status.item("saved").set("");
        });
        assertEquals(
                List.of(false, true),
                status.getChildren().stream().map(Node::isManaged).toList());
    }

    @Test
    void everyControlIsNamedExplainedLargeEnoughAndWhole() {
        on(() -> banner.show(Banner.Severity.WARNING, "Something."));
        List<Node> all = read(() -> List.copyOf(bar.getScene().getRoot().lookupAll("*")));
        int controls = 0;
        for (Node node : all) {
            if (node instanceof ButtonBase || node instanceof ComboBox<?>) {
                if (node.getStyleClass().contains("arrow-button")) {
                    continue;
                }
                controls++;
                assertTrue(node.getId() != null && !node.getId().isEmpty(), node + " has no id");
                assertTrue(
                        node.getAccessibleText() != null
                                && !node.getAccessibleText().isEmpty(),
                        node + " has no name");
                assertTrue(
                        node.getAccessibleHelp() != null
                                && !node.getAccessibleHelp().isEmpty(),
                        node + " has no hint");
                assertTrue(node.isFocusTraversable(), node + " cannot be reached by Tab");
                assertTrue(node.getLayoutBounds().getWidth() >= SMALLEST_TARGET_PX, node + " is too narrow");
                assertTrue(node.getLayoutBounds().getHeight() >= SMALLEST_TARGET_PX, node + " is too low");
            }
            if (node instanceof Labeled labeled && labeled.lookup(".text") instanceof javafx.scene.text.Text text) {
                assertEquals(
                        Objects.toString(labeled.getText(), ""),
                        text.getText(),
                        "cut off"); // the toolkit ends a cut text in "…"
            }
        }
        assertTrue(controls >= Tool.values().length + Chip.values().length + 8, "only " + controls + " controls");
        assertTrue(all.stream().anyMatch(Label.class::isInstance));
    }
}
