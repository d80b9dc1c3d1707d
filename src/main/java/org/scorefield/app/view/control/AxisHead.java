package org.scorefield.app.view.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The left end of a {@link NoiseAxis}: what its rows are, and the link between them. */
final class AxisHead {
    private static final double LINK_PX = 28;
    private static final double GAP_PX = 8;

    private final Texts texts;
    private final Label sigmaWord = new Label();
    private final Label timeWord = new Label();
    private final ToggleButton link = new ToggleButton();

    AxisHead(Texts texts) {
        this.texts = texts;
        FontIcon icon = new FontIcon(MaterialDesignL.LINK_VARIANT);
        Naming.name(link, "link", texts);
        link.setGraphic(icon);
        link.getStyleClass().addAll("icon-toggle", "link-toggle");
        link.setSelected(true);
        link.selectedProperty()
                .subscribe(linked ->
                        icon.setIconCode(linked ? MaterialDesignL.LINK_VARIANT : MaterialDesignL.LINK_VARIANT_OFF));
        sigmaWord.getStyleClass().add("axis-word");
        timeWord.getStyleClass().add("axis-word");
    }

    List<Node> nodes() {
        return List.of(sigmaWord, timeWord, link);
    }

    /** Whether the level looked at follows the sampler. */
    BooleanProperty linkedProperty() {
        return link.selectedProperty();
    }

    /** Says what the rows are, in a letter each where there is little room. */
    void word(boolean narrow) {
        String suffix = narrow ? ".short" : "";
        sigmaWord.setText(texts.get("axis.sigma" + suffix));
        timeWord.setText(texts.get("axis.time" + suffix));
    }

    /** What is taken from the left edge, px. */
    double width() {
        return wordsWidth() + GAP_PX + LINK_PX + GAP_PX;
    }

    /** The words set the room they need, in any language. */
    private double wordsWidth() {
        return Math.ceil(Math.max(sigmaWord.prefWidth(-1), timeWord.prefWidth(-1)));
    }

    void place() {
        double words = wordsWidth();
        double timeY = NoiseAxis.BAR_Y + NoiseAxis.BAR_HEIGHT / 2;
        place(sigmaWord, words, NoiseAxis.LINE_Y);
        place(timeWord, words, timeY);
        link.resizeRelocate(words + GAP_PX, Math.round((NoiseAxis.LINE_Y + timeY - LINK_PX) / 2), LINK_PX, LINK_PX);
    }

    private static void place(Label word, double right, double middle) {
        double width = Math.ceil(word.prefWidth(-1));
        double height = Math.ceil(word.prefHeight(-1));
        word.resizeRelocate(right - width, Math.round(middle - height / 2), width, height);
    }
}
