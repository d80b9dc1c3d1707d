package org.scorefield.app.view.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The knob of a {@link NoiseAxis}: on the level looked at, or between two with its σ over it; and where it would go. */
final class AxisKnob {
    static final double SIZE_PX = 16;

    private final Region knob = new Region();
    /** Where the knob would go if pressed here. */
    private final Region ghost = new Region();

    private final Label freeSigma = new Label();
    private double freePlace = Double.NaN;

    AxisKnob() {
        knob.getStyleClass().add("knob");
        knob.setId("noise-knob");
        ghost.getStyleClass().add("ghost-knob");
        ghost.setVisible(false);
        freeSigma.getStyleClass().add("level-sigma-selected");
        nodes().forEach(node -> node.setMouseTransparent(true));
    }

    /** From the lowest up. */
    List<Node> nodes() {
        return List.of(ghost, knob, freeSigma);
    }

    /** As {@link NoiseAxis#showFree}. */
    void free(double place, String sigma) {
        freePlace = place;
        freeSigma.setText(sigma);
    }

    /** As that of another axis; false if it was so already. */
    boolean showLike(AxisKnob other) {
        boolean differs = Double.compare(freePlace, other.freePlace) != 0;
        if (differs) {
            free(other.freePlace, other.freeSigma.getText());
        }
        return differs;
    }

    /** Whether it stands between levels. */
    boolean isFree() {
        return !Double.isNaN(freePlace);
    }

    /** Whether its σ needs the room of the number at this level. */
    boolean covers(int level, int every) {
        return isFree() && Math.abs(level - freePlace) < every;
    }

    /** Shows where it would go; nowhere if the level is negative. */
    void showGhost(AxisScale scale, int level) {
        ghost.setVisible(level >= 0);
        if (level >= 0) {
            centre(ghost, scale.middle(level));
        }
    }

    void place(AxisScale scale, int selected) {
        centre(knob, scale.middle(isFree() ? freePlace : selected));
        knob.setVisible(scale.levels() > 0);
        freeSigma.setVisible(isFree());
        if (isFree()) {
            double width = Math.ceil(freeSigma.prefWidth(-1));
            freeSigma.resizeRelocate(
                    Math.round(scale.middle(freePlace) - width / 2),
                    NoiseAxis.SIGMA_Y - 8,
                    width,
                    Math.ceil(freeSigma.prefHeight(-1)));
        }
    }

    private static void centre(Region which, double middle) {
        which.resizeRelocate(Math.round(middle) - SIZE_PX / 2, NoiseAxis.LINE_Y - SIZE_PX / 2, SIZE_PX, SIZE_PX);
    }
}
