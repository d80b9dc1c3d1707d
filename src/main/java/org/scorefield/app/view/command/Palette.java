package org.scorefield.app.view.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Brevity;
import org.scorefield.app.view.control.Texts;

/** A line to type in and the commands it may mean; Enter does the first, ↑ ↓ choose another, Esc goes back. */
public final class Palette extends VBox {
    private static final double WIDTH_PX = 520;
    private static final double ROW_PX = 32;
    private static final int MOST_ROWS = 10;

    private final Commands commands;
    private final TextField query = Brevity.keep(new TextField(), Brevity.NUMBER);
    private final ListView<Command> list = new ListView<>();
    private final Label nothing = new Label();
    private final Consumer<Optional<Command>> done;

    /**
     * A palette over the commands.
     *
     * @param done told which command was chosen, or that none was; it has to close the palette first
     */
    public Palette(Commands commands, Texts texts, Consumer<Optional<Command>> done) {
        this.commands = commands;
        this.done = done;
        setId("palette");
        getProperties().put(Overlay.OWN_TAB, true); // the next command
        getStyleClass().addAll("popover", "palette");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.get("palette.name"));
        setMaxSize(WIDTH_PX, USE_PREF_SIZE);
        query.setId("palette-query");
        query.setPromptText(texts.get("palette.prompt"));
        query.setAccessibleText(texts.get("palette.name"));
        query.setAccessibleHelp(texts.get("palette.prompt"));
        query.getStyleClass().add("palette-query");
        list.setId("palette-list");
        list.setAccessibleText(texts.get("palette.list"));
        list.setFixedCellSize(ROW_PX);
        list.setCellFactory(view -> new Row());
        list.setFocusTraversable(false); // the line keeps the focus; its arrows move the choice
        nothing.setText(texts.get("palette.nothing"));
        nothing.getStyleClass().add("palette-nothing");
        list.setPlaceholder(nothing);
        query.textProperty().subscribe(this::find);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.setOnMouseClicked(e -> choose());
        getChildren().addAll(query, list);
    }

    /** Empties the line and puts the caret into it. */
    public void begin() {
        query.clear();
        find("");
        query.requestFocus();
    }

    private void find(String typed) {
        List<Command> found = commands.matching(typed);
        list.getItems().setAll(found);
        list.setPrefHeight(Math.max(1, Math.min(MOST_ROWS, found.size())) * ROW_PX + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void press(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> choose();
            case ESCAPE -> done.accept(Optional.empty());
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-MOST_ROWS);
            case PAGE_DOWN -> move(MOST_ROWS);
            case TAB -> move(e.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, last);
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - MOST_ROWS / 2));
            query.setAccessibleHelp(list.getItems().get(to).title());
        }
    }

    private void choose() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            done.accept(Optional.of(chosen));
        }
    }

    /** A title at the left, its keys at the right. */
    private static final class Row extends ListCell<Command> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox line;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            keys.getStyleClass().add("key-text");
            keys.setMinWidth(USE_PREF_SIZE);
            line = new HBox(title, space, keys);
            line.getStyleClass().add("palette-row");
        }

        @Override
        protected void updateItem(@Nullable Command item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                title.setText(item.title());
                keys.setText(item.keyText());
                setGraphic(line);
                setAccessibleText(item.title() + " " + item.keyText());
            }
        }
    }
}
