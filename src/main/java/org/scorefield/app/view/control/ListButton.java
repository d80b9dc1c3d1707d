package org.scorefield.app.view.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A word that opens a list of things to begin, each with a sentence, and below a rule plain commands. */
public final class ListButton extends Button {
    private static final double WIDTH_PX = 380;
    private static final double MOST_HEIGHT_PX = 560;

    private final Popover sheet;
    private final VBox list = new VBox();

    /**
     * One line of the list.
     *
     * @param id of its button
     * @param title two or three words, asked for each time the list opens
     * @param summary one sentence; empty for a plain command
     */
    public record Entry(String id, Supplier<String> title, Supplier<String> summary, Runnable run) {}

    /** A list without entries. */
    public ListButton(String id, Texts texts) {
        super(texts.get(id + ".name"));
        Naming.name(this, id, texts);
        getStyleClass().add("menu-word");
        list.getStyleClass().add("experiment-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId(id + "-sheet");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH_PX);
        scroll.setMaxHeight(MOST_HEIGHT_PX);
        scroll.getStyleClass().addAll("popover", "experiments-sheet");
        sheet = new Popover(this, scroll);
    }

    /** What the list offers; the commands stand after a rule. */
    public void offer(List<Entry> entries, List<Entry> commands) {
        setOnAction(e -> {
            list.getChildren().clear();
            entries.forEach(entry -> list.getChildren().add(button(entry)));
            if (!commands.isEmpty()) {
                list.getChildren().add(new Separator());
            }
            commands.forEach(entry -> list.getChildren().add(button(entry)));
            sheet.toggle();
        });
    }

    private Button button(Entry entry) {
        Label title = new Label(entry.title().get());
        title.getStyleClass().add("gallery-title");
        VBox words = new VBox(title);
        String summary = entry.summary().get();
        if (!summary.isEmpty()) {
            Text text = new Text(summary); // a label inside a button does not know how wide it may be
            text.setWrappingWidth(WIDTH_PX - 56);
            text.getStyleClass().add("experiment-summary");
            words.getChildren().add(text);
        }
        Button button = new Button();
        button.setId(entry.id());
        button.setGraphic(words);
        button.setAccessibleText(title.getText());
        button.setAccessibleHelp(summary);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("experiment-entry");
        button.setOnAction(e -> {
            sheet.hide();
            entry.run().run();
        });
        return button;
    }
}
