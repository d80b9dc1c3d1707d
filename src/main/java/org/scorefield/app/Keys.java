package org.scorefield.app;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Tool;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.scene.SceneEdits;

/** Every key of the window. Single letters are not taken from a text that is being typed. */
final class Keys {
    private static final double NUDGE = 0.05;
    private static final double FINE_NUDGE = 0.01;
    private static final double COARSE_NUDGE = 0.25;

    private final StudyModel study;
    private final LookModel look;
    private final MainView view;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    Keys(
            StudyModel study,
            LookModel look,
            TrainingModel training,
            SamplingModel sampling,
            BrushModel brush,
            MainView view,
            Documents documents) {
        this.study = study;
        this.look = look;
        this.view = view;
        for (Tool tool : Tool.values()) {
            on(
                    KeyCode.valueOf(tool.key()),
                    () -> view.rail().selectedToolProperty().set(tool));
        }
        Kind[] numbered = {Kind.DENSITY, Kind.LEARNED, Kind.EXACT, Kind.ERROR, Kind.PARTICLES, Kind.TRAILS, Kind.DATA};
        for (int i = 0; i < numbered.length; i++) {
            Kind kind = numbered[i];
            on(
                    KeyCode.valueOf("DIGIT" + (i + 1)),
                    () -> look.shownProperty(kind).set(!look.shownProperty(kind).get()));
        }
        on(KeyCode.SPACE, sampling::togglePlay);
        on(KeyCode.PERIOD, sampling::stepOnce);
        on(KeyCode.HOME, sampling::restart);
        on(
                KeyCode.L,
                () -> sampling.loopingProperty().set(!sampling.loopingProperty().get()));
        on(KeyCode.T, () -> look.darkProperty().set(!look.darkProperty().get()));
        on(KeyCode.A, this::nextArrows);
        on(KeyCode.OPEN_BRACKET, brush::smaller);
        on(KeyCode.CLOSE_BRACKET, brush::larger);
        on(KeyCode.OPEN_BRACKET, brush::thinner, KeyCombination.SHIFT_DOWN);
        on(KeyCode.CLOSE_BRACKET, brush::denser, KeyCombination.SHIFT_DOWN);
        on(KeyCode.DIGIT1, this::fit, KeyCombination.SHIFT_DOWN);
        on(KeyCode.DELETE, documents::deleteSelected);
        on(KeyCode.BACK_SPACE, documents::deleteSelected);
        on(KeyCode.ESCAPE, this::escape);
        on(KeyCode.Z, study::undo, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.Y, study::redo, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.Z, study::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        on(KeyCode.D, documents::duplicateSelected, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.O, documents::chooseAndOpen, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.S, documents::save, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.S, documents::saveAs, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        on(KeyCode.E, documents::export, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.R, training::restart, KeyCombination.SHORTCUT_DOWN);
        arrows();
    }

    /** Begins to listen. */
    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void arrows() {
        arrow(KeyCode.LEFT, -1, 0);
        arrow(KeyCode.RIGHT, 1, 0);
        arrow(KeyCode.UP, 0, 1);
        arrow(KeyCode.DOWN, 0, -1);
    }

    private void arrow(KeyCode code, int dx, int dy) {
        on(code, () -> nudge(dx * NUDGE, dy * NUDGE));
        on(code, () -> nudge(dx * FINE_NUDGE, dy * FINE_NUDGE), KeyCombination.SHIFT_DOWN);
        on(code, () -> nudge(dx * COARSE_NUDGE, dy * COARSE_NUDGE), KeyCombination.SHORTCUT_DOWN);
    }

    private void nudge(double dx, double dy) {
        int i = study.selectedProperty().get();
        if (study.selectedComponent() != null) {
            study.editScene(
                    "nudge " + study.scene().components().get(i).label(),
                    "nudge " + i,
                    scene -> SceneEdits.moveBy(scene, i, dx, dy));
        }
    }

    private void nextArrows() {
        ArrowLength[] all = ArrowLength.values();
        look.arrowsProperty().set(all[(look.arrowsProperty().get().ordinal() + 1) % all.length]);
    }

    private void fit() {
        look.cameraProperty().set(SceneEdits.fitBox(study.scene()));
    }

    private void escape() {
        if (view.canvas().dragging()) {
            view.canvas().cancelDrag();
        } else {
            study.selectedProperty().set(-1);
        }
    }

    private void on(KeyCode code, Runnable run, Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), run);
    }

    private void press(KeyEvent e) {
        boolean plain = !e.isShortcutDown();
        boolean typing = e.getTarget() instanceof TextInputControl;
        boolean arrowElsewhere = e.getCode().isArrowKey() && e.getTarget() != view.canvas();
        if ((typing && plain) || arrowElsewhere || e.getTarget() instanceof ComboBoxBase<?>) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ButtonBase focused) {
            focused.fire(); // Space belongs to play and pause everywhere, so Enter presses buttons
            e.consume();
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(e)) {
                key.getValue().run();
                e.consume();
                return;
            }
        }
    }
}
