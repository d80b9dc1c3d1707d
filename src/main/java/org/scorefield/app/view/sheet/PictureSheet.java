package org.scorefield.app.view.sheet;

import java.io.ByteArrayInputStream;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.scorefield.app.view.control.Texts;

/** A picture before its dark places become points. */
public final class PictureSheet extends Sheet {
    private static final double PICTURE_PX = 180;
    private static final double LEAST = 2;
    private static final double MOST = 5;
    private static final double USUAL = 3.5;

    /**
     * Shows a picture.
     *
     * @param onGo told how many points to draw, and whether light places are meant instead of dark ones
     */
    public PictureSheet(byte[] picture, String name, Texts texts, BiConsumer<Integer, Boolean> onGo) {
        super("picture-sheet", texts.get("import.picture", name), texts);
        ImageView view =
                new ImageView(new Image(new ByteArrayInputStream(picture), 2 * PICTURE_PX, 2 * PICTURE_PX, true, true));
        view.setFitWidth(PICTURE_PX);
        view.setFitHeight(PICTURE_PX);
        view.setPreserveRatio(true);
        Slider count = new Slider(LEAST, MOST, USUAL);
        count.setId("import-count");
        Label number = new Label();
        count.valueProperty().subscribe(v -> number.setText(texts.get("import.points", points(count))));
        CheckBox light = new CheckBox(texts.get("import.light"));
        light.setId("import-light");
        whole(view);
        row(texts.get("import.count"), count, number);
        row("", light);
        onGo(() -> onGo.accept(points(count), light.isSelected()));
    }

    /** The slider goes by powers of ten. */
    private static int points(Slider count) {
        return (int) Math.round(Math.pow(10, count.getValue()) / 100) * 100;
    }
}
