package org.scorefield.app.view.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A word that opens a menu of choices: one of several in each group, and switches. */
public final class ChoiceMenu extends MenuButton {
    private final Texts texts;

    /**
     * An empty menu.
     *
     * @param id kebab-case
     */
    public ChoiceMenu(String id, Texts texts) {
        super(texts.get(id + ".name"));
        this.texts = texts;
        Naming.name(this, id, texts);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("menu-word", "compare-menu");
    }

    /** Shows an icon in place of the word, which is then only read aloud. */
    public void showIcon(Ikon icon) {
        setText("");
        setGraphic(new FontIcon(icon));
        getStyleClass().removeAll("menu-word", "compare-menu");
        getStyleClass().addAll("icon-button", "icon-menu");
    }

    /** Adds a group of which one is chosen. */
    public <T> void group(Iterable<T> values, Property<T> property, Function<T, String> key) {
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        ToggleGroup one = new ToggleGroup();
        Map<T, RadioMenuItem> items = new LinkedHashMap<>();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(texts.get(key.apply(value)));
            item.setId(key.apply(value).replace('.', '-'));
            item.setToggleGroup(one);
            item.setOnAction(e -> property.setValue(value));
            items.put(value, item);
            getItems().add(item);
        }
        property.subscribe(now -> {
            RadioMenuItem item = items.get(now);
            if (item != null) {
                item.setSelected(true);
            } else {
                one.selectToggle(null);
            }
        });
    }

    /** Adds a switch. */
    public void flag(String key, BooleanProperty property) {
        getItems().add(new SeparatorMenuItem());
        CheckMenuItem item = new CheckMenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.selectedProperty().bindBidirectional(property);
        getItems().add(item);
    }
}
