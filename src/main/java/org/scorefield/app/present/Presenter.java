package org.scorefield.app.present;

import static org.scorefield.app.view.command.Commands.key;
import static org.scorefield.app.view.command.Commands.shift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.present.AudienceView;
import org.scorefield.app.view.present.PresenterLayer;

/**
 * The window before an audience (F5). With a second screen that shows canvas, rule and player, everything larger, and
 * the window keeps controls and lesson; with one screen the window itself becomes that, full screen. Four letters change
 * their meaning meanwhile: L spotlight, F freeze, D pen, B black.
 */
public final class Presenter {
    private static final Map<KeyCode, String> OWN_KEYS =
            Map.of(KeyCode.L, "spotlight", KeyCode.F, "freeze", KeyCode.D, "pen", KeyCode.B, "black");

    private static final double LOGICAL_WIDTH = 1440 / LookModel.PRESENTER_SCALE;

    private final Stage stage;
    private final LookModel look;
    private final StudyModel study;
    private final LessonModel lessons;
    private final MainView view;
    private final Commands commands;
    private final Screens screens;
    private final Consumer<@Nullable AudienceView> paint;
    private final Texts texts;
    private final PresenterLayer layer;
    private final Subscription plugged;
    private @Nullable Audience audience;
    private double scaleBefore = 1;
    private boolean fullScreen = true;

    /**
     * Ready for F5.
     *
     * @param root above the view, so that keys come by here first
     * @param paint told which view to paint for an audience from now on; null if none
     */
    public Presenter(
            Stage stage,
            Node root,
            Models models,
            LessonModel lessons,
            MainView view,
            Commands commands,
            Screens screens,
            Consumer<@Nullable AudienceView> paint,
            Texts texts) {
        this.stage = stage;
        this.look = models.look();
        this.study = models.study();
        this.lessons = lessons;
        this.view = view;
        this.commands = commands;
        this.screens = screens;
        this.paint = paint;
        this.texts = texts;
        layer = PresenterLayer.following(view);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc takes drags back; it leaves last
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty()
                .subscribe((before, now) -> look.presentingProperty()
                        .set(now && look.presentingProperty().get()));
        look.presentingProperty().subscribe((before, now) -> present(now));
        stage.widthProperty().subscribe(() -> fit());
        look.frozenProperty().subscribe(this::note);
        look.stillProperty().subscribe(on -> each(l -> l.still(on)));
        SamplingModel sampling = models.sampling();
        sampling.singleStepsProperty().subscribe((before, now) -> each(PresenterLayer::clear));
        sampling.runProperty().subscribe((before, now) -> each(PresenterLayer::clear));
        commands.add(Group.WINDOW, "presenter", this::toggle, key(KeyCode.F5));
        commands.add(Group.WINDOW, "presenter-here", this::toggleHere, shift(KeyCode.F5));
        commands.add(Group.LOOK, "larger", () -> look.rescale(1), resize(KeyCode.EQUALS), resize(KeyCode.PLUS));
        commands.add(Group.LOOK, "smaller", () -> look.rescale(-1), resize(KeyCode.MINUS));
        commands.add(Group.LOOK, "usual-size", () -> look.rescale(0), resize(KeyCode.DIGIT0));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press); // above the view, so before its own keys
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
        view.onLeft(() -> before().spotlight(false));
        plugged = screens.onChange(this::replug);
    }

    private static KeyCombination resize(KeyCode code) {
        return key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);
    }

    /** Presents on a second screen if there is one, else on this; or goes back to work. */
    public void toggle() {
        if (look.presentingProperty().get()) {
            toggleHere();
        } else if (audience != null) {
            dismiss();
        } else {
            elsewhere().ifPresentOrElse(this::invite, this::toggleHere);
        }
    }

    /** Presents on the screen the window is on, or goes back to work. */
    void toggleHere() {
        dismiss();
        look.presentingProperty().set(!look.presentingProperty().get());
    }

    private void present(boolean on) {
        if (on) {
            scaleBefore = look.scaleProperty().get();
            study.selectedProperty().set(-1); // grips are for the hand that draws; a click brings them back
            fit();
        } else {
            look.scaleProperty().set(scaleBefore);
            look.frozenProperty().set(false);
        }
        layer.present(on);
        stage.setFullScreen(on && fullScreen);
        view.canvas().requestFocus();
    }

    /** Shows an audience a screen of its own there, px of the desktop. */
    public void invite(Rectangle2D place) {
        study.selectedProperty().set(-1); // as on one screen
        Audience opened = new Audience(stage, place, look, lessons, view, texts);
        audience = opened;
        look.audienceProperty().set(true);
        layer.present(true);
        layer.aside(true);
        layer.onMove(opened::point);
        opened.layer().still(look.stillProperty().get());
        paint.accept(opened.view());
        stage.requestFocus();
        view.canvas().requestFocus();
    }

    /** Takes the audience's screen away, if it has one. */
    void dismiss() {
        Audience leaving = audience;
        if (leaving != null) {
            audience = null;
            paint.accept(null);
            leaving.close();
            layer.onMove(move -> {});
            layer.aside(false);
            layer.present(false);
            look.audienceProperty().set(false);
            look.frozenProperty().set(false);
        }
    }

    /** The window is closed: nobody listens any more. */
    public void close() {
        dismiss();
        plugged.unsubscribe();
    }

    /** The screen for an audience, from where the window stands. */
    private Optional<Rectangle2D> elsewhere() {
        return screens.forAudience(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2);
    }

    /**
     * A screen came, went or changed: the audience moves to what there is, and goes where nothing is left; the lecture
     * goes on with the window, whose own screen it may have been.
     */
    private void replug() {
        Audience there = audience;
        List<Rectangle2D> left = screens.all();
        if (there == null || left.isEmpty() || left.contains(there.place()) && left.size() > 1) {
            return;
        }
        dismiss();
        double x = stage.getX() + stage.getWidth() / 2;
        double y = stage.getY() + stage.getHeight() / 2;
        if (left.stream().noneMatch(screen -> screen.contains(x, y))) {
            stage.setX(left.getFirst().getMinX());
            stage.setY(left.getFirst().getMinY());
        }
        elsewhere().ifPresent(this::invite);
    }

    /** What the audience sees on a screen of its own, if it has one. */
    public Optional<Audience> audience() {
        return Optional.ofNullable(audience);
    }

    /** What counts from the back row is the share of the screen, so the scale follows its width: 1.6 on 1440 px. */
    private void fit() {
        if (look.presentingProperty().get()) {
            look.scaleProperty().set(scaleFor(stage.getWidth()));
        }
    }

    /** The scale for a screen so many px wide. */
    static double scaleFor(double width) {
        return Math.clamp(width / LOGICAL_WIDTH, LookModel.LEAST_SCALE, LookModel.MOST_SCALE);
    }

    /** This window's layer, and the audience's. */
    private void each(Consumer<PresenterLayer> what) {
        what.accept(layer);
        if (audience != null) {
            what.accept(audience.layer());
        }
    }

    /** The layer the audience sees. */
    private PresenterLayer before() {
        Audience there = audience;
        return there == null ? layer : there.layer();
    }

    /** Says in the corner what the audience sees in place of the picture. */
    private void note() {
        String frozen = look.frozenProperty().get() ? texts.get("presenter.frozen") : "";
        Audience there = audience;
        if (there != null) {
            there.layer().note(frozen);
        }
        layer.note(there != null && there.layer().isBlack() ? texts.get("presenter.audience-black") : frozen);
    }

    /** Presents within the window as it is, for a picture of it. */
    public void presentInWindow() {
        fullScreen = false;
        look.presentingProperty().set(true);
    }

    private void press(KeyEvent e) {
        boolean here = look.presentingProperty().get();
        boolean typing = stage.getScene().getFocusOwner() instanceof TextInputControl;
        if (!(here || audience != null) || view.overlay().isVisible() || typing) {
            return;
        }
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isShiftDown();
        String own = plain ? OWN_KEYS.get(e.getCode()) : null;
        if (own != null) {
            before().tell(texts.get("presenter.told", e.getCode().getName(), texts.get("presenter." + own)));
            point(e.getCode());
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && !view.grid().dragging()) {
            if (takeBack()) {
                e.consume();
            } else if (here) {
                look.presentingProperty().set(false);
                e.consume();
            }
        } else {
            Optional<Command> command = commands.pressed(e);
            command.ifPresent(c -> before().tell(texts.get("presenter.told", c.usualKey(), c.title())));
        }
    }

    private void point(KeyCode code) {
        PresenterLayer seen = before();
        switch (code) {
            case L -> seen.spotlight(true);
            case F -> look.frozenProperty().set(!look.frozenProperty().get());
            case D -> {
                boolean taken = !seen.hasPen();
                each(l -> l.pen(taken));
                if (!taken) {
                    each(PresenterLayer::clear);
                }
            }
            default -> {
                seen.black(!seen.isBlack());
                note();
            }
        }
    }

    /** Takes back the last of what was put over the picture; false if there is nothing left. */
    private boolean takeBack() {
        PresenterLayer seen = before();
        if (seen.isBlack()) {
            seen.black(false);
            note();
        } else if (seen.hasPen()) {
            each(l -> l.pen(false));
            each(PresenterLayer::clear);
        } else if (look.frozenProperty().get()) {
            look.frozenProperty().set(false);
        } else {
            return false;
        }
        return true;
    }

    private void release(KeyEvent e) {
        if (e.getCode() == KeyCode.L) {
            before().spotlight(false);
        }
    }
}
