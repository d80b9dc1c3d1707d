package org.scorefield.app.view.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.control.Texts;

/** All keys on one card, under the headings of {@link Group}; any key or click puts it away. */
public final class KeyCard extends ScrollPane {
    private static final int COLUMNS = 3;
    private static final double KEY_PX = 92;
    private static final double TITLE_PX = 196;

    /** The card of these commands, as they are now. */
    public KeyCard(Commands commands, Texts texts) {
        setId("key-card");
        getStyleClass().addAll("popover", "key-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.get("keys.title"));
        setHbarPolicy(ScrollBarPolicy.NEVER);
        List<GridPane> sections = new ArrayList<>();
        for (Group group : Group.values()) {
            GridPane section = section(group, commands, texts);
            if (section.getRowCount() > 1) {
                sections.add(section);
            }
        }
        setContent(columns(sections));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static GridPane section(Group group, Commands commands, Texts texts) {
        GridPane rows = new GridPane(12, 1);
        rows.getColumnConstraints()
                .setAll(new ColumnConstraints(KEY_PX), new ColumnConstraints(TITLE_PX, TITLE_PX, TITLE_PX));
        rows.add(label(texts.get("keys." + id(group)), "section-title"), 0, 0, 2, 1);
        int row = 1;
        for (Command c : commands.all()) {
            if (c.group() == group && !c.keys().isEmpty()) {
                rows.addRow(row++, label(c.usualKey(), "key-text"), label(c.title(), "key-title"));
            }
        }
        for (String hint : hints(group, texts)) {
            String[] parts = hint.split("\\s*=\\s*", 2);
            rows.addRow(row++, label(parts[0], "key-text"), label(parts[parts.length - 1], "key-title"));
        }
        return rows;
    }

    /** Sections one after the other, in columns of about the same length. */
    private static HBox columns(List<GridPane> sections) {
        int rows = sections.stream().mapToInt(GridPane::getRowCount).sum();
        HBox columns = new HBox();
        columns.getStyleClass().add("key-columns");
        VBox column = new VBox();
        int used = 0;
        for (GridPane section : sections) {
            int next = columns.getChildren().size() + 1;
            boolean full = used + section.getRowCount() / 2 > rows * next / COLUMNS;
            if (full && !column.getChildren().isEmpty() && next < COLUMNS) {
                columns.getChildren().add(column);
                column = new VBox();
            }
            column.getChildren().add(section);
            used += section.getRowCount();
        }
        columns.getChildren().add(column);
        columns.getChildren().forEach(c -> c.getStyleClass().add("key-column"));
        return columns;
    }

    /** What hands do besides keys, "wheel = zoom" one a line; empty for a group without. */
    private static String[] hints(Group group, Texts texts) {
        String all = texts.get("keys." + id(group) + ".more");
        return all.isEmpty() ? new String[0] : all.split("\\s*\\|\\s*");
    }

    private static String id(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
