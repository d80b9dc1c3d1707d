package org.scorefield.app;

import static org.scorefield.app.view.command.Commands.ctrl;
import static org.scorefield.app.view.command.Commands.key;
import static org.scorefield.app.view.command.Commands.shift;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.scorefield.app.file.Documents;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.DrawerModel.Part;
import org.scorefield.app.model.Models;
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

/** Puts everything the window can be told into its list of commands, with its keys. */
final class WindowCommands {
    private final Commands commands;
    private final Models models;
    private final MainView view;
    private final Documents documents;
    private final Texts texts;
    private final Explaining explaining;
    private final Palette palette;
    private final MenuCommands menus;

    WindowCommands(Commands commands, Models models, MainView view, Documents documents, Texts texts) {
        this.commands = commands;
        this.models = models;
        this.view = view;
        this.documents = documents;
        this.texts = texts;
        this.explaining = new Explaining(models, view, texts).install();
        this.menus = new MenuCommands(commands, models, view, documents, texts);
        this.palette = new Palette(commands, texts, chosen -> {
            view.overlay().hide();
            chosen.ifPresent(c -> view.attempt(c.run()));
        });
        tools();
        edit();
        sampling();
        training();
        new LookCommands(commands, models.study(), models.look(), texts).add();
        schedule();
        file();
        window();
        menus.add();
        view.bar().onHelp(this::showKeys);
        view.bar().onHistory(this::showHistory);
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
                () -> models.study().trainOver("start training over", null),
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

    private void schedule() {
        ScheduleHand hand = view.schedule();
        commands.add(Group.NOISE, "level-add", () -> hand.count(1));
        commands.add(Group.NOISE, "level-remove", () -> hand.count(-1));
        for (String rule : hand.rules()) {
            menus.choice("schedule", rule, "schedule." + rule, () -> hand.rule(rule));
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
        List<Node> parts = new ArrayList<>(List.of(
                view.bar(),
                view.rail(),
                view.canvas(),
                view.chips(),
                view.transport(),
                view.drawerStrip(),
                view.inspector()));
        parts.addAll(view.sheets());
        FocusRegions regions = new FocusRegions(parts);
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

    private static KeyCombination alt(KeyCode code) {
        return key(code, KeyCombination.ALT_DOWN);
    }
}
