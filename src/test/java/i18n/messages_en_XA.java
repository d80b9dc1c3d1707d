package i18n;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** English as a language 1.4 times as long would be, for tests of the room a text has. */
@SuppressWarnings("checkstyle:TypeName") // intentional: bundles are found by this name
public final class messages_en_XA extends ResourceBundle {
    private final ResourceBundle english = ResourceBundle.getBundle(
            "i18n.messages", Locale.ROOT, ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    @Override
    protected Object handleGetObject(String key) {
        String text = english.getString(key);
        int more = (int) Math.ceil(0.4 * text.length());
        return text + " ~~~~~".repeat(more / 6) + "~".repeat(more % 6);
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }
}
