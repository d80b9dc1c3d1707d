package org.scorefield.app.view.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A flat 36 px button that shows one 18 px icon. */
public final class IconButton extends Button {
    private final FontIcon icon;
    private final Tooltip hint;

    /**
     * A button named and explained by the bundle.
     *
     * @param id    its id, and the stem of its keys in the bundle
     * @param icon  what it shows
     * @param texts the window's words
     */
    public IconButton(String id, Ikon icon, Texts texts) {
        this.icon = new FontIcon(icon);
        setGraphic(this.icon);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("icon-button");
        setId(id);
        setAccessibleText(texts.get(id + ".name"));
        hint = Naming.explain(this, texts.get(id + ".hint"));
    }

    /** Shows another icon, as play does when it turns into pause. */
    void show(Ikon other) {
        icon.setIconCode(other);
    }

    /** Says something else on hover, as undo does when there is another thing to undo. */
    void say(String sentence) {
        hint.setText(sentence);
        setAccessibleHelp(sentence);
    }
}
