package org.scorefield.app.view.sheet;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.PreviewImage;
import org.scorefield.app.view.control.Texts;
import org.scorefield.io.ProjectDifference.Part;

/** Two versions of a project side by side: a picture of each, and every part in which they differ. */
public final class CompareSheet extends VBox {
    /** How wide a picture is, px. */
    public static final int PICTURE_WIDTH_PX = 250;

    /** How high a picture is, px. */
    public static final int PICTURE_HEIGHT_PX = 166;

    private static final double GAP_PX = 16;
    private static final double NAME_PX = 130;
    private static final double LIST_PX = 220;
    private static final double BORDERS_PX = 4;

    private final Button reload = new Button();
    private final Button keep = new Button();
    private final Button close = new Button();

    /**
     * Shows both.
     *
     * @param name of the file
     * @param here the window's picture, opaque, as large as said above
     * @param there the file's
     */
    public CompareSheet(String name, List<Part> parts, int[] here, int[] there, Texts texts) {
        setId("compare-sheet");
        getStyleClass().addAll("popover", "import-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(texts.get("compare-sheet.title", name));
        title.getStyleClass().add("sheet-title");
        GridPane pictures = columns();
        pictures.add(head(texts.get("compare-sheet.here")), 1, 0);
        pictures.add(head(texts.get("compare-sheet.there")), 2, 0);
        Label count = head(texts.get("compare-sheet.count", parts.size()));
        count.setId("compare-count");
        pictures.add(count, 0, 0);
        pictures.add(picture("compare-here", here), 1, 1);
        pictures.add(picture("compare-there", there), 2, 1);
        GridPane list = columns();
        list.setId("compare-list");
        list.getStyleClass().add("import-rows");
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            list.add(name(texts.phrase(part.name())), 0, i);
            list.add(value(part.here(), texts), 1, i);
            list.add(value(part.there(), texts), 2, i);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setMaxHeight(LIST_PX);
        scroll.prefHeightProperty()
                .bind(Bindings.min(LIST_PX, list.heightProperty().add(BORDERS_PX)));
        scroll.getStyleClass().add("compare-scroll");
        keep.setText(texts.get("keep-mine"));
        keep.setId("compare-keep");
        close.setText(texts.get("import.cancel"));
        close.setId("compare-close");
        close.setCancelButton(true);
        reload.setText(texts.get("reload"));
        reload.setId("compare-reload");
        reload.getStyleClass().add("primary-button");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(10, keep, space, close, reload);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, pictures, scroll, foot);
    }

    /** Called by its three buttons. */
    public void on(Runnable reloads, Runnable keeps, Runnable closes) {
        reload.setOnAction(e -> reloads.run());
        keep.setOnAction(e -> keeps.run());
        close.setOnAction(e -> closes.run());
    }

    private static GridPane columns() {
        GridPane grid = new GridPane(GAP_PX, 6);
        for (double width : new double[] {NAME_PX, PICTURE_WIDTH_PX, PICTURE_WIDTH_PX}) {
            ColumnConstraints column = new ColumnConstraints(width);
            column.setMaxWidth(width);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Node picture(String id, int[] argb) {
        PreviewImage image = new PreviewImage(id, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
        image.show(argb, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
        return image;
    }

    private static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("import-head");
        return label;
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("import-name");
        return label;
    }

    private static Label value(String words, Texts texts) {
        Label label = new Label(words.isEmpty() ? texts.get("compare.nothing") : words);
        label.setWrapText(true);
        label.getStyleClass().add("import-cell");
        return label;
    }
}
