package org.scorefield.app.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Texts;

/** Every step that can be undone or redone, newest at the end; choosing one goes there at once. */
public final class HistoryCard extends VBox {
    private static final double ROW_PX = 28;
    private static final int MOST_ROWS = 14;
    private static final double WIDTH_PX = 320;
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final ListView<String> list = new ListView<>();
    private final int done;

    /**
     * A card of steps.
     *
     * @param labels of each step, the undone ones last
     * @param done how many are done
     * @param go told how many should be
     */
    public HistoryCard(List<String> labels, int done, Texts texts, IntConsumer go) {
        this.done = done;
        setId("history-card");
        getStyleClass().addAll("popover", "history-card");
        List<String> rows = new ArrayList<>();
        rows.add(texts.get("history.beginning"));
        rows.addAll(labels);
        list.setId("history-list");
        list.setAccessibleText(texts.get("history.title"));
        list.getItems().setAll(rows);
        list.setFixedCellSize(ROW_PX);
        list.setPrefHeight(Math.min(MOST_ROWS, rows.size()) * ROW_PX + 2);
        list.setCellFactory(view -> new Row());
        list.getSelectionModel().select(done);
        list.scrollTo(Math.max(0, done - MOST_ROWS / 2));
        list.getSelectionModel().selectedIndexProperty().subscribe((before, now) -> {
            if (now.intValue() >= 0) {
                go.accept(now.intValue());
                list.refresh();
            }
        });
        setMaxSize(WIDTH_PX, USE_PREF_SIZE);
        getChildren().add(list);
    }

    /** Gives the list the focus: arrows walk through the steps. */
    public void begin() {
        list.requestFocus();
    }

    /** A step; grey if it is undone. */
    private final class Row extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item);
            int selected = list.getSelectionModel().getSelectedIndex();
            pseudoClassStateChanged(UNDONE, getIndex() > (selected < 0 ? done : selected));
        }
    }
}
