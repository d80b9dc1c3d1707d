package org.scorefield.app.view.sheet;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.Texts;

/** What all sheets have: a title, a sentence, rows, how far it has come, and the two buttons at the foot. */
public class Sheet extends VBox {
    /** The names of all rows end at one line. */
    static final double NAME_PX = 110;

    private static final double WIDTH_PX = 480;

    private final Label sentence = new Label();
    private final VBox rows = new VBox(10);
    private final ProgressBar progress = new ProgressBar(0);
    private final Button go = new Button();
    private final CheckBox add;
    private Runnable onCancel = () -> {};

    Sheet(String id, String title, Texts texts) {
        setId(id);
        getStyleClass().addAll("popover", "import-sheet");
        setMaxSize(WIDTH_PX, USE_PREF_SIZE);
        setPrefWidth(WIDTH_PX);
        Label head = new Label(title);
        head.getStyleClass().add("sheet-title");
        sentence.setId(id + "-sentence");
        sentence.setWrapText(true);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.getStyleClass().add("import-sentence");
        add = new CheckBox(texts.get("import.add"));
        add.setId("import-add");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        progress.managedProperty().bind(progress.visibleProperty());
        go.setText(texts.get("import.go"));
        go.setId("import-go");
        go.getStyleClass().add("primary-button");
        go.setDefaultButton(true);
        Button cancel = new Button(texts.get("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setOnAction(e -> onCancel.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(10, add, space, cancel, go);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, sentence, rows, progress, foot);
    }

    /** Adds a row: its name at the left, what is set at the right. */
    final void row(String name, Node... controls) {
        Label label = new Label(name);
        label.setMinWidth(NAME_PX);
        label.getStyleClass().add("import-name");
        HBox row = new HBox(8, label);
        row.getChildren().addAll(controls);
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
    }

    final void whole(Node node) {
        rows.getChildren().add(node);
    }

    /** What stands under the title; "" for nothing. */
    public final void say(String words) {
        sentence.setText(words);
    }

    /** Whether the points are to be added to what is drawn, and not to take its place. */
    public final boolean adds() {
        return add.isSelected();
    }

    /** How far it has come, 0 to 1; the button waits meanwhile. */
    public final void progress(double share) {
        progress.setVisible(true);
        progress.setProgress(share);
        go.setDisable(true);
    }

    /** It came to an end without success: the button may be pressed again. */
    public final void rest() {
        progress.setVisible(false);
        go.setDisable(false);
    }

    final void ready(boolean can) {
        go.setDisable(!can);
    }

    final void onGo(Runnable run) {
        go.setOnAction(e -> run.run());
    }

    /** Called when it is put away, or what runs is to stop. */
    public final void onCancel(Runnable run) {
        onCancel = run;
    }
}
