package org.scorefield.app.view.command;

import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** How a key is written: as it stands on the keyboard, "Ctrl+Shift+E". */
final class KeyText {
    private static final Map<KeyCode, String> SIGNS = Map.ofEntries(
            Map.entry(KeyCode.PERIOD, "."),
            Map.entry(KeyCode.COMMA, ","),
            Map.entry(KeyCode.OPEN_BRACKET, "["),
            Map.entry(KeyCode.CLOSE_BRACKET, "]"),
            Map.entry(KeyCode.LEFT, "←"),
            Map.entry(KeyCode.RIGHT, "→"),
            Map.entry(KeyCode.UP, "↑"),
            Map.entry(KeyCode.DOWN, "↓"),
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.EQUALS, "="),
            Map.entry(KeyCode.MINUS, "−"),
            Map.entry(KeyCode.PLUS, "+"),
            Map.entry(KeyCode.BACK_SPACE, "Backspace"));

    private KeyText() {}

    static String of(KeyCombination keys) {
        if (!(keys instanceof KeyCodeCombination combination)) {
            return keys.getDisplayText();
        }
        if (combination.getCode() == KeyCode.SLASH && combination.getShift() == KeyCombination.ModifierValue.DOWN) {
            return "?";
        }
        StringBuilder text = new StringBuilder();
        if (combination.getShortcut() == KeyCombination.ModifierValue.DOWN
                || combination.getControl() == KeyCombination.ModifierValue.DOWN) {
            text.append("Ctrl+");
        }
        if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
            text.append("Alt+");
        }
        if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
            text.append("Shift+");
        }
        String name = combination.getCode().getName();
        return text.append(SIGNS.getOrDefault(
                        combination.getCode(), name.length() == 1 ? name.toUpperCase(Locale.ROOT) : name))
                .toString();
    }
}
