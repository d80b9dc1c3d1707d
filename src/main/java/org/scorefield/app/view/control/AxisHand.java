package org.scorefield.app.view.control;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Mouse and keys on the {@link NoiseAxis}: above, the knob, the ends and, with Ctrl, one level; below, time. A double click
 * above, or Enter, asks for a σ to be typed.
 */
final class AxisHand {
    /** Above it clicks and drags move the knob, below it they seek in time. */
    static final double ROW_BORDER_Y = 44;

    private static final double FINER = 5;

    /** What a drag changes. */
    private enum Grab {
        NONE,
        LEVEL,
        TIME,
        LARGEST,
        SMALLEST,
        ONE_SIGMA
    }

    private final NoiseAxis axis;
    private DoubleConsumer onSeek = position -> {};
    private Runnable onSeekOver = () -> {};
    private Grab grab = Grab.NONE;
    private int grabbedLevel;
    private double grabX;
    private double grabSigma;
    private Object gesture = new Object();

    AxisHand(NoiseAxis axis) {
        this.axis = axis;
    }

    /** Begins to listen. */
    void install() {
        axis.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        axis.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        axis.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            if (grab == Grab.TIME) {
                onSeekOver.run();
            }
            grab = Grab.NONE;
        });
        axis.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2
                    && e.getY() <= ROW_BORDER_Y
                    && e.getX() >= axis.scale().left()) {
                axis.type();
            }
        });
        axis.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        axis.addEventHandler(MouseEvent.MOUSE_EXITED, e -> axis.showGhost(-1));
        axis.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** As {@link NoiseAxis#onSeek}. */
    void onSeek(DoubleConsumer seek, Runnable over) {
        onSeek = seek;
        onSeekOver = over;
    }

    private void grab(MouseEvent e) {
        axis.requestFocus();
        grab = grabAt(e);
        grabX = e.getX();
        gesture = new Object();
        List<Double> sigmas = axis.levelsProperty().get();
        if (!sigmas.isEmpty()) {
            grabbedLevel = Math.clamp(
                    (int) ((e.getX() - axis.scale().left()) / axis.scale().step()), 0, sigmas.size() - 1);
            grabSigma = switch (grab) {
                case LARGEST -> sigmas.getFirst();
                case SMALLEST -> sigmas.getLast();
                default -> sigmas.get(grabbedLevel);
            };
        }
        point(e);
    }

    private Grab grabAt(MouseEvent e) {
        if (axis.levelsProperty().get().isEmpty() || e.getX() < axis.scale().left() - NoiseAxis.END_GRIP_PX / 2) {
            return Grab.NONE;
        }
        if (e.getY() > ROW_BORDER_Y) {
            return Grab.TIME;
        }
        if (e.getX() < axis.scale().left() + NoiseAxis.END_GRIP_PX / 2) {
            return Grab.LARGEST;
        }
        if (e.getX() > axis.scale().right() - NoiseAxis.END_GRIP_PX / 2) {
            return Grab.SMALLEST;
        }
        return e.isShortcutDown() ? Grab.ONE_SIGMA : Grab.LEVEL;
    }

    private void point(MouseEvent e) {
        double position = Math.clamp(
                (e.getX() - axis.scale().left()) / axis.scale().step(),
                0,
                axis.levelsProperty().get().size());
        switch (grab) {
            case NONE -> {
                return;
            }
            case TIME -> onSeek.accept(position);
            case LEVEL -> {
                if (e.isAltDown()) {
                    axis.linkedProperty().set(false);
                    axis.hand()
                            .free(Math.clamp(
                                    position - 0.5,
                                    0,
                                    axis.levelsProperty().get().size() - 1.0));
                } else {
                    axis.choose((int) Math.floor(position));
                }
            }
            case LARGEST -> axis.hand().largest(draggedSigma(e), gesture);
            case SMALLEST -> axis.hand().smallest(draggedSigma(e), gesture);
            case ONE_SIGMA -> axis.hand().level(grabbedLevel, draggedSigma(e), gesture);
        }
        e.consume();
    }

    /** To the left is larger; the whole axis is as much as lies between its ends, at least a factor of e. */
    private double draggedSigma(MouseEvent e) {
        double ratio = axis.levelsProperty().get().getFirst()
                / axis.levelsProperty().get().getLast();
        double whole = Math.max(1, Math.log(ratio));
        double way = (grabX - e.getX())
                / (axis.scale().right() - axis.scale().left())
                * (e.isShiftDown() ? whole / FINER : whole);
        return grabSigma * Math.exp(way);
    }

    private void hover(MouseEvent e) {
        int levels = axis.levelsProperty().get().size();
        boolean inRow = levels > 0 && e.getX() >= axis.scale().left() && e.getY() <= ROW_BORDER_Y;
        axis.showGhost(
                inRow
                        ? Math.clamp(
                                (int) ((e.getX() - axis.scale().left())
                                        / axis.scale().step()),
                                0,
                                levels - 1)
                        : -1);
    }

    private void press(KeyEvent e) {
        int now = axis.selectedLevelProperty().get();
        switch (e.getCode()) {
            case LEFT, DOWN -> axis.choose(now - 1);
            case RIGHT, UP -> axis.choose(now + 1);
            case HOME -> axis.choose(0);
            case END -> axis.choose(axis.levelsProperty().get().size() - 1);
            case ENTER -> axis.type();
            case PLUS, EQUALS, ADD -> axis.hand().count(1);
            case MINUS, SUBTRACT -> axis.hand().count(-1);
            default -> {
                return; // not ours: let it travel on
            }
        }
        e.consume();
    }
}
