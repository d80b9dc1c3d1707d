package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.control.Language;
import org.scorefield.app.view.control.Texts;
import org.scorefield.experiment.Experiments;
import org.scorefield.net.Heads;
import org.scorefield.objective.Objectives;
import org.scorefield.sample.Samplers;

/** The window in Chinese, in English again, and in a language with longer words. */
class WindowLanguageTest extends WindowRobot {
    private static final List<String> SAID_ONE_WAY = List.of("formula-strip", "sheet-source");

    /** Shortened where there is too little room, because they can be as long as a person likes. */
    private static final Set<String> GIVES_WAY = Set.of("project-title");

    private static final Predicate<String> LATIN_WORD =
            Pattern.compile("\\p{IsLatin}{3,}").asPredicate();

    /** Names, keys, ids of files and letters of formulas are the same in every language. */
    private static final Predicate<String> SAME_EVERYWHERE = Pattern.compile(
                    "(?:(?:Scorefield|Home|End|Ctrl|Shift|Alt|Esc|Tab|Enter|Space|Delete|Fisher|Adam|Tweedie|nats?|log|min"
                            + "|max|EDM|DDIM|MALA|SDE|MMD|SiLU|tanh|Softplus|Karras|Heun|Dormand–Prince|Euler–Maruyama|GIF|PNG"
                            + "|SVG|PDF|CSV|MP4|JSON|Langevin|English|Song|snr|exp|logistic|div|ΠGDM|DPS|TMP)\\b"
                            + "|dKL|[^\\p{IsLatin}]+|\\p{IsLatin}{1,2}(?!\\p{IsLatin}))+")
            .asMatchPredicate();

    @Test
    void inChineseNothingIsLeftInEnglish() {
        on(() -> window.speak(Language.CHINESE.locale()));
        Set<String> english = new TreeSet<>();
        for (String experiment : Experiments.CATALOGUE.ids()) {
            on(() -> window.experiments().open(experiment));
            on(() -> everyText((node, text) -> {
                if (!isIdOrSource(node) && LATIN_WORD.test(text) && !SAME_EVERYWHERE.test(text)) {
                    english.add(text);
                }
            }));
        }
        assertEquals(Set.of(), english);
    }

    /** What stands in a file or on the command line is for those; a reader of the window meets its title. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void whatIsTrainedRunAndComparedIsCalledByItsTitleNeverByItsId(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        on(() -> window.speak(Locale.forLanguageTag(language)));
        on(() -> window.look().arrangementProperty().set(Arrangement.RUNS));
        String ids = Stream.concat(
                        Objectives.CATALOGUE.ids().stream(),
                        Stream.concat(Samplers.CATALOGUE.ids().stream(), Heads.CATALOGUE.ids().stream())
                                .filter(id -> id.contains("-")))
                .collect(Collectors.joining("|"));
        Predicate<String> anId =
                Pattern.compile("(?<![\\p{L}-])(" + ids + ")(?![\\p{L}-])").asPredicate();
        Set<String> met = new TreeSet<>();
        Runnable look = () -> everyText((node, text) -> {
            if (anId.test(text)) {
                met.add(text);
            }
        });
        for (String objective : Objectives.CATALOGUE.ids()) {
            String title = texts.phrase(Objectives.CATALOGUE.get(objective).title());
            on(() -> command("objective-" + objective));
            String spoken = texts.get("loss.title", title);
            until(
                    "the plot is called " + spoken,
                    () -> spoken.equals(window.view().lookup("#loss-plot").getAccessibleText()));
            on(look);
        }
        for (String experiment : Experiments.CATALOGUE.ids()) {
            on(() -> window.experiments().open(experiment));
            on(look);
        }
        for (String sampler : Samplers.CATALOGUE.ids()) {
            on(() -> command("sampler-" + sampler));
            on(look);
        }
        assertEquals(Set.of(), met);
    }

    @Test
    void inALongerLanguageNoTextIsLeftAsItWas() {
        on(() -> window.speak(Locale.forLanguageTag("en-XA")));
        Set<String> same = new TreeSet<>();
        on(() -> everyText((node, text) -> {
            if (!isIdOrSource(node) && LATIN_WORD.test(text) && !SAME_EVERYWHERE.test(text) && !text.contains("~")) {
                same.add(text);
            }
        }));
        assertEquals(Set.of(), same);
    }

    @Test
    void thereAndBackTheWindowSaysTheSame() {
        on(() -> window.sampling().playingProperty().set(false));
        on(() -> window.training().runningProperty().set(false));
        Set<String> before = said();
        on(() -> window.speak(Language.CHINESE.locale()));
        assertTrue(said().contains("範例庫"), "the gallery's name");
        on(() -> window.speak(Locale.ENGLISH));
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(said());
        lost.removeIf(text -> text.matches(".*\\d.*")); // numbers run on
        assertEquals(Set.of(), lost);
    }

    @Test
    void undoIsOfferedInTheLanguageSpoken() {
        on(() -> window.study().edit("change the seed", null, r -> r.withSeed(7)));
        on(() -> window.speak(Language.CHINESE.locale()));
        assertEquals("復原：更改種子（Ctrl+Z）", read(() -> window.view().lookup("#undo").getAccessibleHelp()));
    }

    @ParameterizedTest(name = "{0}, {1} x {2}, {3} times as large")
    @CsvSource({
        "en, 1024, 640, 1",
        "zh-TW, 1024, 640, 1",
        "en-XA, 1440, 900, 1",
        "en-XA, 1024, 640, 1",
        "en, 1440, 900, 2.5",
        "zh-TW, 1440, 900, 2.5",
        "zh-TW, 1024, 640, 2.5"
    })
    void everyWordFitsAndCanBeReached(String language, double width, double height, double scale) {
        on(() -> {
            stage.setMinWidth(width);
            stage.setWidth(width);
            stage.setHeight(height);
            window.speak(Locale.forLanguageTag(language));
            window.look().scaleProperty().set(scale);
        });
        on(() -> window.view().layout());
        settle();
        Set<String> cut = new TreeSet<>();
        on(() -> cut(window.view(), cut));
        assertEquals(Set.of(), cut);
        on(() -> {
            ScrollBar across = (ScrollBar) stage.getScene().lookup("#window-across");
            ScrollBar down = (ScrollBar) stage.getScene().lookup("#window-down");
            assertEquals(window.view().getWidth() * scale, across.getWidth() + across.getMax(), 1, "reached across");
            assertEquals(window.view().getHeight() * scale, down.getHeight() + down.getMax(), 1, "reached down");
        });
    }

    @Test
    void whatTheKeyboardGoesToComesIntoSightHoweverLargeAllIs() {
        on(() -> window.look().scaleProperty().set(2.5));
        settle();
        for (String id : List.of("#settings", "#noise-axis", "#tool-select", "#chip-data")) {
            on(() -> window.view().lookup(id).requestFocus());
            settle();
            on(() -> {
                Node node = window.view().lookup(id);
                Bounds at = node.localToScene(node.getLayoutBounds());
                boolean inSight = at.getMinX() >= 0
                        && at.getMinY() >= 0
                        && at.getMinX() < stage.getScene().getWidth()
                        && at.getMinY() < stage.getScene().getHeight();
                assertTrue(inSight, id + " at " + at);
            });
        }
    }

    /** Adds the texts that are shown shorter than they are. */
    private void cut(Node node, Set<String> found) {
        if (!node.isVisible() || node.getOpacity() == 0) { // what is only for those who listen
            return;
        }
        if (node instanceof Labeled labeled && labeled.lookup(".text") instanceof Text shown) {
            String whole = labeled.getText() == null ? "" : labeled.getText();
            if (!GIVES_WAY.contains(String.valueOf(labeled.getId()))
                    && !shown.getText().equals(whole)
                    && shown.getText().length() < whole.length()) {
                found.add(labeled.getId() + " " + labeled.getStyleClass() + ": " + whole);
            }
            Bounds bounds = window.view().sceneToLocal(labeled.localToScene(labeled.getLayoutBounds()));
            if (!whole.isEmpty()
                    && (bounds.getMinX() < -1
                            || bounds.getMaxX() > window.view().getWidth() + 1)) {
                found.add(labeled.getId() + " lies outside of the window: " + whole);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> cut(child, found));
        }
    }

    private Set<String> said() {
        Set<String> all = new TreeSet<>();
        on(() -> everyText((node, text) -> all.add(text)));
        return all;
    }

    private void command(String id) {
        window.commands().find(id).orElseThrow().run().run();
    }

    /** Formulas, and the papers things come from. */
    private static boolean isIdOrSource(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (SAID_ONE_WAY.stream().anyMatch(n.getStyleClass()::contains)) {
                return true;
            }
        }
        return false;
    }

    private void everyText(BiConsumer<Node, String> told) {
        visit(window.view(), told);
    }

    private static void visit(Node node, BiConsumer<Node, String> told) {
        Optional.ofNullable(node.getAccessibleText()).ifPresent(text -> told.accept(node, text));
        Optional.ofNullable(node.getAccessibleHelp()).ifPresent(text -> told.accept(node, text));
        if (node.hasProperties()) {
            for (Object value : List.copyOf(node.getProperties().values())) {
                if (value instanceof Tooltip tooltip) {
                    told.accept(node, tooltip.getText());
                } else if (value instanceof Popup popup) {
                    popup.getContent().forEach(child -> visit(child, told));
                }
            }
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            told.accept(node, labeled.getText());
        } else if (node instanceof Text text && !(node.getParent() instanceof Labeled)) {
            told.accept(node, text.getText());
        }
        if (node instanceof Labeled labeled && labeled.getGraphic() != null) {
            visit(labeled.getGraphic(), told);
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            visit(scroll.getContent(), told);
        } else if (node instanceof Parent parent && !(node instanceof Labeled)) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> visit(child, told));
        }
    }
}
