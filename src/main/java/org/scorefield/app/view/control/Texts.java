package org.scorefield.app.view.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window in one language, out of {@code i18n/messages.properties}. */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The words in {@code locale}, or in English where that language has none.
     *
     * @param locale the language wanted
     */
    public static Texts of(Locale locale) {
        // intentional: no fallback to the machine's own language, so that English asked for is English given
        return new Texts(ResourceBundle.getBundle(
                "i18n.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
    }

    /** The English words. */
    public static Texts english() {
        return of(Locale.ENGLISH);
    }

    /**
     * The text under {@code key}, with {@code {0}, {1}, …} replaced by {@code values}.
     *
     * @throws java.util.MissingResourceException if the bundle has no such key
     */
    public String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }
}
