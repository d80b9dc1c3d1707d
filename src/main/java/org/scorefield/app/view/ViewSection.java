package org.scorefield.app.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.ResetDot;
import org.scorefield.app.view.control.Section;
import org.scorefield.app.view.control.Texts;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Reading;

/** How the fields are looked at: what an arrow is, what its length says, what colours the plane. */
final class ViewSection extends VBox {
    private final Texts texts;

    ViewSection(LookModel look, Texts texts) {
        this.texts = texts;
        LookModel usual = new LookModel(look.cameraProperty().get());
        ComboBox<Side> side = menu("mapped", List.of(Side.values()), look.mappedProperty(), s -> text("mapped", s));
        // An error is that of the learned field; with no map there is nothing to choose.
        side.disableProperty().bind(look.mapProperty().map(map -> map == FieldMap.NONE || map == FieldMap.ERROR));
        ComboBox<ColorMap> colors =
                menu("colors", ColorMap.CATALOGUE, look.colorsProperty(), c -> texts.get("colors." + c.id()));
        // What has a sign keeps colours whose middle is 0, and an error its role's.
        colors.disableProperty().bind(look.mapProperty().map(map -> map != FieldMap.MAGNITUDE));
        getChildren()
                .add(new Section(
                        "view",
                        texts.get("view.title"),
                        new FieldRow(
                                texts.get("reading.label"),
                                ResetDot.beside(
                                        menu(
                                                "reading",
                                                List.of(Reading.values()),
                                                look.readingProperty(),
                                                r -> text("reading", r)),
                                        usual.readingProperty().get(),
                                        texts)),
                        new FieldRow(
                                texts.get("arrows.label"),
                                ResetDot.beside(
                                        menu(
                                                "arrows",
                                                List.of(ArrowLength.values()),
                                                look.arrowsProperty(),
                                                a -> texts.phrase(a.title())),
                                        usual.arrowsProperty().get(),
                                        texts)),
                        new FieldRow(
                                texts.get("map.label"),
                                ResetDot.beside(
                                        menu(
                                                "map",
                                                List.of(FieldMap.values()),
                                                look.mapProperty(),
                                                m -> texts.get("map." + m.id())),
                                        usual.mapProperty().get(),
                                        texts)),
                        new FieldRow(
                                texts.get("mapped.label"),
                                ResetDot.beside(side, usual.mappedProperty().get(), texts)),
                        new FieldRow(
                                texts.get("colors.label"),
                                ResetDot.beside(colors, usual.colorsProperty().get(), texts)),
                        new FlowPane(
                                flag("layer-streamlines", look.shownProperty(Kind.STREAMLINES)),
                                flag("layer-posterior", look.shownProperty(Kind.POSTERIOR)),
                                flag("layer-marginals", look.shownProperty(Kind.MARGINALS)))));
    }

    private HBox flag(String id, BooleanProperty shown) {
        CheckBox box = new CheckBox(texts.get(id + ".name"));
        box.setId(id);
        box.setAccessibleText(texts.get(id + ".name"));
        box.setTooltip(new Tooltip(texts.get(id + ".hint")));
        box.setMinWidth(USE_PREF_SIZE);
        box.getStyleClass().add("view-flag");
        box.selectedProperty().bindBidirectional(shown);
        return ResetDot.beside(box, false, texts);
    }

    private String text(String id, Enum<?> value) {
        return texts.get(id + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private <T> ComboBox<T> menu(String id, List<T> values, Property<T> property, Function<T, String> word) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new Words<>(values, word));
        box.getStyleClass().add("worded");
        box.setAccessibleText(texts.get(id + ".label"));
        box.setTooltip(new Tooltip(texts.get(id + ".hint")));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    /** What each value is called. */
    private static final class Words<T> extends StringConverter<T> {
        private final List<T> values;
        private final Function<T, String> word;

        Words(List<T> values, Function<T, String> word) {
            this.values = values;
            this.word = word;
        }

        @Override
        public String toString(T value) {
            return word.apply(value);
        }

        @Override
        public T fromString(String said) {
            return values.stream()
                    .filter(v -> word.apply(v).equals(said))
                    .findFirst()
                    .orElse(values.getFirst());
        }
    }
}
