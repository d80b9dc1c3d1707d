package org.scorefield.app.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What one noise level draws on both rows of a {@link NoiseAxis}: tick and σ above, segment and ordinal below. */
final class LevelMark {
    /** A level narrower than this has no gap to the next. */
    private static final double CROWDED_PX = 5;

    /** Room between two segments. */
    private static final double GAP_PX = 2;

    private static final double TICK_HEIGHT_PX = 12;

    private final Region tick = shape("tick");
    private final Label sigma = new Label();
    private final Region segment = shape("segment");
    private final Region done = shape("segment-done");
    private final Label ordinal = new Label();

    private double middle;
    private boolean wasSelected;

    LevelMark(double sigma, int ordinal) {
        this.sigma.setText(Numbers.sigma(sigma));
        this.sigma.getStyleClass().add("level-sigma");
        this.ordinal.setText(Integer.toString(ordinal));
        this.ordinal.getStyleClass().add("level-ordinal");
        for (Label label : List.of(this.sigma, this.ordinal)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setMouseTransparent(true);
        }
    }

    List<Node> nodes() {
        return List.of(segment, done, tick, sigma, ordinal);
    }

    /**
     * Places all parts.
     *
     * @param x0       left edge of this level, px
     * @param x1       right edge of this level, px
     * @param progress how much of it is done, 0 to 1
     */
    void place(double x0, double x1, double progress) {
        middle = Math.round((x0 + x1) / 2);
        double gap = x1 - x0 < CROWDED_PX ? 0 : GAP_PX; // between very many a gap is half of the bar
        double left = Math.round(x0) + gap / 2;
        double width = Math.max(1, Math.round(x1) - gap / 2 - left);
        tick.resizeRelocate(middle - 1, NoiseAxis.LINE_Y - TICK_HEIGHT_PX / 2, 2, TICK_HEIGHT_PX);
        segment.resizeRelocate(left, NoiseAxis.BAR_Y, width, NoiseAxis.BAR_HEIGHT);
        done.resizeRelocate(left, NoiseAxis.BAR_Y, width * progress, NoiseAxis.BAR_HEIGHT);
        done.setVisible(progress > 0);
    }

    /** A tick, or none where it would run into its neighbours. */
    void showTick(boolean shown) {
        tick.setVisible(shown);
    }

    /** To be called once it is placed; what is not shown is not measured, because there may be hundreds. */
    void showNumbers(boolean shown, boolean selected) {
        sigma.setVisible(shown);
        ordinal.setVisible(shown);
        if (selected != wasSelected) {
            wasSelected = selected;
            sigma.getStyleClass().setAll("label", selected ? "level-sigma-selected" : "level-sigma");
        }
        if (shown) {
            centre(sigma, middle, NoiseAxis.SIGMA_Y);
            centre(ordinal, middle, NoiseAxis.ORDINAL_Y);
        }
    }

    private static void centre(Label label, double x, double y) {
        double width = Math.ceil(label.prefWidth(-1));
        double height = Math.ceil(label.prefHeight(-1));
        label.resizeRelocate(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
    }

    private static Region shape(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }
}
