package org.scorefield.app.view;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.view.control.Texts;
import org.scorefield.sample.Samplers;

/** The samplers by their titles, each family under its name. Its values are ids. */
final class SamplerMenu extends ComboBox<String> {
    private static final int ROWS = 15;

    /**
     * The menu.
     *
     * @param chosen told the id of the one chosen
     */
    SamplerMenu(Texts texts, Consumer<String> chosen) {
        setId("sampler");
        getStyleClass().add("worded");
        getItems().setAll(Samplers.CATALOGUE.ids());
        setVisibleRowCount(ROWS);
        setAccessibleText(texts.get("sampler.label"));
        Titles titles = new Titles(Samplers.CATALOGUE, texts, "");
        setConverter(titles);
        setTooltip(new Tooltip(titles.help()));
        setCellFactory(list -> new Cell(true, texts));
        setButtonCell(new Cell(false, texts));
        setOnAction(e -> {
            if (getValue() != null) {
                chosen.accept(getValue());
            }
        });
    }

    private static final class Cell extends ListCell<String> {
        private final boolean inList;
        private final Texts texts;

        Cell(boolean inList, Texts texts) {
            this.inList = inList;
            this.texts = texts;
        }

        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            setGraphic(null);
            setContentDisplay(ContentDisplay.TEXT_ONLY);
            if (empty || id == null) {
                setText(null);
                return;
            }
            String title = texts.phrase(Samplers.CATALOGUE.get(id).title());
            setText(title);
            if (inList) {
                Samplers.FAMILIES.stream()
                        .filter(family -> family.startsWith(id))
                        .findFirst()
                        .ifPresent(family -> headed(texts.phrase(family.title()), title));
            }
        }

        /** The first of a family has the family's name above it. */
        private void headed(String family, String title) {
            Label head = new Label(family);
            head.getStyleClass().add("menu-family");
            head.setMouseTransparent(true);
            setGraphic(new VBox(head, new Label(title)));
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }
}
