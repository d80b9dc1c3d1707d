package org.scorefield.app.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.ResetDot;
import org.scorefield.app.view.control.Section;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Pick;
import org.scorefield.io.TechniqueKey;
import org.scorefield.recipe.TechniquePlan;
import org.scorefield.train.Targets;

/** The finer parts of training: a menu each, drawn from its catalogue, with the settings of what is picked below. */
final class TechniqueSection extends VBox {
    private final Texts texts;
    private final BiConsumer<String, UnaryOperator<TechniquePlan>> edit;
    private final Map<TechniqueKey, ComboBox<String>> menus = new EnumMap<>(TechniqueKey.class);
    private final Map<TechniqueKey, VBox> settings = new EnumMap<>(TechniqueKey.class);
    private final Label teacher;
    private TechniquePlan shown = TechniquePlan.standard();

    /**
     * Builds the rows.
     *
     * @param edit takes the name of a change, as undo shows it, and the change
     */
    TechniqueSection(Texts texts, BiConsumer<String, UnaryOperator<TechniquePlan>> edit) {
        this.texts = texts;
        this.edit = edit;
        teacher = new Label(texts.get("technique.teacher"));
        teacher.setId("teacher");
        teacher.getStyleClass().add("field-message");
        teacher.setWrapText(true);
        teacher.managedProperty().bind(teacher.visibleProperty());
        Section section = new Section("technique", texts.get("technique.title"));
        for (TechniqueKey part : TechniqueKey.values()) {
            VBox rows = new VBox();
            rows.getStyleClass().add("rows");
            rows.managedProperty().bind(rows.visibleProperty());
            settings.put(part, rows);
            section.getChildren()
                    .add(new FieldRow(
                            texts.get(part.id() + ".label"),
                            ResetDot.beside(
                                    menu(part),
                                    part.of(TechniquePlan.standard()).id(),
                                    texts)));
            section.getChildren().add(part == TechniqueKey.TARGETS ? teacher : rows);
        }
        getChildren().add(section);
        show(shown);
    }

    private ComboBox<String> menu(TechniqueKey part) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(part.id());
        box.getStyleClass().add("worded");
        box.getItems().setAll(part.menu().ids());
        Titles titles = new Titles(part.menu(), texts, "");
        box.setConverter(titles);
        box.setAccessibleText(texts.get(part.id() + ".label"));
        box.setTooltip(new Tooltip(titles.help()));
        box.setOnAction(e -> {
            String id = box.getValue();
            if (id != null && !id.equals(part.of(shown).id())) {
                change(part, part.menu().pick(id));
            }
        });
        menus.put(part, box);
        return box;
    }

    private void change(TechniqueKey part, Pick pick) {
        edit.accept(texts.get("technique.change", texts.get(part.id() + ".label")), plan -> part.with(plan, pick));
    }

    /** Shows another plan. */
    void show(TechniquePlan plan) {
        TechniquePlan before = shown;
        shown = plan;
        menus.forEach((part, box) -> {
            Pick pick = part.of(plan);
            box.setValue(pick.id());
            if (!pick.equals(part.of(before)) || settings(part).getChildren().isEmpty()) {
                settings(part)
                        .getChildren()
                        .setAll(SettingsRows.of(
                                part.id(),
                                pick.settings(),
                                texts,
                                (name, value) -> change(part, part.of(shown).with(name, value))));
            }
            settings(part).setVisible(!pick.settings().asMap().isEmpty());
        });
        teacher.setVisible(Targets.CATALOGUE.get(plan.targets().id()).make().knowsTheMixture());
    }

    private VBox settings(TechniqueKey part) {
        VBox rows = settings.get(part);
        if (rows == null) {
            throw new IllegalStateException("no rows for " + part.id());
        }
        return rows;
    }
}
