package org.scorefield.app.view.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A plot painted elsewhere, under a title; the pixels are copied in, the node is kept. */
public final class PlotImage extends VBox {
    private static final double ASIDE_PX = 10;
    private static final double READING_Y = 30;
    /** The numbers under a plot's axis. */
    private static final double BELOW_PX = 24;

    private final Label title = new Label();
    private final HBox tools = new HBox();
    private final PixelImage image = new PixelImage();
    private final int widthPx;
    private final int heightPx;
    private final Label reading = new Label();
    private final Line line = new Line();
    private DoubleFunction<String> reader = share -> "";
    private DoubleConsumer onPicked = share -> {};

    /**
     * An empty plot of a fixed size.
     *
     * @param id       kebab-case
     * @param heading  what is plotted
     * @param widthPx  of the picture, positive
     * @param heightPx of the picture, positive
     */
    public PlotImage(String id, String heading, int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        ImageView view = image.view();
        view.setFitWidth(widthPx);
        view.setFitHeight(heightPx);
        view.setId(id + "-image");
        view.setOnMouseClicked(e -> onPicked.accept(Math.clamp(e.getX() / widthPx, 0, 1)));
        view.setOnMouseMoved(e -> read(e.getX()));
        view.setOnMouseExited(e -> {
            reading.setVisible(false);
            line.setVisible(false);
        });
        reading.setId(id + "-reading");
        reading.getStyleClass().add("live-numbers");
        line.getStyleClass().add("plot-line");
        for (Node over : List.of(reading, line)) {
            over.setMouseTransparent(true);
            over.setManaged(false);
            over.setVisible(false);
        }
        view.setManaged(false); // another picture is as large as this one
        Pane picture = new Pane(view, line, reading);
        picture.setMinSize(widthPx, heightPx);
        picture.setPrefSize(widthPx, heightPx);
        title.setText(heading);
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(title);
        words.getStyleClass().add("plot-heading");
        words.managedProperty().bind(title.textProperty().isNotEmpty()); // a plot may carry its own title
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.textProperty().subscribe(this::setAccessibleText);
        getStyleClass().add("plot");
        tools.getStyleClass().add("plot-tools");
        tools.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tools.visibleProperty().bind(hoverProperty().or(focusWithinProperty()));
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane framed = new StackPane(picture, tools);
        framed.setMaxWidth(widthPx);
        getChildren().addAll(words, framed);
    }

    /** What those who listen hear of a plot that carries its own title. */
    public void call(String spoken) {
        setAccessibleText(spoken);
    }

    /** The title. */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** Width of the picture, px. */
    public int widthPx() {
        return widthPx;
    }

    /** Height of the picture, px. */
    public int heightPx() {
        return heightPx;
    }

    /**
     * Shows a new picture, as large as the last on the screen however fine it is.
     *
     * @param argbPre row by row, premultiplied ARGB, {@code width·height} long; copied
     * @param width device pixels
     * @param height device pixels
     * @throws IllegalArgumentException if the length is another
     */
    public void show(int[] argbPre, int width, int height) {
        if (argbPre.length != width * height) {
            throw new IllegalArgumentException("a picture of " + width + "×" + height + " px has " + width * height
                    + " pixels, but " + argbPre.length + " were given");
        }
        image.show(argbPre, width, height);
    }

    /** What to say while the pointer rests at a place, a share of the width from the left; "" for nothing. */
    public void readBy(DoubleFunction<String> says) {
        reader = says;
    }

    /** A click at a share of the width, as a key may ask for too. */
    public void pick(double share) {
        onPicked.accept(share);
    }

    private void read(double px) {
        String said = reader.apply(Math.clamp(px / widthPx, 0, 1));
        reading.setVisible(!said.isEmpty());
        line.setVisible(!said.isEmpty());
        if (!said.isEmpty()) {
            reading.setText(said);
            reading.applyCss();
            reading.autosize();
            double x =
                    px + ASIDE_PX + reading.getWidth() <= widthPx ? px + ASIDE_PX : px - ASIDE_PX - reading.getWidth();
            reading.relocate(Math.rint(Math.max(0, x)), READING_Y);
            line.setStartX(Math.floor(px) + 0.5);
            line.setEndX(Math.floor(px) + 0.5);
            line.setStartY(READING_Y);
            line.setEndY(heightPx - BELOW_PX);
        }
    }

    /** Offers to copy and to export it, by two buttons in its corner while the pointer or the focus is on it. */
    public void offer(Texts texts, Runnable copy, Runnable export) {
        IconButton copies = new IconButton("plot-copy", MaterialDesignC.CONTENT_COPY, texts);
        copies.setId(getId() + "-copy");
        copies.setOnAction(e -> copy.run());
        IconButton exports = new IconButton("plot-export", MaterialDesignE.EXPORT_VARIANT, texts);
        exports.setId(getId() + "-export");
        exports.setOnAction(e -> export.run());
        tools.getChildren().setAll(copies, exports);
    }

    /** Called with the place of a click, as a share of the width from the left. */
    public void onPicked(DoubleConsumer picked) {
        onPicked = picked;
    }
}
