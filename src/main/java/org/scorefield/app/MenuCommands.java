package org.scorefield.app;

import java.util.Locale;
import org.scorefield.app.file.Documents;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.choice.Choice;
import org.scorefield.experiment.Experiments;
import org.scorefield.objective.Objectives;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scenes;
import org.scorefield.scene.Stamps;
import org.scorefield.study.Reading;
import org.scorefield.study.Sampling;

/** What menus offer, as commands, so that the palette finds it too. */
final class MenuCommands {
    private final Commands commands;
    private final Models models;
    private final MainView view;
    private final Documents documents;
    private final Texts texts;

    MenuCommands(Commands commands, Models models, MainView view, Documents documents, Texts texts) {
        this.commands = commands;
        this.models = models;
        this.view = view;
        this.documents = documents;
        this.texts = texts;
    }

    /** Adds them all. */
    void add() {
        LookModel look = models.look();
        for (Choice<?> scene : Scenes.CATALOGUE.choices()) {
            choice("scene", scene, () -> documents.choose(scene.id()));
        }
        for (Choice<?> experiment : Experiments.CATALOGUE.choices()) {
            choice("experiment", experiment, () -> view.openExperiment(models.experiments(), experiment.id()));
        }
        for (Choice<?> sampler : Samplers.CATALOGUE.choices()) {
            choice(
                    "sampler",
                    sampler,
                    () -> models.study()
                            .edit("change the sampler", null, r -> r.withSampler(Sampling.plan(r, sampler.id()))));
        }
        for (Choice<?> objective : Objectives.CATALOGUE.choices()) {
            choice(
                    "objective",
                    objective,
                    () -> models.study()
                            .edit(
                                    "change the objective",
                                    null,
                                    r -> r.withTraining(r.training().withObjective(objective.id()))));
        }
        for (Choice<?> stamp : Stamps.CATALOGUE.choices()) {
            choice("stamp", stamp, () -> stamp(stamp.id()));
        }
        choice("stamp", BrushModel.TEXT, "stamp-text.name", () -> stamp(BrushModel.TEXT));
        for (Reading reading : Reading.values()) {
            String id = id(reading);
            choice("reading", id, "reading." + id, () -> look.readingProperty().set(reading));
        }
        for (FieldMap map : FieldMap.values()) {
            choice("map", map.id(), "map." + map.id(), () -> look.mapProperty().set(map));
        }
    }

    private void choice(String kind, Choice<?> choice, Runnable run) {
        commands.addChoice(Group.CHOICES, kind, choice, run);
    }

    /**
     * Adds one.
     *
     * @param name the key of its name
     */
    void choice(String kind, String id, String name, Runnable run) {
        commands.addChoice(Group.CHOICES, kind + "-" + id, kind, () -> texts.get(name), run);
    }

    private void stamp(String id) {
        models.brush().stampProperty().set(id);
        view.rail().selectedToolProperty().set(Tool.STAMP);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
