package org.scorefield.app.view.present;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.canvas.PlotPane;
import org.scorefield.app.view.control.Texts;

/** What is compared, for an audience: a line for each side or lane, and in a race the distance each has come. */
public final class AudienceBar extends HBox {
    /**
     * A line.
     *
     * @param role style class of its colour
     * @param name what it is
     * @param more what is said of it, muted; may be empty
     */
    public record Line(String role, String name, String more) {}

    private final VBox rows = new VBox();
    private final PlotPane plot;
    private List<Line> lines = List.of();

    AudienceBar(Texts texts) {
        plot = new PlotPane("audience-race-plot", texts.get("race.plot"));
        plot.managedProperty().bind(plot.visibleProperty());
        rows.getStyleClass().add("audience-lines");
        HBox.setHgrow(plot, Priority.ALWAYS);
        getChildren().addAll(rows, plot);
        getStyleClass().add("audience-bar");
        setId("audience-bar");
        setVisible(false);
    }

    /** Shows these lines, or nothing if there is none. */
    public void show(List<Line> now, boolean plotted) {
        setVisible(!now.isEmpty());
        plot.setVisible(plotted);
        if (!now.equals(lines)) {
            lines = List.copyOf(now);
            rows.getChildren().setAll(now.stream().map(AudienceBar::row).toList());
        }
    }

    private static HBox row(Line line) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("race-swatch", line.role());
        Label name = new Label(line.name());
        name.setMinWidth(USE_PREF_SIZE);
        Label more = new Label(line.more());
        more.getStyleClass().add("audience-more");
        HBox row = new HBox(swatch, name, more);
        row.getStyleClass().add("race-lane");
        return row;
    }

    /** Energy distance over score calls. */
    public PlotPane plot() {
        return plot;
    }
}
