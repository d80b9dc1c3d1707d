package org.scorefield.app.view.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The file's name in the bar: pressed, it opens what can be done with files and the files opened last. */
public final class FileButton extends Button {
    private static final double WIDTH_PX = 320;
    /** Room for a title of a dozen letters. */
    private static final double TITLE_PX = 144;

    private static final double PICTURE_PX = 40;

    /**
     * One line of the menu.
     *
     * @param id kebab-case; the line's id is {@code file-id}
     * @param detail shown after the title, quieter: a key, a folder
     * @param picture what the file shows; empty keeps its room where others have one
     * @param there false greys the line: the file is not there now
     */
    public record Item(String id, String title, String detail, Optional<Image> picture, boolean there, Runnable run) {}

    /** Lines under a heading; an empty heading has none. */
    public record Block(String heading, boolean pictures, List<Item> items) {
        public Block {
            items = List.copyOf(items);
        }
    }

    private final Popover sheet;
    private final VBox lines = new VBox();
    private Runnable onShowing = () -> {};

    FileButton(StringProperty title, Texts texts) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("project-title");
        name.setId("project-title");
        HBox face = new HBox(4, name, new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        face.getStyleClass().add("file-face");
        setGraphic(face);
        Naming.name(this, "file-menu", texts);
        getStyleClass().add("menu-word");
        lines.getStyleClass().add("file-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("file-sheet");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH_PX);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("popover", "file-sheet");
        sheet = new Popover(this, scroll);
        setOnAction(e -> {
            if (!sheet.isShowing()) {
                onShowing.run();
            }
            sheet.toggle();
        });
    }

    /** A usual title is shown whole; a longer one may be shortened to as much. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(TITLE_PX, computePrefWidth(height));
    }

    /** Called before the menu opens, to fill it. */
    public void onShowing(Runnable fill) {
        onShowing = fill;
    }

    /** Fills the menu. */
    public void show(List<Block> blocks) {
        lines.getChildren().clear();
        for (Block block : blocks) {
            if (block.items().isEmpty()) {
                continue;
            }
            if (!lines.getChildren().isEmpty()) {
                Region rule = new Region();
                rule.getStyleClass().add("file-rule");
                lines.getChildren().add(rule);
            }
            if (!block.heading().isEmpty()) {
                Label heading = new Label(block.heading());
                heading.getStyleClass().add("file-heading");
                lines.getChildren().add(heading);
            }
            block.items().forEach(item -> lines.getChildren().add(line(item, block.pictures())));
        }
    }

    private Button line(Item item, boolean pictures) {
        Label title = new Label(item.title());
        Label detail = new Label(item.detail());
        detail.getStyleClass().add("file-detail");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button line = new Button();
        line.setId("file-" + item.id());
        line.getStyleClass().add("file-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(item.title() + ", " + item.detail());
        Node face =
                pictures ? new HBox(10, picture(item), new VBox(title, detail)) : new HBox(10, title, space, detail);
        line.setGraphic(face);
        line.setDisable(!item.there());
        line.setOnAction(e -> {
            sheet.hide();
            item.run().run();
        });
        return line;
    }

    private static StackPane picture(Item item) {
        StackPane frame = new StackPane();
        frame.getStyleClass().add("gallery-picture");
        frame.setMinSize(PICTURE_PX, PICTURE_PX);
        frame.setMaxSize(PICTURE_PX, PICTURE_PX);
        item.picture().ifPresent(image -> {
            ImageView view = new ImageView(image);
            view.setFitWidth(PICTURE_PX);
            view.setFitHeight(PICTURE_PX);
            frame.getChildren().add(view);
        });
        return frame;
    }
}
