package org.scorefield.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.ResetDot;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Settings;

/** Draws the parameters of any choice from their declarations, so that a new one needs no view of its own. */
final class SettingsRows {
    private SettingsRows() {}

    /**
     * One row a parameter.
     *
     * @param prefix begins every id
     * @param changed called with a parameter's name and its new value
     */
    static List<FieldRow> of(String prefix, Settings settings, Texts texts, BiConsumer<String, Object> changed) {
        List<FieldRow> rows = new ArrayList<>();
        for (Parameter p : settings.parameters()) {
            rows.add(new FieldRow(word(p, texts), editor(prefix, p, "", settings, texts, changed)));
        }
        return rows;
    }

    /**
     * As {@link #of}, with all flags together at the end, two beside each other.
     *
     * @param compared a menu whose entries have a flag each, called as the menu calls them
     */
    static List<Region> withFlagsAside(
            String prefix,
            Settings settings,
            Optional<Catalogue<?>> compared,
            Texts texts,
            BiConsumer<String, Object> changed) {
        List<Region> rows = new ArrayList<>();
        GridPane flags = new GridPane();
        flags.getColumnConstraints().addAll(half(), half());
        flags.getStyleClass().add("flags");
        int flag = 0;
        for (Parameter p : settings.parameters()) {
            String word = compared.filter(menu -> menu.ids().contains(p.name()))
                    .map(menu -> texts.phrase(menu.get(p.name()).title()))
                    .orElseGet(() -> word(p, texts));
            Region editor = editor(prefix, p, word, settings, texts, changed);
            if (p instanceof Parameter.Flag) {
                flags.add(editor, flag % 2, flag / 2);
                flag++;
            } else {
                rows.add(new FieldRow(word, editor));
            }
        }
        rows.add(flags);
        return rows;
    }

    /** One of two columns of the same width, whatever stands in them. */
    private static ColumnConstraints half() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    /** What sets a parameter; a flag carries its own word, if one is given. */
    private static Region editor(
            String prefix,
            Parameter p,
            String word,
            Settings settings,
            Texts texts,
            BiConsumer<String, Object> changed) {
        String id = prefix + "-" + p.name();
        return switch (p) {
            case Parameter.Real r -> {
                NumberRange range = r.logarithmic()
                        ? NumberRange.logarithmic(r.least(), r.most(), 0.1)
                        : NumberRange.linear(r.least(), r.most(), (r.most() - r.least()) / 100, 3);
                yield number(
                        id,
                        p,
                        range.startingAt(r.initialValue()).in(r.unit()),
                        settings.real(p.name()),
                        texts,
                        changed);
            }
            case Parameter.Whole w ->
                number(
                        id,
                        p,
                        NumberRange.linear(w.least(), w.most(), 1, 0)
                                .startingAt(w.initialValue())
                                .in(w.unit()),
                        settings.whole(p.name()),
                        texts,
                        changed);
            case Parameter.OneOf o -> {
                ComboBox<String> box = new ComboBox<>();
                box.setId(id);
                box.getItems().setAll(o.options());
                box.setConverter(new Options(o, texts));
                box.setValue(settings.option(p.name()));
                box.setAccessibleText(word(p, texts));
                box.setTooltip(new Tooltip(texts.phrase(p.help())));
                box.setOnAction(e -> changed.accept(p.name(), box.getValue()));
                yield ResetDot.beside(box, o.initialValue(), texts);
            }
            case Parameter.Flag f -> {
                CheckBox box = new CheckBox();
                box.setId(id);
                box.setSelected(settings.flag(p.name()));
                box.setAccessibleText(word.isEmpty() ? word(p, texts) : word);
                box.setTooltip(new Tooltip(texts.phrase(p.help())));
                box.setOnAction(e -> changed.accept(p.name(), box.isSelected()));
                if (!word.isEmpty()) {
                    box.setText(word);
                    box.setWrapText(true);
                    box.setMinWidth(0);
                }
                yield ResetDot.beside(box, f.initialValue(), texts);
            }
        };
    }

    private static String word(Parameter p, Texts texts) {
        return texts.phrase(p.name().replace('-', ' '));
    }

    /** What a menu of options shows: each in the window's words. */
    private static final class Options extends StringConverter<@Nullable String> {
        private final Parameter.OneOf menu;
        private final Texts texts;

        Options(Parameter.OneOf menu, Texts texts) {
            this.menu = menu;
            this.texts = texts;
        }

        @Override
        public String toString(@Nullable String option) {
            return option == null
                    ? ""
                    : texts.find("option." + menu.name() + "." + option).orElse(option);
        }

        @Override
        public String fromString(@Nullable String said) {
            return menu.options().stream()
                    .filter(option -> toString(option).equals(said))
                    .findFirst()
                    .orElse(menu.initialValue());
        }
    }

    private static NumberField number(
            String id, Parameter p, NumberRange range, double value, Texts texts, BiConsumer<String, Object> changed) {
        NumberField field = new NumberField(id, word(p, texts), texts.phrase(p.help()), range, texts);
        field.valueProperty().set(value);
        field.onCommit(v -> changed.accept(p.name(), v));
        return field;
    }
}
