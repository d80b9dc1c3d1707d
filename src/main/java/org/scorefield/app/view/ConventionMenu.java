package org.scorefield.app.view;

import java.util.List;
import java.util.Locale;
import org.scorefield.app.model.StripModel;
import org.scorefield.app.view.control.ChoiceMenu;
import org.scorefield.app.view.control.Texts;

/** The menu of the formula strip: what it is about, whose letters it speaks, with or without the ½, whose numbers it shows. */
final class ConventionMenu {
    private ConventionMenu() {}

    /** A menu bound to the strip. */
    static ChoiceMenu of(StripModel strip, Texts texts) {
        ChoiceMenu menu = new ChoiceMenu("convention", texts);
        menu.group(List.of(StripModel.Topic.values()), strip.topicProperty(), t -> key("strip.topic", t));
        menu.group(List.of(StripModel.Letters.values()), strip.lettersProperty(), l -> key("strip.letters", l));
        menu.group(List.of(StripModel.Factor.values()), strip.factorProperty(), f -> key("strip.factor", f));
        menu.flag("strip.followed", strip.followedProperty());
        return menu;
    }

    private static String key(String prefix, Enum<?> value) {
        return prefix + "." + value.name().toLowerCase(Locale.ROOT);
    }
}
