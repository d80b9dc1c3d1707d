package org.scorefield.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Section;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Unit;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;

/**
 * Every object of the drawing as a line with numbers to type, for those who do not see or reach it on the canvas.
 * Selecting here is selecting there.
 */
final class SceneList extends VBox {
    private static final double ROW_PX = 32;
    private static final int MOST_ROWS = 5;
    private static final double NAME_PX = 48;
    private static final double NUMBER_PX = 62;
    private static final double GAP_PX = 4;
    private static final NumberRange SHARE = NumberRange.linear(SceneEdits.LEAST_SHARE, SceneEdits.MOST_SHARE, 0.01, 2);
    private static final NumberRange PLACE =
            NumberRange.linear(-1e6, 1e6, 0.05, 2).in(Unit.LENGTH);

    private final StudyModel study;
    private final Texts texts;
    private final Consumer<String> complain;
    private final ListView<Integer> list = new ListView<>();
    /** Those the list has made; where it shows each is its own affair. */
    private final List<Row> rows = new ArrayList<>();

    private boolean following;

    SceneList(StudyModel study, Texts texts, Consumer<String> complain) {
        this.study = study;
        this.texts = texts;
        this.complain = complain;
        list.setId("scene-list");
        list.setAccessibleText(texts.get("scene-list.name"));
        list.setAccessibleHelp(texts.get("scene-list.hint"));
        list.getStyleClass().add("scene-list");
        list.setFixedCellSize(ROW_PX);
        texts.languageProperty().subscribe(language -> {
            rows.clear();
            list.setCellFactory(view -> new Row());
        });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> choose());
        getChildren().add(new Section("scene", texts.get("scene-list.title"), list));
        study.recipeProperty().subscribe(this::show);
        study.chosenProperty().subscribe(this::follow);
        show();
        follow();
    }

    private void show() {
        int n = study.scene().components().size();
        following = true;
        if (list.getItems().size() == n) {
            rows.forEach(Row::renew); // a refresh would deal the rows out anew, and the one being typed in to another
        } else {
            list.getItems().setAll(IntStream.range(0, n).boxed().toList());
        }
        following = false;
        double height = Math.min(MOST_ROWS, n) * ROW_PX + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        follow();
    }

    /** The list shows what is selected. */
    private void follow() {
        Set<Integer> chosen = study.chosenProperty().get();
        if (following || chosen.equals(new TreeSet<>(list.getSelectionModel().getSelectedIndices()))) {
            return;
        }
        following = true;
        list.getSelectionModel().clearSelection();
        int[] rows = chosen.stream()
                .filter(i -> i < list.getItems().size())
                .mapToInt(Integer::intValue)
                .toArray();
        if (rows.length > 0) {
            list.getSelectionModel().selectIndices(rows[0], rows);
        }
        following = false;
    }

    /** What is selected here is selected. */
    private void choose() {
        List<Integer> picked = list.getSelectionModel().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < study.scene().components().size())
                .toList();
        if (!following && !picked.isEmpty()) {
            following = true;
            study.select(picked);
            following = false;
        }
    }

    private void edit(String label, BiFunction<Scene, Component, Scene> change, int i) {
        try {
            study.editScene(
                    label, null, scene -> change.apply(scene, scene.components().get(i)));
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
            rows.forEach(Row::renew);
        }
    }

    /** A name, its share, and where it is. */
    private final class Row extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label size = new Label();
        private final NumberField weight = number("weight", "π", SHARE);
        private final NumberField x = number("mean-x", "x", PLACE);
        private final NumberField y = number("mean-y", "y", PLACE);
        private final HBox line = new HBox(name, weight, x, y, size);

        Row() {
            rows.add(this);
            setPrefWidth(0); // as wide as the list, or a bar to scroll sideways covers the last row
            name.getStyleClass().add("scene-name");
            name.setMinWidth(NAME_PX);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            size.setPrefWidth(2 * NUMBER_PX + GAP_PX); // where the two numbers of a Gaussian stand
            size.getStyleClass().add("key-text");
            line.setSpacing(GAP_PX);
            line.setAlignment(Pos.CENTER_LEFT);
            weight.onCommit(v -> edit("weigh " + label(), (s, c) -> SceneEdits.withWeight(s, getItem(), v), getItem()));
            x.onCommit(v -> move((g, to) -> g.withMean(to, g.meanY()), v));
            y.onCommit(v -> move((g, to) -> g.withMean(g.meanX(), to), v));
        }

        private NumberField number(String part, String letter, NumberRange range) {
            NumberField field = new NumberField(
                            "scene-" + part,
                            texts.get("object-" + part + ".name"),
                            texts.get("object-" + part + ".hint"),
                            range,
                            texts)
                    .withHandle(letter)
                    .compact();
            field.setMinWidth(NUMBER_PX);
            field.setPrefWidth(NUMBER_PX);
            field.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
                list.getSelectionModel().clearAndSelect(getIndex());
                e.consume(); // or the list would take the focus from the text again
            });
            return field;
        }

        /** Shows what its component is now. */
        void renew() {
            updateItem(getItem(), isEmpty());
        }

        private String label() {
            return study.scene().components().get(getItem()).label();
        }

        private void move(BiFunction<Gaussian, Double, Gaussian> change, double to) {
            edit(
                    "move Gaussian " + label(),
                    (s, c) -> c instanceof Gaussian g ? SceneEdits.replace(s, getItem(), change.apply(g, to)) : s,
                    getItem());
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (item == null || empty || item >= study.scene().components().size()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Component c = study.scene().components().get(item);
            name.setText(c.label());
            weight.valueProperty().set(c.weight());
            weight.setDisable(study.scene().components().size() == 1);
            boolean gaussian = c instanceof Gaussian;
            for (NumberField field : List.of(x, y)) {
                field.setVisible(gaussian);
                field.setManaged(gaussian);
            }
            switch (c) {
                case Gaussian g -> {
                    x.valueProperty().set(g.meanX());
                    y.valueProperty().set(g.meanY());
                    size.setManaged(false);
                    size.setText("");
                    setAccessibleText(texts.get(
                            "scene-list.gaussian",
                            c.label(),
                            Numbers.fixed(c.weight(), 2),
                            Numbers.pair(g.meanX(), g.meanY(), 2)));
                }
                case PointCloud cloud -> {
                    size.setManaged(true);
                    size.setText(texts.get("scene-list.size", cloud.points().size()));
                    setAccessibleText(texts.get(
                            "scene-list.points",
                            c.label(),
                            Numbers.fixed(c.weight(), 2),
                            cloud.points().size()));
                }
            }
            setGraphic(line);
        }
    }
}
