package org.scorefield.app.view;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.Section;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Unit;
import org.scorefield.scene.Component;
import org.scorefield.scene.Covariance;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.scene.Scenes;

/** The selected component in numbers, each of which can be typed, stepped or scrubbed. */
final class ObjectSection extends VBox {
    private static final NumberRange PLACE =
            NumberRange.linear(-1e6, 1e6, 0.05, 2).in(Unit.LENGTH);
    private static final NumberRange AXIS =
            NumberRange.linear(0.01, 1e3, 0.02, 2).in(Unit.LENGTH);
    private static final NumberRange DEGREES =
            NumberRange.linear(-180, 180, 1, 1).in(Unit.DEGREES);
    private static final NumberRange SHARE = NumberRange.linear(SceneEdits.LEAST_SHARE, SceneEdits.MOST_SHARE, 0.01, 2);

    private final StudyModel study;
    private final Texts texts;
    private final Consumer<String> complain;
    private final Section section;
    private final VBox gaussian;
    private final Label words = new Label();
    private final NumberField weight;
    private final NumberField meanX;
    private final NumberField meanY;
    private final NumberField major;
    private final NumberField minor;
    private final NumberField angle;
    private final HBox actions;

    ObjectSection(StudyModel study, Texts texts, Consumer<String> complain) {
        this.study = study;
        this.texts = texts;
        this.complain = complain;
        weight = field("object-weight", SHARE);
        meanX = field("object-mean-x", PLACE).withHandle("x");
        meanY = field("object-mean-y", PLACE).withHandle("y");
        major = field("object-major", AXIS).withHandle("₁");
        minor = field("object-minor", AXIS).withHandle("₂");
        angle = field("object-angle", DEGREES);
        FieldRow weightRow = new FieldRow(texts.get("object.weight"), weight);
        gaussian = new VBox(
                new FieldRow(texts.get("object.mean"), meanX, meanY),
                new FieldRow(texts.get("object.axes"), major, minor),
                new FieldRow(texts.get("object.angle"), angle));
        gaussian.getStyleClass().add("rows");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        Button duplicate = action("duplicate", () -> duplicate(study));
        Button delete = action("delete", () -> delete(study));
        actions = new HBox(duplicate, delete);
        actions.getStyleClass().add("object-actions");
        section = new Section("object", "", words, weightRow, gaussian, actions);
        getChildren().add(section);

        weight.onCommit(v -> study.editScene(
                "weigh " + label(),
                null,
                scene -> SceneEdits.withWeight(scene, study.selectedProperty().get(), v)));
        edits(meanX, "move", (g, v) -> g.withMean(v, g.meanY()));
        edits(meanY, "move", (g, v) -> g.withMean(g.meanX(), v));
        edits(major, "reshape", (g, v) -> shaped(g, v, deviation(g, false), angleOf(g)));
        edits(minor, "reshape", (g, v) -> shaped(g, deviation(g, true), v, angleOf(g)));
        edits(angle, "rotate", (g, v) -> shaped(g, deviation(g, true), deviation(g, false), Math.toRadians(v)));
        study.recipeProperty().subscribe(this::show);
        study.selectedProperty().subscribe(this::show);
        show(); // a subscription to an invalidation does not fire at once
    }

    /** Puts the caret into the first number of the selected component. */
    void edit() {
        (study.selectedComponent() instanceof Gaussian ? meanX : weight).edit();
    }

    /** Draws the selected components once more, beside themselves. */
    static void duplicate(StudyModel study) {
        Component chosen = study.selectedComponent();
        if (chosen == null) {
            return;
        }
        Set<Integer> numbers = study.chosenProperty().get();
        int before = study.scene().components().size();
        String label = numbers.size() == 1 ? chosen.label() : "the selection";
        study.editScene("duplicate " + label, null, scene -> {
            double aside = 0.05 * scene.box().width();
            return SceneEdits.duplicate(scene, numbers, aside, -aside);
        });
        study.selectFrom(before);
    }

    /**
     * Removes the selected components.
     *
     * @throws IllegalArgumentException if none would be left
     */
    static void delete(StudyModel study) {
        Component chosen = study.selectedComponent();
        if (chosen != null) {
            Set<Integer> numbers = study.chosenProperty().get();
            int index = study.selectedProperty().get();
            if (numbers.size() == 1) {
                study.editScene("delete " + chosen.label(), null, scene -> SceneEdits.remove(scene, index));
            } else {
                study.editScene("delete the selection", null, scene -> SceneEdits.removeAll(scene, numbers));
            }
            study.selectedProperty().set(-1);
        }
    }

    private void show() {
        Component chosen = study.selectedComponent();
        boolean isGaussian = chosen instanceof Gaussian;
        section.titleProperty().set(title(chosen));
        words.setText(
                chosen == null
                        ? texts.get("object.none", study.scene().components().size())
                        : chosen instanceof PointCloud cloud
                                ? texts.get("object.points", cloud.points().size())
                                : "");
        visible(words, !isGaussian);
        visible(gaussian, isGaussian);
        visible(actions, chosen != null);
        visible(weight.getParent().getParent(), chosen != null);
        if (chosen != null) {
            weight.valueProperty().set(chosen.weight());
            weight.setDisable(study.scene().components().size() == 1);
        }
        if (chosen instanceof Gaussian g) {
            meanX.valueProperty().set(g.meanX());
            meanY.valueProperty().set(g.meanY());
            major.valueProperty().set(deviation(g, true));
            minor.valueProperty().set(deviation(g, false));
            angle.valueProperty().set(Math.toDegrees(angleOf(g)));
        }
    }

    private String title(@Nullable Component chosen) {
        return switch (chosen) {
            case null -> texts.phrase(nameOf(study.scene()));
            case Gaussian g -> texts.get("object.gaussian", g.label());
            case PointCloud cloud -> texts.get("object.cloud", cloud.label());
        };
    }

    /** A built-in scene's name is its id; people know it by its title. */
    private static String nameOf(Scene scene) {
        return Scenes.CATALOGUE.ids().contains(scene.name())
                ? Scenes.CATALOGUE.get(scene.name()).title()
                : scene.name();
    }

    private String label() {
        Component chosen = study.selectedComponent();
        return chosen == null ? "" : chosen.label();
    }

    private void edits(NumberField field, String verb, BiFunction<Gaussian, Double, Gaussian> change) {
        field.onCommit(v -> {
            if (study.selectedComponent() instanceof Gaussian g) {
                int index = study.selectedProperty().get();
                Gaussian changed = change.apply(g, v);
                attempt(() -> study.editScene(
                        verb + " Gaussian " + g.label(), null, scene -> SceneEdits.replace(scene, index, changed)));
            }
        });
    }

    private static Gaussian shaped(Gaussian g, double first, double second, double angle) {
        return g.withCovariance(Covariance.ofAxes(first, second, angle));
    }

    private static double deviation(Gaussian g, boolean major) {
        return Math.sqrt(major ? g.covariance().majorVariance() : g.covariance().minorVariance());
    }

    private static double angleOf(Gaussian g) {
        return g.covariance().angle();
    }

    private NumberField field(String id, NumberRange range) {
        return new NumberField(id, texts.get(id + ".name"), texts.get(id + ".hint"), range, texts);
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
            show();
        }
    }

    private Button action(String id, Runnable run) {
        Button button = new Button(texts.get(id + ".name"));
        button.setId(id);
        button.setOnAction(e -> attempt(run));
        return button;
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
