package org.scorefield.app.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.view.control.Brevity;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.choice.Unit;
import org.scorefield.scene.Stamps;

/** What the tool in hand can be set to, in a line over the canvas; tools with nothing to set show none. */
final class ToolOptions extends HBox {
    private static final int DIGITS = 4;
    private static final double SHAPE_PX = 104;
    private static final double TEXT_PX = 64;

    private final Texts texts;
    private final BrushModel brush;
    private final Map<Tool, Set<Node>> options = new EnumMap<>(Tool.class);

    ToolOptions(ObservableValue<Tool> tool, BrushModel brush, SamplingModel sampling, Texts texts) {
        this.texts = texts;
        this.brush = brush;
        setId("tool-options");
        getStyleClass().add("tool-options");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        Node radius = radius();
        Node drops = number("brush-drops", NumberRange.linear(1, 64, 1, 0).in(Unit.POINTS), brush.dropsProperty());
        Node scatter = scatter(sampling);
        Node stamp = stamp();
        options.put(Tool.SPRAY, Set.of(radius, drops));
        options.put(Tool.ERASE, Set.of(radius));
        options.put(Tool.PARTICLES, Set.of(radius, scatter));
        options.put(Tool.STAMP, Set.of(stamp));
        getChildren().addAll(radius, drops, scatter, stamp);
        tool.subscribe(this::show);
    }

    /** What is not asked for stays, unseen, so that another language reaches it. */
    private void show(Tool tool) {
        Set<Node> shown = options.getOrDefault(tool, Set.of());
        for (Node option : getChildren()) {
            option.setVisible(shown.contains(option));
            option.setManaged(shown.contains(option));
        }
        setVisible(!shown.isEmpty());
    }

    private Node radius() {
        return number("brush-radius", NumberRange.linear(6, 160, 4, 0).in(Unit.PIXELS), brush.radiusPxProperty());
    }

    private HBox number(String id, NumberRange range, Property<Number> property) {
        NumberField field = new NumberField(
                        id,
                        texts.get(id + ".name"),
                        texts.get(id + ".hint"),
                        range.startingAt(property.getValue().doubleValue()),
                        texts)
                .roomFor(DIGITS);
        property.subscribe(v -> field.valueProperty().set(v.doubleValue()));
        field.onCommit(v -> property.setValue(range.decimals() == 0 ? Math.round(v) : v));
        Label word = new Label(texts.get(id + ".label"));
        word.getStyleClass().add("option-label");
        word.setMinWidth(USE_PREF_SIZE);
        field.scrubBy(word);
        HBox box = new HBox(word, field);
        box.getStyleClass().add("option");
        return box;
    }

    private Button scatter(SamplingModel sampling) {
        Button button = new Button(texts.get("scatter.name"));
        button.setId("scatter");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("scatter.hint")));
        button.setAccessibleText(texts.get("scatter.name"));
        button.setAccessibleHelp(texts.get("scatter.hint"));
        button.setOnAction(e -> sampling.scatter());
        button.disableProperty()
                .bind(sampling.dropProperty().map(drop -> drop.places().isEmpty()));
        return button;
    }

    private HBox stamp() {
        ComboBox<String> shape = new ComboBox<>();
        shape.setId("stamp-shape");
        List<String> ids = new ArrayList<>(Stamps.CATALOGUE.ids());
        ids.add(BrushModel.TEXT);
        shape.getItems().setAll(ids);
        shape.setConverter(new Titles());
        shape.setPrefWidth(SHAPE_PX);
        shape.setAccessibleText(texts.get("stamp-shape.name"));
        shape.setTooltip(new Tooltip(texts.get("stamp-shape.hint")));
        shape.valueProperty().bindBidirectional(brush.stampProperty());
        TextField words = Brevity.keep(new TextField(), Brevity.NUMBER);
        words.setId("stamp-words");
        words.getStyleClass().add("tool-words");
        words.setPrefWidth(TEXT_PX);
        words.setAccessibleText(texts.get("stamp-text.name"));
        words.setTooltip(new Tooltip(texts.get("stamp-text.hint")));
        words.textProperty().bindBidirectional(brush.stampTextProperty());
        words.visibleProperty().bind(brush.stampProperty().isEqualTo(BrushModel.TEXT));
        words.managedProperty().bind(words.visibleProperty());
        HBox group = new HBox(
                shape,
                words,
                number("stamp-points", NumberRange.linear(1, 5000, 20, 0).in(Unit.POINTS), brush.stampPointsProperty()),
                number("stamp-softness", NumberRange.linear(0, 0.5, 0.01, 2), brush.softnessProperty()));
        group.getStyleClass().add("option-group");
        return group;
    }

    /** The title of a shape in the language of the window. */
    private final class Titles extends StringConverter<String> {
        @Override
        public String toString(String id) {
            return id.equals(BrushModel.TEXT)
                    ? texts.get("stamp-text.name")
                    : texts.phrase(Stamps.CATALOGUE.get(id).title());
        }

        @Override
        public String fromString(String title) {
            return brush.stampProperty().get();
        }
    }
}
