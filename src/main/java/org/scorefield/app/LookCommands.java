package org.scorefield.app;

import static org.scorefield.app.view.command.Commands.ctrl;
import static org.scorefield.app.view.command.Commands.key;
import static org.scorefield.app.view.command.Commands.shift;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Texts;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.scene.SceneEdits;

/** What the window can be told about its picture: layers, panels, arrows, camera and the level looked at. */
final class LookCommands {
    private static final double ZOOM_A_KEY = 1.25;

    private final Commands commands;
    private final StudyModel study;
    private final LookModel look;
    private final Texts texts;

    LookCommands(Commands commands, StudyModel study, LookModel look, Texts texts) {
        this.commands = commands;
        this.study = study;
        this.look = look;
        this.texts = texts;
    }

    /** Adds them all. */
    void add() {
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
                () -> look.cameraProperty().set(SceneEdits.fitBox(study.scene())),
                shift(KeyCode.DIGIT1));
        commands.add(
                Group.LOOK,
                "hundred",
                () -> look.cameraProperty().set(study.scene().box()),
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
                () -> look.moveLevel(-1, study.recipe().levels().count()));
        commands.add(
                Group.NOISE,
                "level-smaller",
                () -> look.moveLevel(1, study.recipe().levels().count()));
    }

    private void nextArrows() {
        ArrowLength[] all = ArrowLength.values();
        look.arrowsProperty().set(all[(look.arrowsProperty().get().ordinal() + 1) % all.length]);
    }

    private void zoom(double factor) {
        look.zoom(
                factor,
                look.cameraProperty().get().centerX(),
                look.cameraProperty().get().centerY());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
