package org.scorefield.app.view.control;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Time on a {@link NoiseAxis}: the line where the sampler is, and where a run to the noise and back turns. */
final class AxisTime {
    private final Line playhead = new Line();
    private final Label turn = new Label();
    private final Region turnMark = new Region();

    AxisTime() {
        playhead.getStyleClass().add("playhead");
        playhead.setId("playhead");
        turn.getStyleClass().add("axis-turn");
        turn.setId("axis-turn");
        turnMark.getStyleClass().add("axis-turn-mark");
        for (Region said : List.of(turn, turnMark)) {
            said.visibleProperty().bind(turn.textProperty().isNotEmpty());
        }
        nodes().forEach(node -> node.setMouseTransparent(true));
    }

    /** From the lowest up. */
    List<Node> nodes() {
        return List.of(turnMark, turn, playhead);
    }

    /** Said where the run turns; empty for a run that does not. */
    StringProperty turnProperty() {
        return turn.textProperty();
    }

    /**
     * Places all parts.
     *
     * @param position of the sampler, from 0 to the number of levels
     */
    void place(AxisScale scale, double position) {
        turnMark.resizeRelocate(scale.left() - 2, NoiseAxis.BAR_Y - 4, 3, NoiseAxis.BAR_HEIGHT + 8);
        turn.resizeRelocate(scale.left() + 8, NoiseAxis.BAR_Y - 16, Math.ceil(turn.prefWidth(-1)), 14);
        double x = Math.round(scale.time(position));
        playhead.setStartX(x);
        playhead.setEndX(x);
        playhead.setStartY(NoiseAxis.LINE_Y - 7);
        playhead.setEndY(NoiseAxis.BAR_Y + NoiseAxis.BAR_HEIGHT + 5);
        playhead.setVisible(scale.levels() > 0);
    }
}
