package org.scorefield.app;

import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.command.FocusRegions;
import org.scorefield.app.view.control.Tool;
import org.scorefield.scene.SceneEdits;

/**
 * Gives each key to the command it belongs to. Single letters are not taken from a text that is being typed; arrows,
 * Enter and Tab belong to what has the focus; a tool's key that is held lends the tool.
 */
final class Keys {
    private static final double NUDGE = 0.05;
    private static final double FINE_NUDGE = 0.01;
    private static final double COARSE_NUDGE = 0.25;

    /** With Ctrl, these belong to a text that is being typed: select all, copy, paste, cut. */
    private static final Set<KeyCode> OF_A_TEXT = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    private final Commands commands;
    private final StudyModel study;
    private final LookModel look;
    private final MainView view;
    private final ExperimentModel experiments;
    private final ExportModel exporting;
    private final HeldTool held;
    private boolean amongObjects;

    Keys(Commands commands, Models models, MainView view) {
        this.commands = commands;
        this.study = models.study();
        this.look = models.look();
        this.view = view;
        this.experiments = models.experiments();
        this.exporting = models.exporting();
        this.held = new HeldTool(view.rail().selectedToolProperty());
    }

    /** Begins to listen. */
    void install() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        view.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        view.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> giveBackFocus());
        view.canvas().addEventFilter(MouseEvent.MOUSE_PRESSED, e -> held.use());
        view.canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        view.canvas().focusedProperty().subscribe(focused -> amongObjects &= focused);
        view.onLeft(held::letGo);
    }

    /** A click on an object goes in among the objects, a click beside them comes out; a double click shows its numbers. */
    private void click(MouseEvent e) {
        amongObjects = study.selectedComponent() != null;
        if (e.getClickCount() == 2 && amongObjects && e.isStillSincePress()) {
            view.showSettings();
            view.inspector().editSelected();
        }
    }

    /** A button that was clicked has done its work: the keys belong to the canvas again. */
    private void giveBackFocus() {
        if (view.getScene().getFocusOwner() instanceof ButtonBase) {
            view.canvas().requestFocus();
        }
    }

    private void arrow(KeyEvent e) {
        double by = e.isShiftDown() ? FINE_NUDGE : e.isShortcutDown() ? COARSE_NUDGE : NUDGE;
        switch (e.getCode()) {
            case LEFT -> nudge(-by, 0);
            case RIGHT -> nudge(by, 0);
            case UP -> nudge(0, by);
            default -> nudge(0, -by);
        }
    }

    private void nudge(double dx, double dy) {
        int i = study.selectedProperty().get();
        if (study.selectedComponent() != null) {
            Set<Integer> all = study.chosenProperty().get();
            String label = all.size() == 1 ? study.scene().components().get(i).label() : "the selection";
            study.editScene("nudge " + label, "nudge " + all, scene -> SceneEdits.moveAll(scene, all, dx, dy));
        } else if (dx != 0) {
            look.moveLevel(dx > 0 ? 1 : -1, study.recipe().levels().count());
        }
    }

    private void escape() {
        if (view.grid().dragging()) {
            view.grid().cancelDrag();
        } else if (!look.probe().pinnedProperty().get().isEmpty()) {
            look.probe().release();
        } else if (exporting.openProperty().get()) {
            exporting.close();
        } else if (experiments.openProperty().get() != null) {
            experiments.close();
        } else if (view.drawer().drawn().get() && view.drawer().openProperty().get()) {
            view.drawer().openProperty().set(false);
            FocusRegions.enter(view.canvas());
        } else {
            amongObjects = false;
            study.selectedProperty().set(-1);
        }
    }

    /**
     * Enter goes in among the objects of the canvas, Tab walks round them, Enter again shows the numbers of one, Esc
     * comes out: Tab alone passes by. With a tool that draws in hand, Enter uses it in the middle of the picture.
     */
    private boolean walks(KeyEvent e) {
        if (e.getTarget() != view.canvas() || e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        Tool tool = view.rail().selectedToolProperty().get();
        if (e.getCode() == KeyCode.ENTER && tool != Tool.SELECT && tool != Tool.PAN) {
            view.canvas().useInTheMiddle();
            if (tool == Tool.GAUSSIAN) { // what was drawn is selected: arrows take it where it belongs
                view.rail().selectedToolProperty().set(Tool.SELECT);
                amongObjects = true;
            }
            return true;
        }
        if (e.getCode() == KeyCode.ENTER) {
            if (amongObjects && study.selectedComponent() != null) {
                view.showSettings();
                view.inspector().editSelected();
                return true;
            }
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

    private void press(KeyEvent e) {
        if (view.overlay().isVisible()) {
            return; // what floats over the window has all keys
        }
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.getCode().isFunctionKey();
        boolean typing = e.getTarget() instanceof TextInputControl;
        boolean slides = e.getCode().isNavigationKey()
                && e.getTarget() instanceof Node node
                && node.getAccessibleRole() == AccessibleRole.SLIDER;
        boolean menuOpen = e.getTarget() instanceof ComboBoxBase<?> menu && menu.isShowing();
        boolean ofTheText = typing && (plain || (e.isShortcutDown() && OF_A_TEXT.contains(e.getCode())));
        if (ofTheText || slides || menuOpen) {
            return;
        }
        if (handles(e, plain)) {
            e.consume();
        }
    }

    private boolean handles(KeyEvent e, boolean plain) {
        if (e.getCode().isArrowKey() && !e.isAltDown()) {
            if (e.getTarget() != view.canvas()) {
                return false; // lists, menus and texts walk by arrows
            }
            view.attempt(() -> arrow(e));
            return true;
        }
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ButtonBase focused) {
            focused.fire(); // Space belongs to play and pause everywhere, so Enter presses buttons
            return true;
        }
        if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof ComboBoxBase<?> menu) {
            menu.show();
            return true;
        }
        if (walks(e)) {
            return true;
        }
        if (e.getCode() == KeyCode.ESCAPE) {
            escape();
            return true;
        }
        Tool lent = plain && !e.isShiftDown() ? toolOf(e.getCode()) : null;
        if (lent != null) {
            held.press(e.getCode(), lent);
            return true;
        }
        Optional<Command> command = commands.pressed(e);
        command.ifPresent(c -> view.attempt(c.run()));
        return command.isPresent();
    }

    /** The tool a key lends; Space lends the hand, and plays when it was only tapped. */
    private static @Nullable Tool toolOf(KeyCode code) {
        if (code == KeyCode.SPACE) {
            return Tool.PAN;
        }
        for (Tool tool : Tool.values()) {
            if (code == KeyCode.valueOf(tool.key())) {
                return tool;
            }
        }
        return null;
    }

    private void release(KeyEvent e) {
        boolean tapped = held.release(e.getCode());
        if (tapped && e.getCode() == KeyCode.SPACE) {
            view.rail().selectedToolProperty().set(held.before());
            commands.find("play").ifPresent(c -> view.attempt(c.run()));
        }
    }
}
