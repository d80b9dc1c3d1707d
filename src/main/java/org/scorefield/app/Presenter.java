package org.scorefield.app;

import static org.scorefield.app.view.command.Commands.key;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.present.PresenterLayer;

/**
 * The window before an audience (F5): full screen, only canvas, rule and transport, everything larger. Four letters
 * change their meaning there: L spotlight, F freeze, D pen, B black.
 */
final class Presenter {
    private static final Map<KeyCode, String> OWN_KEYS =
            Map.of(KeyCode.L, "spotlight", KeyCode.F, "freeze", KeyCode.D, "pen", KeyCode.B, "black");

    private static final double LOGICAL_WIDTH = 1440 / LookModel.PRESENTER_SCALE;

    private final Stage stage;
    private final LookModel look;
    private final MainView view;
    private final Commands commands;
    private final Texts texts;
    private final PresenterLayer layer;
    private double scaleBefore = 1;
    private boolean fullScreen = true;

    Presenter(Stage stage, Node root, Models models, MainView view, Commands commands, Texts texts) {
        this.stage = stage;
        this.look = models.look();
        this.view = view;
        this.commands = commands;
        this.texts = texts;
        layer = new PresenterLayer(view, texts);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc takes drags back; it leaves last
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty()
                .subscribe((before, now) -> look.presentingProperty()
                        .set(now && look.presentingProperty().get()));
        look.presentingProperty().subscribe((before, now) -> present(now));
        stage.widthProperty().subscribe(() -> fit());
        look.frozenProperty().subscribe(layer::freeze);
        SamplingModel sampling = models.sampling();
        sampling.singleStepsProperty().subscribe((before, now) -> layer.clear());
        sampling.runProperty().subscribe((before, now) -> layer.clear());
        commands.add(Group.WINDOW, "presenter", this::toggle, key(KeyCode.F5));
        commands.add(Group.LOOK, "larger", () -> look.rescale(1), resize(KeyCode.EQUALS), resize(KeyCode.PLUS));
        commands.add(Group.LOOK, "smaller", () -> look.rescale(-1), resize(KeyCode.MINUS));
        commands.add(Group.LOOK, "usual-size", () -> look.rescale(0), resize(KeyCode.DIGIT0));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press); // above the view, so before its own keys
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    }

    private static KeyCombination resize(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    void toggle() {
        look.presentingProperty().set(!look.presentingProperty().get());
    }

    private void present(boolean on) {
        if (on) {
            scaleBefore = look.scaleProperty().get();
            fit();
        } else {
            look.scaleProperty().set(scaleBefore);
            look.frozenProperty().set(false);
        }
        layer.present(on);
        stage.setFullScreen(on && fullScreen);
        view.canvas().requestFocus();
    }

    /** What counts from the back row is the share of the screen, so the scale follows its width: 1.6 on 1440 px. */
    private void fit() {
        if (look.presentingProperty().get()) {
            look.scaleProperty()
                    .set(Math.clamp(stage.getWidth() / LOGICAL_WIDTH, LookModel.LEAST_SCALE, LookModel.MOST_SCALE));
        }
    }

    /** Presents within the window as it is, for a picture of it. */
    void presentInWindow() {
        fullScreen = false;
        look.presentingProperty().set(true);
    }

    private void press(KeyEvent e) {
        if (!look.presentingProperty().get() || view.overlay().isVisible()) {
            return;
        }
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
        String own = plain ? OWN_KEYS.get(e.getCode()) : null;
        if (own != null) {
            layer.tell(texts.get("presenter.told", e.getCode().getName(), texts.get("presenter." + own)));
            point(e.getCode());
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !view.grid().dragging()) {
            escape();
            e.consume();
        } else {
            Optional<Command> command = commands.pressed(e);
            command.ifPresent(c -> layer.tell(texts.get("presenter.told", c.usualKey(), c.title())));
        }
    }

    private void point(KeyCode code) {
        switch (code) {
            case L -> layer.spotlight(true);
            case F -> look.frozenProperty().set(!look.frozenProperty().get());
            case D -> {
                layer.pen(!layer.hasPen());
                if (!layer.hasPen()) {
                    layer.clear();
                }
            }
            default -> layer.black(!layer.isBlack());
        }
    }

    /** Esc takes back the last of what was put over the picture, and leaves when there is nothing left. */
    private void escape() {
        if (layer.isBlack()) {
            layer.black(false);
        } else if (layer.hasPen()) {
            layer.pen(false);
            layer.clear();
        } else if (look.frozenProperty().get()) {
            look.frozenProperty().set(false);
        } else {
            look.presentingProperty().set(false);
        }
    }

    private void release(KeyEvent e) {
        if (e.getCode() == KeyCode.L) {
            layer.spotlight(false);
        }
    }
}
