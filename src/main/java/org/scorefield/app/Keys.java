package org.scorefield.app;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.ExperimentModel;
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
    private final ExperimentModel experiments;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private boolean amongObjects;

    Keys(
            StudyModel study,
            LookModel look,
            TrainingModel training,
            SamplingModel sampling,
            BrushModel brush,
            ExperimentModel experiments,
            MainView view,
            Documents documents) {
        this.study = study;
        this.look = look;
        this.view = view;
        this.experiments = experiments;
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
        on(KeyCode.DELETE, view.inspector()::deleteSelected);
        on(KeyCode.BACK_SPACE, view.inspector()::deleteSelected);
        on(KeyCode.ESCAPE, this::escape);
        on(KeyCode.Z, study::undo, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.Y, study::redo, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.Z, study::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        on(KeyCode.D, view.inspector()::duplicateSelected, KeyCombination.SHORTCUT_DOWN);
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
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> giveBackFocus());
        view.canvas().focusedProperty().subscribe(focused -> amongObjects &= focused);
    }

    /** A button that was clicked has done its work: the keys belong to the canvas again. */
    private void giveBackFocus() {
        if (view.getScene().getFocusOwner() instanceof ButtonBase) {
            view.canvas().requestFocus();
        }
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
        } else if (dx != 0) {
            look.linkedProperty().set(false);
            look.levelProperty()
                    .set(Math.clamp(
                            look.levelProperty().get() + (dx > 0 ? 1 : -1),
                            0,
                            study.recipe().levels().count() - 1));
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
        } else if (experiments.openProperty().get() != null) {
            experiments.close();
        } else {
            amongObjects = false;
            study.selectedProperty().set(-1);
        }
    }

    /** Enter goes in among the objects of the canvas, Tab walks round them, Esc comes out: Tab alone passes by. */
    private boolean walks(KeyEvent e) {
        if (e.getTarget() != view.canvas() || e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        if (e.getCode() == KeyCode.ENTER) {
            amongObjects = true;
            if (study.selectedComponent() == null) {
                study.selectNext();
            }
            return true;
        }
        if (e.getCode() == KeyCode.TAB && amongObjects) {
            if (e.isShiftDown()) {
                study.selectPrevious();
            } else {
                study.selectNext();
            }
            return true;
        }
        return false;
    }

    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (IllegalArgumentException e) {
            view.complain(String.valueOf(e.getMessage()));
        }
    }

    private void on(KeyCode code, Runnable run, Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), run);
    }

    private void press(KeyEvent e) {
        boolean plain = !e.isShortcutDown();
        boolean typing = e.getTarget() instanceof TextInputControl;
        boolean arrowElsewhere = e.getCode().isArrowKey() && e.getTarget() != view.canvas();
        boolean slides = e.getCode().isNavigationKey()
                && e.getTarget() instanceof Node node
                && node.getAccessibleRole() == AccessibleRole.SLIDER;
        boolean menuOpen = e.getTarget() instanceof ComboBoxBase<?> menu && menu.isShowing();
        if ((typing && plain) || arrowElsewhere || slides || menuOpen) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ButtonBase focused) {
            focused.fire(); // Space belongs to play and pause everywhere, so Enter presses buttons
            e.consume();
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ComboBoxBase<?> menu) {
            menu.show();
            e.consume();
            return;
        }
        if (walks(e)) {
            e.consume();
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(e)) {
                attempt(key.getValue());
                e.consume();
                return;
            }
        }
    }
}
