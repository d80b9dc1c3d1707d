package org.scorefield.app.view;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.HistoryBar;
import org.scorefield.app.view.control.Inspector;
import org.scorefield.app.view.control.Island;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.PlotImage;
import org.scorefield.app.view.control.ResetDot;
import org.scorefield.app.view.control.Section;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.TrainButton;
import org.scorefield.app.view.control.WidthsField;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Unit;
import org.scorefield.net.Activations;
import org.scorefield.net.Heads;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.recipe.TrainingPlan;
import org.scorefield.study.Sampling;
import org.scorefield.study.Way;

/** The right side: the selected object, the network and how it is trained, how it goes, and the sampler. */
public final class InspectorView extends StackPane {
    private static final int PLOT_WIDTH_PX = 284;
    private static final int PLOT_HEIGHT_PX = 118;

    private final StudyModel study;
    private final Texts texts;
    private final Consumer<String> complain;
    private final PlotImage loss;
    private final PlotImage fisher;
    private final Inspector column;
    private final ObjectSection object;
    private final VBox samplerRows = new VBox();
    private final WidthsField hidden;
    private final ComboBox<String> activation;
    private final ComboBox<String> head;
    private final ComboBox<String> objective;
    private final ComboBox<String> weighting;
    private final TechniqueSection technique;
    private final ComboBox<String> sampler;
    private final NumberField batch;
    private final NumberField rate;
    private final NumberField particles;
    private final NumberField seed;

    /**
     * Builds and binds.
     *
     * @param complain told in one sentence why something typed does not do
     */
    public InspectorView(
            StudyModel study,
            TrainingModel training,
            SamplingModel sampling,
            LookModel look,
            Texts texts,
            Consumer<String> complain) {
        this.study = study;
        this.texts = texts;
        this.complain = complain;
        loss = new PlotImage("loss-plot", "", PLOT_WIDTH_PX, PLOT_HEIGHT_PX);
        fisher = new PlotImage("fisher-plot", "", PLOT_WIDTH_PX, PLOT_HEIGHT_PX);
        activation = menu(
                "activation", Activations.CATALOGUE, id -> network("change the activation", n -> n.withActivation(id)));
        head = menu("head", Heads.CATALOGUE, id -> network("change the head", n -> n.withHead(id)));
        objective = menu(
                "objective", Objectives.CATALOGUE, id -> training("change the objective", t -> t.withObjective(id)));
        weighting = menu(
                "weighting", Weightings.CATALOGUE, id -> training("change the weighting", t -> t.withWeighting(id)));
        technique = new TechniqueSection(
                texts, (label, change) -> training(label, t -> t.withTechnique(change.apply(t.technique()))));
        sampler = new SamplerMenu(texts, id -> attempt("change the sampler", r -> r.withSampler(Sampling.plan(r, id))));
        TrainingPlan standard = TrainingPlan.standard();
        batch = number(
                "batch",
                NumberRange.linear(2, 8192, 2, 0).startingAt(standard.batch()).in(Unit.ROWS));
        batch.onCommit(v -> training("change the batch", t -> t.withBatch(2 * (int) Math.round(v / 2))));
        rate = number("learning-rate", NumberRange.logarithmic(1e-6, 1e3, 0.1).startingAt(standard.learningRate()));
        rate.onCommit(v -> training("change the learning rate", t -> t.withLearningRate(v)));
        particles = number(
                "particles",
                NumberRange.linear(1, 100_000, 50, 0).startingAt(400).in(Unit.PARTICLES));
        particles.onCommit(v -> sampler(
                "change the number of particles",
                s -> new SamplerPlan(s.sampler(), s.settings(), (int) Math.round(v))));
        seed = number("seed", NumberRange.linear(0, 9e15, 1, 0).startingAt(42));
        seed.onCommit(v -> study.edit("change the seed", null, r -> r.withSeed(Math.round(v))));
        hidden = new WidthsField("hidden", NetworkPlan.standard().hidden(), texts);
        hidden.onCommit(widths -> study.edit(
                "change the layers", null, r -> r.withNetwork(r.network().withHidden(widths))));
        TrainButton train = new TrainButton(texts);
        train.selectedProperty().bindBidirectional(training.runningProperty());
        train.rateProperty().bind(training.stepsPerSecondProperty());
        HistoryBar history = new HistoryBar(texts);
        history.keptStepsProperty().bind(training.keptStepsProperty());
        history.newestStepProperty().bind(training.stepsProperty());
        history.watchedStepProperty().bindBidirectional(training.watchedStepProperty());
        CheckBox exactField = new CheckBox(texts.get("exact-field.name"));
        exactField.setId("exact-field");
        exactField.setTooltip(new Tooltip(texts.get("exact-field.hint")));
        exactField.selectedProperty().bindBidirectional(sampling.onExactFieldProperty());
        samplerRows.getStyleClass().add("rows");

        object = new ObjectSection(study, texts, complain);
        column = new Inspector(
                object,
                new Section("learning", texts.get("network.title"), new Island(train), new Island(history)),
                loss,
                fisher,
                new SceneList(study, texts, complain),
                new Section(
                        "network",
                        texts.get("network.settings"),
                        new FieldRow(texts.get("hidden.label"), hidden),
                        new FieldRow(
                                texts.get("activation.label"),
                                ResetDot.beside(
                                        activation, NetworkPlan.standard().activation(), texts)),
                        new FieldRow(
                                texts.get("head.label"),
                                ResetDot.beside(head, NetworkPlan.standard().head(), texts)),
                        new FieldRow(
                                texts.get("objective.label"), ResetDot.beside(objective, standard.objective(), texts)),
                        new FieldRow(
                                texts.get("weighting.label"), ResetDot.beside(weighting, standard.weighting(), texts)),
                        new FieldRow(texts.get("batch.label"), batch),
                        new FieldRow(texts.get("learning-rate.label"), rate)),
                technique,
                new Section(
                        "sampling",
                        texts.get("sampling.title"),
                        new FieldRow(texts.get("way.label"), ResetDot.beside(way(sampling, texts), Way.REVERSE, texts)),
                        new FieldRow(texts.get("sampler.label"), sampler),
                        samplerRows,
                        new FieldRow(texts.get("particles.label"), particles),
                        new FieldRow(texts.get("seed.label"), seed),
                        ResetDot.beside(exactField, false, texts)),
                new ViewSection(look, texts));
        getChildren().add(column);
        study.recipeProperty().subscribe((before, now) -> {
            if (!before.sampler().equals(now.sampler())) {
                showSampler(now);
            }
        });
        study.recipeProperty().subscribe(this::show);
        showSampler(study.recipe());
    }

    private static ComboBox<Way> way(SamplingModel sampling, Texts texts) {
        ComboBox<Way> box = new ComboBox<>();
        box.setId("way");
        box.getStyleClass().add("worded");
        box.getItems().setAll(Way.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Way way) {
                return texts.get("way." + way.id());
            }

            @Override
            public Way fromString(String said) {
                return Stream.of(Way.values())
                        .filter(w -> toString(w).equals(said))
                        .findFirst()
                        .orElse(Way.REVERSE);
            }
        });
        box.setAccessibleText(texts.get("way.label"));
        box.setTooltip(new Tooltip(texts.get("way.hint")));
        box.valueProperty().bindBidirectional(sampling.wayProperty());
        return box;
    }

    /** Puts the caret into the first number of the selected component. */
    public void editSelected() {
        object.edit();
    }

    /** Draws the selected component once more. */
    public void duplicateSelected() {
        ObjectSection.duplicate(study);
    }

    /**
     * Removes the selected component.
     *
     * @throws IllegalArgumentException if it is the last one
     */
    public void deleteSelected() {
        ObjectSection.delete(study);
    }

    /** Leaves out the settings, or the plots, while that is so. */
    public void part(BooleanExpression noSettings, BooleanExpression noPlots) {
        for (Node part : column.parts()) {
            part.visibleProperty().bind((part == loss || part == fisher ? noPlots : noSettings).not());
            part.managedProperty().bind(part.visibleProperty());
        }
    }

    /** Where the loss is plotted. */
    public PlotImage loss() {
        return loss;
    }

    /** Where the Fisher error per σ is plotted. */
    public PlotImage fisher() {
        return fisher;
    }

    private void show(Recipe r) {
        hidden.valueProperty().set(r.network().hidden());
        activation.setValue(r.network().activation());
        head.setValue(r.network().head());
        objective.setValue(r.training().objective());
        weighting.setValue(r.training().weighting());
        technique.show(r.training().technique());
        batch.valueProperty().set(r.training().batch());
        rate.valueProperty().set(r.training().learningRate());
        particles.valueProperty().set(r.sampler().particles());
        seed.valueProperty().set(r.seed());
        sampler.setValue(r.sampler().sampler());
    }

    private void showSampler(Recipe r) {
        samplerRows
                .getChildren()
                .setAll(SettingsRows.of(
                        "sampler",
                        r.sampler().settings(),
                        texts,
                        (name, value) -> sampler(
                                "change " + name.replace('-', ' '),
                                s -> s.withSettings(s.settings().with(name, value)))));
    }

    private void network(String label, UnaryOperator<NetworkPlan> change) {
        attempt(label, r -> r.withNetwork(change.apply(r.network())));
    }

    private void training(String label, UnaryOperator<TrainingPlan> change) {
        attempt(label, r -> r.withTraining(change.apply(r.training())));
    }

    private void sampler(String label, UnaryOperator<SamplerPlan> change) {
        attempt(label, r -> r.withSampler(change.apply(r.sampler())));
    }

    private void attempt(String label, UnaryOperator<Recipe> change) {
        try {
            study.edit(label, null, change);
        } catch (IllegalArgumentException e) {
            complain.accept(String.valueOf(e.getMessage()));
            show(study.recipe());
        }
    }

    private NumberField number(String id, NumberRange range) {
        return new NumberField(id, texts.get(id + ".name"), texts.get(id + ".hint"), range, texts);
    }

    private ComboBox<String> menu(String id, Catalogue<?> catalogue, Consumer<String> chosen) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("worded");
        box.getItems().setAll(catalogue.ids());
        Titles titles = new Titles(catalogue, texts, "");
        box.setConverter(titles);
        box.setAccessibleText(texts.get(id + ".label"));
        box.setTooltip(new Tooltip(titles.help()));
        box.setOnAction(e -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }
}
