package org.scorefield.app;

import static org.scorefield.app.view.command.Commands.ctrl;
import static org.scorefield.app.view.command.Commands.key;
import static org.scorefield.app.view.command.Commands.shift;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.DrawerModel.Part;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.command.FocusRegions;
import org.scorefield.app.view.command.HistoryCard;
import org.scorefield.app.view.command.KeyCard;
import org.scorefield.app.view.command.Palette;
import org.scorefield.app.view.control.ScheduleHand;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.choice.Choice;
import org.scorefield.experiment.Experiments;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.objective.Objectives;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.SceneEdits;
import org.scorefield.scene.Scenes;
import org.scorefield.scene.Stamps;
import org.scorefield.study.Reading;
import org.scorefield.study.Sampling;

/** Puts everything the window can be told into its list of commands, with its keys. */
final class WindowCommands {
    private static final double ZOOM_A_KEY = 1.25;

    private final Commands commands;
    private final Models models;
    private final MainView view;
    private final Documents documents;
    private final Texts texts;
    private final Explaining explaining;
    private final Palette palette;

    WindowCommands(Commands commands, Models models, MainView view, Documents documents, Texts texts) {
        this.commands = commands;
        this.models = models;
        this.view = view;
        this.documents = documents;
        this.texts = texts;
        this.explaining = new Explaining(models, view, texts).install();
        this.palette = new Palette(commands, texts, chosen -> {
            view.overlay().hide();
            chosen.ifPresent(c -> attempt(c.run()));
        });
        tools();
        edit();
        sampling();
        training();
        look();
        schedule();
        file();
        window();
        choices();
        view.bar().onHelp(this::showKeys);
        view.bar().onHistory(this::showHistory);
    }

    /** Does it, or says why not. */
    private void attempt(Runnable run) {
        try {
            run.run();
        } catch (IllegalArgumentException e) {
            view.complain(String.valueOf(e.getMessage()));
        }
    }

    private void tools() {
        for (Tool tool : Tool.values()) {
            commands.addChoice(
                    Group.TOOLS,
                    "tool-" + tool.id(),
                    "tool",
                    () -> texts.get("tool-" + tool.id() + ".name"),
                    () -> view.rail().selectedToolProperty().set(tool),
                    key(KeyCode.valueOf(tool.key())));
        }
        BrushModel brush = models.brush();
        commands.add(Group.TOOLS, "brush-smaller", brush::smaller, key(KeyCode.OPEN_BRACKET));
        commands.add(Group.TOOLS, "brush-larger", brush::larger, key(KeyCode.CLOSE_BRACKET));
        commands.add(Group.TOOLS, "brush-thinner", brush::thinner, shift(KeyCode.OPEN_BRACKET));
        commands.add(Group.TOOLS, "brush-denser", brush::denser, shift(KeyCode.CLOSE_BRACKET));
    }

    private void edit() {
        StudyModel study = models.study();
        commands.add(Group.EDIT, "undo", study::undo, ctrl(KeyCode.Z));
        commands.add(
                Group.EDIT,
                "redo",
                study::redo,
                ctrl(KeyCode.Y),
                key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        commands.add(Group.EDIT, "history", this::showHistory, ctrl(KeyCode.H));
        commands.add(Group.EDIT, "duplicate", view.inspector()::duplicateSelected, ctrl(KeyCode.D));
        commands.add(
                Group.EDIT, "delete", view.inspector()::deleteSelected, key(KeyCode.DELETE), key(KeyCode.BACK_SPACE));
        commands.add(Group.EDIT, "select-all", study::selectAll, ctrl(KeyCode.A));
        commands.add(Group.EDIT, "select-next", study::selectNext);
        commands.add(Group.EDIT, "select-previous", study::selectPrevious);
    }

    private void sampling() {
        SamplingModel sampling = models.sampling();
        commands.add(Group.SAMPLING, "play", sampling::togglePlay, key(KeyCode.SPACE), alt(KeyCode.K));
        commands.add(Group.SAMPLING, "step", sampling::stepOnce, key(KeyCode.PERIOD), alt(KeyCode.L));
        commands.add(Group.SAMPLING, "step-back", sampling::stepBack, key(KeyCode.COMMA));
        commands.add(Group.SAMPLING, "next-level", sampling::nextLevel, shift(KeyCode.PERIOD));
        commands.add(Group.SAMPLING, "scatter", sampling::scatter, shift(KeyCode.HOME));
        commands.add(Group.SAMPLING, "restart", sampling::restart, key(KeyCode.HOME));
        commands.add(
                Group.SAMPLING,
                "loop",
                () -> sampling.loopingProperty().set(!sampling.loopingProperty().get()),
                key(KeyCode.L));
        commands.add(Group.SAMPLING, "faster", sampling::faster, alt(KeyCode.UP));
        commands.add(Group.SAMPLING, "slower", sampling::slower, alt(KeyCode.DOWN));
        commands.add(
                Group.SAMPLING,
                "exact-field",
                () -> sampling.onExactFieldProperty()
                        .set(!sampling.onExactFieldProperty().get()));
    }

    private void training() {
        TrainingModel training = models.training();
        commands.add(
                Group.TRAINING,
                "train",
                () -> training.runningProperty().set(!training.runningProperty().get()),
                shift(KeyCode.SPACE));
        commands.add(Group.TRAINING, "train-step", training::stepOnce, ctrl(KeyCode.PERIOD));
        commands.add(
                Group.TRAINING,
                "train-restart",
                () -> models.study().trainOver("start training over"),
                ctrl(KeyCode.R));
        commands.add(Group.TRAINING, "untrain", this::untrain);
        commands.add(
                Group.TRAINING,
                "watch-now",
                () -> training.watchedStepProperty().set(TrainingModel.NOW));
    }

    private void untrain() {
        models.training().runningProperty().set(false);
        models.study().untrain("go back to before training");
    }

    private void look() {
        LookModel look = models.look();
        Kind[] numbered = {Kind.DENSITY, Kind.LEARNED, Kind.EXACT, Kind.ERROR, Kind.PARTICLES, Kind.TRAILS, Kind.DATA};
        for (int i = 0; i < numbered.length; i++) {
            Kind kind = numbered[i];
            commands.addChoice(
                    Group.LOOK,
                    "layer-" + id(kind),
                    "layer",
                    () -> texts.get("chip-" + id(kind) + ".name"),
                    () -> look.shownProperty(kind).set(!look.shownProperty(kind).get()),
                    key(KeyCode.valueOf("DIGIT" + (i + 1))));
        }
        for (Kind kind : new Kind[] {Kind.STREAMLINES, Kind.POSTERIOR, Kind.MARGINALS}) {
            commands.addChoice(
                    Group.CHOICES,
                    "layer-" + id(kind),
                    "layer",
                    () -> texts.get("layer-" + id(kind) + ".name"),
                    () -> look.shownProperty(kind).set(!look.shownProperty(kind).get()));
        }
        for (Arrangement a : Arrangement.values()) {
            commands.addChoice(
                    Group.CHOICES,
                    "arrangement-" + a.id(),
                    "arrangement",
                    () -> texts.get("arrangement." + a.id()),
                    () -> look.arrangementProperty().set(a));
        }
        commands.add(
                Group.LOOK,
                "lens",
                () -> look.lensProperty().set(!look.lensProperty().get()));
        commands.add(Group.LOOK, "arrows", this::nextArrows, key(KeyCode.A));
        commands.add(
                Group.LOOK,
                "theme",
                () -> look.darkProperty().set(!look.darkProperty().get()),
                key(KeyCode.T));
        commands.add(
                Group.LOOK,
                "still",
                () -> look.stillProperty().set(!look.stillProperty().get()));
        commands.add(
                Group.LOOK,
                "fit",
                () -> look.cameraProperty().set(SceneEdits.fitBox(models.study().scene())),
                shift(KeyCode.DIGIT1));
        commands.add(
                Group.LOOK,
                "hundred",
                () -> look.cameraProperty().set(models.study().scene().box()),
                shift(KeyCode.DIGIT0));
        commands.add(Group.LOOK, "zoom-in", () -> zoom(ZOOM_A_KEY), ctrl(KeyCode.EQUALS), ctrl(KeyCode.PLUS));
        commands.add(Group.LOOK, "zoom-out", () -> zoom(1 / ZOOM_A_KEY), ctrl(KeyCode.MINUS));
        commands.add(
                Group.NOISE,
                "link",
                () -> look.linkedProperty().set(!look.linkedProperty().get()));
        commands.add(
                Group.NOISE,
                "level-larger",
                () -> look.moveLevel(-1, models.study().recipe().levels().count()));
        commands.add(
                Group.NOISE,
                "level-smaller",
                () -> look.moveLevel(1, models.study().recipe().levels().count()));
    }

    private void schedule() {
        ScheduleHand hand = view.schedule();
        commands.add(Group.NOISE, "level-add", () -> hand.count(1));
        commands.add(Group.NOISE, "level-remove", () -> hand.count(-1));
        for (String rule : hand.rules()) {
            choice("schedule", rule, "schedule." + rule, () -> hand.rule(rule));
        }
    }

    private void file() {
        commands.add(Group.FILE, "open", documents::chooseAndOpen, ctrl(KeyCode.O));
        commands.add(Group.FILE, "save", documents::save, ctrl(KeyCode.S));
        commands.add(
                Group.FILE,
                "save-as",
                documents::saveAs,
                key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        commands.add(Group.FILE, "import", documents::importFile);
        commands.add(Group.FILE, "paste", documents::paste, ctrl(KeyCode.V));
        commands.add(Group.FILE, "formula", documents::importFormula);
    }

    private void window() {
        FocusRegions regions = new FocusRegions(List.of(
                view.bar(),
                view.rail(),
                view.canvas(),
                view.chips(),
                view.transport(),
                view.drawerStrip(),
                view.inspector(),
                view.sheet(),
                view.exporting()));
        commands.add(Group.WINDOW, "palette", this::showPalette, ctrl(KeyCode.K));
        commands.add(Group.WINDOW, "drawer-settings", () -> drawer(Part.SETTINGS), ctrl(KeyCode.I));
        commands.add(
                Group.WINDOW,
                "drawer-plots",
                () -> drawer(Part.PLOTS),
                key(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        commands.add(Group.WINDOW, "keys", this::showKeys, key(KeyCode.F1));
        commands.add(
                Group.WINDOW,
                "explain",
                () -> {
                    if (!explaining.open()) {
                        showKeys();
                    }
                },
                shift(KeyCode.SLASH));
        commands.add(Group.WINDOW, "region-next", () -> regions.go(view.getScene(), true), key(KeyCode.F6));
        commands.add(Group.WINDOW, "region-previous", () -> regions.go(view.getScene(), false), shift(KeyCode.F6));
    }

    /** Opens or closes the drawer; where the inspector stands beside the canvas, goes there. */
    private void drawer(Part part) {
        if (view.drawer().drawn().get()) {
            view.drawer().toggle(part);
        } else {
            FocusRegions.enter(part == Part.PLOTS ? view.inspector().loss() : view.inspector());
        }
    }

    private void stamp(String id) {
        models.brush().stampProperty().set(id);
        view.rail().selectedToolProperty().set(Tool.STAMP);
    }

    /** What menus offer, so that the palette finds it too. */
    private void choices() {
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
        commands.addChoice(Group.CHOICES, kind + "-" + choice.id(), kind, () -> texts.phrase(choice.title()), run);
    }

    private void choice(String kind, String id, String name, Runnable run) {
        commands.addChoice(Group.CHOICES, kind + "-" + id, kind, () -> texts.get(name), run);
    }

    private void showPalette() {
        view.overlay().show(palette, Pos.TOP_CENTER);
        palette.begin();
    }

    private void showHistory() {
        StudyModel study = models.study();
        HistoryCard card = new HistoryCard(
                study.stepLabels().stream().map(texts::phrase).toList(), study.stepsDone(), texts, study::goTo);
        view.overlay().show(card, Pos.TOP_LEFT);
        card.begin();
    }

    private void showKeys() {
        KeyCard card = new KeyCard(commands, texts);
        card.setOnMouseClicked(e -> view.overlay().hide());
        view.overlay().show(card, Pos.CENTER);
        card.requestFocus();
    }

    private void nextArrows() {
        ArrowLength[] all = ArrowLength.values();
        LookModel look = models.look();
        look.arrowsProperty().set(all[(look.arrowsProperty().get().ordinal() + 1) % all.length]);
    }

    private void zoom(double factor) {
        LookModel look = models.look();
        look.zoom(
                factor,
                look.cameraProperty().get().centerX(),
                look.cameraProperty().get().centerY());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static KeyCombination alt(KeyCode code) {
        return key(code, KeyCombination.ALT_DOWN);
    }
}
