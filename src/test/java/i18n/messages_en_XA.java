package i18n;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.scorefield.figure.Words;

/** English as a language 1.4 times as long would be, for tests of the room a text has. */
@SuppressWarnings("checkstyle:TypeName") // intentional: bundles are found by this name
public final class messages_en_XA extends ResourceBundle {
    /** What the rooms below say, and pictures write, is longer too. */
    private static final String WORDS = "words";

    private final ResourceBundle english = ResourceBundle.getBundle(
            "i18n.messages", Locale.ROOT, ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Override
    protected Object handleGetObject(String key) {
        return key.equals(WORDS) ? (Words) messages_en_XA::longer : longer(english.getString(key));
    }

    private static String longer(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int more = (int) Math.ceil(0.4 * text.length());
        return text + " ~~~~~".repeat(more / 6) + "~".repeat(more % 6);
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.add(WORDS);
        return Collections.enumeration(keys);
    }
}
