package org.scorefield.app.view.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

/** The word that opens the menu of lessons: each with a sentence, and below them what a teacher needs. */
public final class LessonsButton extends Button {
    private static final double GAP_BELOW_PX = 6;
    private static final double WIDTH_PX = 380;
    private static final double MOST_HEIGHT_PX = 540;

    private final Popup sheet = new Popup();
    private final VBox list = new VBox();

    /**
     * One line of the menu.
     *
     * @param id of its button
     * @param title two or three words, asked for each time the menu opens
     * @param summary one sentence; empty for a plain command
     */
    public record Entry(String id, Supplier<String> title, Supplier<String> summary, Runnable run) {}

    /** A menu without entries. */
    public LessonsButton(Texts texts) {
        super(texts.get("lessons.name"));
        Naming.name(this, "lessons", texts);
        getStyleClass().add("menu-word");
        list.getStyleClass().add("experiment-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("lessons-sheet");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH_PX);
        scroll.setMaxHeight(MOST_HEIGHT_PX);
        scroll.getStyleClass().addAll("popover", "experiments-sheet");
        sheet.getContent().add(scroll);
        sheet.setAutoHide(true);
        sheet.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        getProperties().put(Rewording.POPOVER, sheet);
    }

    /** What the menu offers: lessons, and after a rule the commands. */
    public void offer(List<Entry> lessons, List<Entry> commands) {
        setOnAction(e -> {
            list.getChildren().clear();
            lessons.forEach(entry -> list.getChildren().add(button(entry)));
            list.getChildren().add(new Separator());
            commands.forEach(entry -> list.getChildren().add(button(entry)));
            toggle();
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

    private void toggle() {
        if (sheet.isShowing()) {
            sheet.hide();
            return;
        }
        Bounds here = localToScreen(getBoundsInLocal());
        sheet.show(this, here.getMinX(), here.getMaxY() + GAP_BELOW_PX);
    }
}
