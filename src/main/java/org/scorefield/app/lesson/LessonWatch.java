package org.scorefield.app.lesson;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.MainView;
import org.scorefield.choice.Choice;
import org.scorefield.experiment.Experiment;
import org.scorefield.field.Points;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.lesson.Observed;
import org.scorefield.lesson.Quantity;
import org.scorefield.recipe.Recipe;
import org.scorefield.sample.Run;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scenes;

/** Sees what a lesson may ask after: how things stand, and how they have changed since the step began. */
public final class LessonWatch {
    private final Models models;
    private final MainView view;
    private final DoubleSupplier fisherError;
    private List<Component> before = List.of();
    private Points strokeBefore = Points.none();
    private long stepsSeen;
    private long stepsMade;

    public LessonWatch(Models models, MainView view, DoubleSupplier fisherError) {
        this.models = models;
        this.view = view;
        this.fisherError = fisherError;
    }

    /** A step begins: changes count from here. */
    void begin() {
        before = models.study().scene().components();
        strokeBefore = models.experiments().strokeProperty().get();
        stepsSeen = models.training().stepsProperty().get();
        stepsMade = 0;
    }

    /** Everything at this moment. */
    Observed now() {
        Recipe recipe = models.study().recipe();
        LookModel look = models.look();
        Run.Progress p = models.sampling().progressProperty().get();
        Points stroke = models.experiments().strokeProperty().get();
        boolean answered = models.experiments().findingProperty().get() != null
                && !models.experiments().runningProperty().get();
        Observed seen = new Observed()
                .with(Quantity.SIGMA, look.sigma(recipe.levels()))
                .with(Quantity.SAMPLED, p == null ? 0 : (double) p.step() / Math.max(1, p.totalSteps()))
                .with(Quantity.PARKED, p == null ? 0 : p.parked())
                .with(Quantity.TRAINING_STEPS, stepsMade())
                .with(Quantity.FISHER_ERROR, fisherError.getAsDouble())
                .with(Quantity.COMPONENTS, recipe.scene().components().size())
                .with(Quantity.POINTS, points(recipe))
                .with(Quantity.MOVED, moved(recipe))
                .with(Quantity.REWEIGHED, reweighed(recipe))
                .with(Quantity.STROKE, stroke == strokeBefore ? 0 : stroke.size())
                .with(Quantity.ANSWERED, answered ? 1 : 0)
                .with(Quantity.PARTICLES, recipe.sampler().particles());
        return words(seen, recipe, look);
    }

    /** Counted on when training starts over from zero. */
    private long stepsMade() {
        long now = models.training().stepsProperty().get();
        stepsMade += now >= stepsSeen ? now - stepsSeen : now;
        stepsSeen = now;
        return stepsMade;
    }

    private Observed words(Observed seen, Recipe recipe, LookModel look) {
        Object rule = recipe.sampler().settings().asMap().get("step-rule");
        Choice<Experiment> open = models.experiments().openProperty().get();
        return seen.with(Quantity.LAYERS, layers(look))
                .with(Quantity.SCENE, scene(recipe))
                .with(Quantity.SAMPLER, recipe.sampler().sampler())
                .with(Quantity.STEP_RULE, rule instanceof String word ? word : "")
                .with(Quantity.OBJECTIVE, recipe.training().objective())
                .with(Quantity.READING, id(look.readingProperty().get()))
                .with(Quantity.ARROWS, look.arrowsProperty().get().id())
                .with(Quantity.ARRANGEMENT, look.arrangementProperty().get().id())
                .with(Quantity.WAY, models.sampling().wayProperty().get().id())
                .with(Quantity.MAP, look.mapProperty().get().id())
                .with(Quantity.TOOL, view.rail().selectedToolProperty().get().id())
                .with(Quantity.EXPERIMENT, open == null ? "" : open.id())
                .with(Quantity.PLAYING, on(models.sampling().playingProperty().get()))
                .with(Quantity.TRAINING, on(models.training().runningProperty().get()))
                .with(Quantity.LINKED, on(look.linkedProperty().get()))
                .with(
                        Quantity.EXACT_FIELD,
                        on(models.sampling().onExactFieldProperty().get()));
    }

    private static String layers(LookModel look) {
        return look.shown().stream()
                .map(kind -> kind == Kind.BANDS ? Kind.DENSITY : kind)
                .map(LessonWatch::id)
                .collect(Collectors.joining(","));
    }

    private static String scene(Recipe recipe) {
        return Scenes.CATALOGUE.choices().stream()
                .filter(c -> c.make().equals(recipe.scene()))
                .map(Choice::id)
                .findFirst()
                .orElse("");
    }

    private static int points(Recipe recipe) {
        return recipe.scene().components().stream()
                .mapToInt(c -> c instanceof PointCloud cloud ? cloud.points().size() : 0)
                .sum();
    }

    private double moved(Recipe recipe) {
        double most = 0;
        List<Component> now = recipe.scene().components();
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            if (now.get(i) instanceof Gaussian a && before.get(i) instanceof Gaussian b) {
                most = Math.max(most, Math.hypot(a.meanX() - b.meanX(), a.meanY() - b.meanY()));
            }
        }
        return most;
    }

    private double reweighed(Recipe recipe) {
        double most = 0;
        List<Component> now = recipe.scene().components();
        for (int i = 0; i < Math.min(now.size(), before.size()); i++) {
            most = Math.max(most, Math.abs(now.get(i).weight() - before.get(i).weight()));
        }
        return most;
    }

    private static String on(@Nullable Boolean value) {
        return value != null && value ? "on" : "off";
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
