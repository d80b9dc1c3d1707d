package org.scorefield.app.view.control;

import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.scorefield.figure.Words;

/**
 * The words of the window in the language it speaks, out of {@code i18n/messages.properties}.
 *
 * <p>Every text handed out is remembered by its identity, so that {@link Rewording} can say the same thing in another
 * language wherever it stands, without a binding in each control.
 */
public final class Texts {
    /** The key under which a bundle has {@link Words} of its own. */
    private static final String OWN_WORDS = "words";

    private final Sayings said = new Sayings();
    private final ReadOnlyObjectWrapper<Locale> language;
    private ResourceBundle bundle;
    private Words words;

    private Texts(Locale language) {
        this.language = new ReadOnlyObjectWrapper<>(language);
        bundle = bundle(language);
        words = words(language, bundle);
    }

    /**
     * The words in {@code locale}, or in English where that language has none.
     *
     * @param locale the language wanted
     */
    public static Texts of(Locale locale) {
        return new Texts(locale);
    }

    /** The English words. */
    public static Texts english() {
        return of(Locale.ENGLISH);
    }

    private static ResourceBundle bundle(Locale locale) {
        // intentional: no fallback to the machine's own language, so that English asked for is English given
        return ResourceBundle.getBundle(
                "i18n.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** The phrasebook of a language; a bundle that makes its texts brings one of its own. */
    private static Words words(Locale language, ResourceBundle bundle) {
        return bundle.containsKey(OWN_WORDS) && bundle.getObject(OWN_WORDS) instanceof Words own
                ? own
                : Phrasebook.of(language).words();
    }

    /** The language spoken. */
    public ReadOnlyObjectProperty<Locale> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** Speaks another language from now on; what is said already is reworded by {@link Rewording}. */
    public void speak(Locale other) {
        bundle = bundle(other);
        words = words(other, bundle);
        language.set(other);
    }

    /**
     * The text under {@code key}, with {@code {0}, {1}, …} replaced by {@code values}.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        return said.remember(
                breakable(values.length == 0 ? text : filled(text, values)), new Sayings.Saying.Keyed(key, values));
    }

    /** With a thin space between thousands and a real minus sign, as all numbers of the window have them. */
    private static String filled(String text, Object... values) {
        MessageFormat format = new MessageFormat(text, Locale.ROOT);
        Format[] asked = format.getFormatsByArgumentIndex();
        for (int i = 0; i < asked.length; i++) {
            Format one = asked[i];
            if (one == null && i < values.length && values[i] instanceof Number) {
                one = NumberFormat.getInstance(Locale.ROOT);
            }
            if (one instanceof DecimalFormat decimal) {
                decimal.setDecimalFormatSymbols(Numbers.symbols());
                format.setFormatByArgumentIndex(i, decimal);
            }
        }
        return format.format(values);
    }

    /**
     * The text with hats and tildes behind their letters, not over them: a text with a combining mark JavaFX breaks into
     * lines that are too long.
     */
    public static String breakable(String text) {
        return text.replace('\u0302', '\u02C6').replace('\u0303', '\u02DC');
    }

    /** The text under {@code key}, if there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * What another room said in English, as the command line does, in the language of the window: the title of a scene,
     * the finding of an experiment, the reason why something cannot be done. Unknown words stay as they are.
     */
    public String phrase(String english) {
        return said.remember(breakable(words.say(english)), new Sayings.Saying.Phrased(english));
    }

    /** The language spoken now, for the words of figures; the same one until another is spoken, and good on any thread. */
    public Words words() {
        return words;
    }

    /** The same thing in the language spoken now, if this very text was once handed out here. */
    Optional<String> again(String text) {
        return said.origin(text).map(origin -> switch (origin) {
            case Sayings.Saying.Keyed keyed -> get(keyed.key(), againEach(keyed.values()));
            case Sayings.Saying.Phrased phrased -> phrase(phrased.english());
        });
    }

    private Object[] againEach(Object[] values) {
        Object[] now = values.clone();
        for (int i = 0; i < now.length; i++) {
            if (now[i] instanceof String inner) {
                now[i] = again(inner).orElse(inner);
            }
        }
        return now;
    }
}
