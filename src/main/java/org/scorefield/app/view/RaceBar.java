package org.scorefield.app.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scorefield.app.model.RaceModel;
import org.scorefield.app.view.canvas.PlotPane;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.Texts;
import org.scorefield.sample.Samplers;

/** Under racing canvases: who races, for how many score calls, and the distance each has come. */
public final class RaceBar extends HBox {
    private static final List<Integer> BUDGETS = List.of(10, 20, 50, 100, 200, 500, 1000);

    /** The colours of curves and titles, lane by lane. */
    private static final List<String> ROLES = List.of("role-learned", "role-exact", "role-error", "role-text");

    private final PlotPane plot;
    private final List<ComboBox<String>> menus = new ArrayList<>();
    private final RaceModel model;
    private boolean showing;

    /**
     * Builds and binds.
     *
     * @param working while nobody presents: an audience sees who races over the canvases, and needs the room
     */
    RaceBar(RaceModel model, BooleanExpression working, Texts texts) {
        this.model = model;
        plot = new PlotPane("race-plot", texts.get("race.plot"));
        VBox rows = new VBox();
        rows.getStyleClass().add("race-rows");
        rows.visibleProperty().bind(working);
        rows.managedProperty().bind(rows.visibleProperty());
        for (int lane = 0; lane < RaceModel.MOST; lane++) {
            rows.getChildren().add(lane(lane, texts));
        }
        ComboBox<Integer> budget = new ComboBox<>();
        budget.setId("race-budget");
        budget.getItems().setAll(BUDGETS);
        budget.setAccessibleText(texts.get("race.budget"));
        budget.setTooltip(new Tooltip(texts.get("race.budget-hint")));
        budget.valueProperty().bindBidirectional(model.budgetProperty());
        rows.getChildren().add(new FieldRow(texts.get("race.budget"), budget));
        HBox.setHgrow(plot, Priority.ALWAYS);
        getChildren().addAll(rows, plot);
        getStyleClass().add("race-bar");
        setId("race-bar");
        managedProperty().bind(visibleProperty());
        model.samplersProperty().subscribe(this::show);
    }

    /** The style class of a lane's colour. */
    public static String role(int lane) {
        return ROLES.get(lane % ROLES.size());
    }

    private HBox lane(int lane, Texts texts) {
        ComboBox<String> menu = new ComboBox<>();
        menu.setId("racer-" + (lane + 1));
        menu.getItems().add("");
        menu.getItems().addAll(Samplers.CATALOGUE.ids());
        menu.setConverter(new Titles(Samplers.CATALOGUE, texts, "race.nobody"));
        menu.setAccessibleText(texts.get("race.lane", lane + 1));
        menu.getStyleClass().add("worded");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setOnAction(e -> {
            if (!showing && menu.getValue() != null) {
                model.put(lane, menu.getValue());
                show(model.samplersProperty().get());
            }
        });
        menus.add(menu);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("race-swatch", role(lane));
        HBox.setHgrow(menu, Priority.ALWAYS);
        HBox row = new HBox(swatch, menu);
        row.getStyleClass().add("race-lane");
        return row;
    }

    private void show(List<String> ids) {
        showing = true; // what the model says is not another choice
        for (int lane = 0; lane < menus.size(); lane++) {
            menus.get(lane).setValue(lane < ids.size() ? ids.get(lane) : "");
        }
        showing = false;
    }

    /** Energy distance over score calls. */
    public PlotPane plot() {
        return plot;
    }
}
