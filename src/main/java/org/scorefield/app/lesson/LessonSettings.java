package org.scorefield.app.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Tool;
import org.scorefield.choice.Settings;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.lesson.Assignment;
import org.scorefield.lesson.Step;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Reading;
import org.scorefield.study.Sampling;
import org.scorefield.study.Way;

/** Obeys what a step of a lesson sets. All edits of one step are one step of undo. */
public final class LessonSettings {
    private static final String LABEL = "lesson step";

    private final Models models;
    private final MainView view;
    private final Consumer<String> openScene;

    /**
     * Obeys within these models.
     *
     * @param openScene opens a built-in scene, untrained
     */
    public LessonSettings(Models models, MainView view, Consumer<String> openScene) {
        this.models = models;
        this.view = view;
        this.openScene = openScene;
    }

    /** Brings the window to where the step begins. */
    void apply(Step step) {
        step.recipe().ifPresent(recipe -> {
            String name = recipe.scene().name();
            models.study().replace(LABEL, recipe, new DocumentModel.Identity(name, Optional.empty(), Map.of()));
            models.look().cameraProperty().set(recipe.scene().box());
            models.sampling().restart();
        });
        for (Assignment a : step.settings()) {
            apply(a, step);
        }
    }

    private void apply(Assignment a, Step step) {
        LookModel look = models.look();
        switch (a.key()) {
            case SCENE -> scene(a.value());
            case LAYERS -> layers(Layers.parse(a.value()));
            case SIGMA ->
                look.levelProperty().set(models.study().recipe().levels().nearest(a.number()));
            case LINKED -> look.linkedProperty().set(a.isOn());
            case PLAYING -> models.sampling().playingProperty().set(a.isOn());
            case TRAINING -> models.training().runningProperty().set(a.isOn());
            case RESTART -> restart(a.value(), step);
            case SPEED -> models.sampling().speedProperty().set(a.number());
            case SAMPLER -> edit(step, r -> r.withSampler(Sampling.plan(r, a.value())));
            case STEP_RULE -> setting(step, "step-rule", a.value());
            case ALPHA -> setting(step, "alpha", a.number());
            case STEPS -> setting(step, "steps", Math.round(a.number()));
            case PARTICLES ->
                edit(
                        step,
                        r -> r.withSampler(new SamplerPlan(
                                r.sampler().sampler(), r.sampler().settings(), (int) Math.round(a.number()))));
            case SEED -> edit(step, r -> r.withSeed(Math.round(a.number())));
            case OBJECTIVE -> edit(step, r -> r.withTraining(r.training().withObjective(a.value())));
            case WEIGHTING -> edit(step, r -> r.withTraining(r.training().withWeighting(a.value())));
            case EXACT_FIELD -> models.sampling().onExactFieldProperty().set(a.isOn());
            case ARROWS -> look.arrowsProperty().set(ArrowLength.of(a.value()));
            case READING -> look.readingProperty().set(Reading.valueOf(constant(a.value())));
            case WAY -> models.sampling().wayProperty().set(Way.valueOf(constant(a.value())));
            case MAP -> look.mapProperty().set(FieldMap.valueOf(constant(a.value())));
            case ARRANGEMENT -> look.arrangementProperty().set(Arrangement.valueOf(constant(a.value())));
            case TOOL -> view.rail().selectedToolProperty().set(Tool.valueOf(constant(a.value())));
            case SELECTED -> models.study().selectedProperty().set((int) Math.round(a.number()));
        }
    }

    private void scene(String id) {
        Scene wanted = Scenes.CATALOGUE.get(id).make();
        if (!models.study().scene().equals(wanted)) {
            openScene.accept(id);
        }
    }

    private void layers(List<Kind> shown) {
        for (Kind kind : Kind.values()) {
            models.look().shownProperty(kind).set(shown.contains(kind));
        }
    }

    private void restart(String what, Step step) {
        if (what.equals("training")) {
            models.study().trainOver(LABEL, step);
        } else {
            models.sampling().restart();
        }
    }

    /** A sampler without such a setting is left as it is. */
    private void setting(Step step, String name, Object value) {
        Optional<Settings> changed = Optional.of(
                        models.study().recipe().sampler().settings())
                .filter(s -> s.asMap().containsKey(name))
                .map(s -> s.with(name, value));
        changed.ifPresent(s -> edit(step, r -> r.withSampler(r.sampler().withSettings(s))));
    }

    private void edit(Step step, UnaryOperator<Recipe> change) {
        models.study().edit(LABEL, step, change);
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
