package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.experiment.Experiment;
import org.scorefield.experiment.Experiments;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.lesson.Step;
import org.scorefield.net.Activations;
import org.scorefield.net.Heads;
import org.scorefield.noise.Schedules;
import org.scorefield.objective.Directions;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;
import org.scorefield.train.Averagings;
import org.scorefield.train.NoisePairs;
import org.scorefield.train.RateSchedules;
import org.scorefield.train.SigmaSamplings;
import org.scorefield.train.Targets;

/** Both languages say the same things. */
class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");

    private static final List<Catalogue<?>> MENUS = List.of(
            Scenes.CATALOGUE,
            Activations.CATALOGUE,
            Heads.CATALOGUE,
            Objectives.CATALOGUE,
            Weightings.CATALOGUE,
            Directions.CATALOGUE,
            Schedules.CATALOGUE,
            Samplers.CATALOGUE,
            Conditionings.CATALOGUE,
            Targets.CATALOGUE,
            NoisePairs.CATALOGUE,
            Averagings.CATALOGUE,
            SigmaSamplings.CATALOGUE,
            RateSchedules.CATALOGUE,
            Experiments.CATALOGUE);

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("messages"), keys("messages_zh_TW"));
    }

    /** A marked letter is drawn well, but JavaFX does not break the lines of a text that has one where it should. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void noTextThatMayHaveToBeBrokenHasAMarkOverALetter(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        Pattern mark = Pattern.compile("\\p{M}");
        for (String key : bundle(Locale.ROOT).keySet()) {
            assertFalse(mark.matcher(texts.get(key)).find(), key);
        }
        for (Catalogue<?> menu : MENUS) {
            for (Choice<?> entry : menu.choices()) {
                assertFalse(mark.matcher(texts.phrase(entry.summary())).find(), entry.id());
            }
        }
        LessonFiles lessons = new LessonFiles(new ProjectFiles(Recipes::standard));
        for (Step step : lessons.shipped("dsm-in-one-picture").steps()) {
            String words = step.text().in(language);
            assertFalse(mark.matcher(Texts.breakable(words)).find(), words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void aLessonNamesAnObjectiveAsTheMenuDoes(String language) {
        Step chosen = new LessonFiles(new ProjectFiles(Recipes::standard))
                .shipped("ism-against-dsm")
                .steps()
                .get(2);
        String title = Texts.of(Locale.forLanguageTag(language))
                .phrase(Objectives.CATALOGUE.get("ism").title());
        String task = chosen.task().orElseThrow().words().in(language);
        assertTrue(task.contains(title), task);
        assertTrue(chosen.text().in(language).contains(title), chosen.text().in(language));
    }

    @Test
    void aTextLeavesRoomForTheSameNumbersInBothLanguages() {
        for (String key : bundle(Locale.ROOT).keySet()) {
            assertEquals(
                    places(bundle(Locale.ROOT).getString(key)),
                    places(bundle(Locale.TAIWAN).getString(key)),
                    key);
        }
        for (Phrasebook.Entry entry : Phrasebook.entries(Locale.TAIWAN)) {
            assertEquals(places(entry.english()), places(entry.translation()), entry.english());
        }
    }

    @Test
    void everythingOnAMenuHasAChineseName() {
        List<String> unknown = new ArrayList<>();
        for (Catalogue<?> menu : MENUS) {
            for (Choice<?> choice : menu.choices()) {
                said(choice.title(), unknown);
                said(choice.summary(), unknown);
                for (Parameter p : choice.parameters()) {
                    if (!compared(choice).contains(p.name())) {
                        said(p.name().replace('-', ' '), unknown);
                    }
                    said(p.help(), unknown);
                }
            }
        }
        assertEquals(List.of(), unknown.stream().distinct().toList(), "not in phrases_zh_TW.txt");
    }

    /** Flags that are called by the title of what they stand for. */
    private static List<String> compared(Choice<?> choice) {
        return Experiments.CATALOGUE.choices().contains(choice) && choice.make() instanceof Experiment experiment
                ? experiment.compares().map(Catalogue::ids).orElse(List.of())
                : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void everyOptionOfASettingHasWordsOfItsOwn(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        List<String> bare = MENUS.stream()
                .flatMap(menu -> menu.choices().stream())
                .flatMap(choice -> choice.parameters().stream())
                .filter(Parameter.OneOf.class::isInstance)
                .map(Parameter.OneOf.class::cast)
                .flatMap(p -> p.options().stream().map(option -> "option." + p.name() + "." + option))
                .filter(key -> texts.find(key).isEmpty())
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void aPhraseIsSaidWithWhatItHoldsSentenceBySentence() {
        Phrasebook book = Phrasebook.of(Locale.TAIWAN);
        assertEquals("移動高斯分布 A", book.say("move Gaussian A"));
        assertEquals(
                "在學到的分數上最近的是 Heun 法（EDM），20 次計算，能量距離 0.012。兩組各 500 個精確樣本相差 0.004。",
                book.say("Nearest on the learned score: Heun (EDM) with 20 calls, energy distance 0.012."
                        + " Two exact samples of 500 differ by 0.004."));
        assertEquals("unheard of", book.say("unheard of"));
        assertEquals("", book.say(""));
    }

    @Test
    void whatWasSaidInEnglishIsSaidAgainInChinese() {
        Texts texts = Texts.english();
        String undo = texts.get("undo.what", texts.phrase("move Gaussian A"));
        String same = texts.get("undo.what", texts.phrase("move Gaussian A"));
        texts.speak(Locale.TAIWAN);
        assertEquals("復原：移動高斯分布 A（Ctrl+Z）", texts.again(undo).orElseThrow());
        assertEquals(texts.again(undo), texts.again(same));
        assertFalse(texts.again("Undo move Gaussian A (Ctrl+Z)").isPresent(), "typed by a person");
        texts.speak(Locale.ENGLISH);
        assertEquals(undo, texts.again(undo).orElseThrow());
    }

    @Test
    void theLanguageOfTheMachineIsSpokenWhereItIsKnown() {
        assertEquals(Language.CHINESE, Language.of(Locale.TAIWAN));
        assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-Hant")));
        assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag("zh-HK")));
        assertEquals(Language.ENGLISH, Language.of(Locale.CHINA));
        assertEquals(Language.ENGLISH, Language.of(Locale.GERMANY));
    }

    private static void said(String english, List<String> unknown) {
        Predicate<String> words = Pattern.compile("[a-z]{3,}").asPredicate();
        Phrasebook book = Phrasebook.of(Locale.TAIWAN);
        boolean name = !english.contains(" ") && NAMES.contains(english);
        if (words.test(english) && !name && book.say(english).equals(english)) {
            unknown.add(english);
        }
    }

    /** Called the same in every language. */
    private static final Set<String> NAMES = Set.of("tanh", "Softplus", "Karras");

    /** The keys of one file alone: a bundle would answer for what it lacks with its parent's. */
    private static Set<String> keys(String file) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream("/i18n/" + file + ".properties")) {
            return new TreeSet<>(new PropertyResourceBundle(Objects.requireNonNull(in)).keySet());
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "i18n.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
