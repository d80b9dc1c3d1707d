package org.scorefield.app.view.control;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu at the end of the noise axis: more and fewer levels, the rule that spaces them, a value to type. */
final class ScheduleMenu {
    private ScheduleMenu() {}

    static ContextMenu of(ScheduleHand hand, Texts texts, Runnable type) {
        ContextMenu menu = new ContextMenu();
        menu.setId("schedule-menu");
        menu.getItems()
                .addAll(
                        item(texts.get("schedule.more"), () -> hand.count(1)),
                        item(texts.get("schedule.fewer"), () -> hand.count(-1)),
                        item(texts.get("schedule.type"), type),
                        new SeparatorMenuItem());
        for (String rule : hand.rules()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("schedule." + rule));
            item.setSelected(rule.equals(hand.rule()));
            item.setOnAction(e -> hand.rule(rule));
            menu.getItems().add(item);
        }
        if (!hand.rules().contains(hand.rule())) {
            RadioMenuItem own = new RadioMenuItem(texts.get("schedule.custom"));
            own.setSelected(true);
            own.setDisable(true);
            menu.getItems().add(own);
        }
        return menu;
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> run.run());
        return item;
    }
}
