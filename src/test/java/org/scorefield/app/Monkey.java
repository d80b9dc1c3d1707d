package org.scorefield.app;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.scorefield.app.view.command.Command;

/** A seeded hand that moves, clicks, drags, turns the wheel, types keys, and gives any command of the palette. FX thread only. */
final class Monkey {
    /** The headless robot must not leave the window: it is moved within the smallest. */
    static final int LEAST_WIDTH = 960;

    static final int LEAST_HEIGHT = 800;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.V,
            KeyCode.G,
            KeyCode.B,
            KeyCode.E,
            KeyCode.S,
            KeyCode.P,
            KeyCode.M,
            KeyCode.H,
            KeyCode.X,
            KeyCode.V,
            KeyCode.G,
            KeyCode.B,
            KeyCode.S,
            KeyCode.P,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT0,
            KeyCode.SPACE,
            KeyCode.PERIOD,
            KeyCode.COMMA,
            KeyCode.HOME,
            KeyCode.L,
            KeyCode.T,
            KeyCode.A,
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.ESCAPE,
            KeyCode.ESCAPE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.END,
            KeyCode.EQUALS,
            KeyCode.MINUS,
            KeyCode.F5,
            KeyCode.F6,
            KeyCode.F1);

    private static final List<KeyCode> SHORTCUTS = List.of(
            KeyCode.Z,
            KeyCode.Z,
            KeyCode.Y,
            KeyCode.D,
            KeyCode.O,
            KeyCode.S,
            KeyCode.E,
            KeyCode.R,
            KeyCode.LEFT,
            KeyCode.A,
            KeyCode.K,
            KeyCode.H,
            KeyCode.PERIOD,
            KeyCode.EQUALS,
            KeyCode.MINUS);

    private final ScorefieldWindow window;
    private final Stage stage;
    private final Robot robot = new Robot();
    private final SplittableRandom random;

    Monkey(ScorefieldWindow window, Stage stage, long seed) {
        this.window = window;
        this.stage = stage;
        this.random = new SplittableRandom(seed);
    }

    /** Does the next thing, and says which. */
    String act() {
        robot.mouseMove(robot.getMousePosition()); // a popup that closed leaves the headless robot on no window
        int what = random.nextInt(1000);
        if (what < 450) {
            boolean canvas = random.nextDouble() < 0.7; // else anywhere
            double x = (canvas ? 0.06 + 0.56 * random.nextDouble() : random.nextDouble()) * (LEAST_WIDTH - 2);
            double y = (canvas ? 0.13 + 0.66 * random.nextDouble() : random.nextDouble()) * (LEAST_HEIGHT - 2);
            robot.mouseMove(x, y);
            return "move to " + Math.round(x) + ", " + Math.round(y);
        }
        if (what < 600) {
            robot.mousePress(random.nextInt(8) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY);
            return "press";
        }
        if (what < 750) {
            letGo();
            return "release";
        }
        if (what < 790) {
            robot.mouseWheel(random.nextInt(-3, 4));
            return "wheel";
        }
        if (what < 930) {
            KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
            int with = random.nextInt(18);
            KeyCode held = with < 3 ? KeyCode.SHIFT : with == 3 ? KeyCode.ALT : key;
            chord(held, key);
            return (held == key ? "" : held + " ") + key;
        }
        if (what < 975) {
            KeyCode key = SHORTCUTS.get(random.nextInt(SHORTCUTS.size()));
            chord(KeyCode.CONTROL, key);
            return "control " + key;
        }
        if (what < 990) {
            List<Command> all = window.commands().all();
            return order(all.get(random.nextInt(all.size())));
        }
        int width = random.nextInt(LEAST_WIDTH, 1000);
        int height = random.nextInt(LEAST_HEIGHT, 900);
        if (!stage.isFullScreen()) {
            stage.setX(
                    0); // back from full screen it may stand elsewhere, and the headless screen ends where the window
            // does
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        }
        return "resize";
    }

    /** Lets go of the mouse. */
    void letGo() {
        robot.mouseRelease(MouseButton.PRIMARY, MouseButton.MIDDLE);
    }

    /** As the palette does it. */
    private String order(Command command) {
        try {
            command.run().run();
        } catch (IllegalArgumentException e) {
            window.view().complain(String.valueOf(e.getMessage()));
        }
        return "order " + command.id();
    }

    private void chord(KeyCode first, KeyCode second) {
        robot.keyPress(first);
        if (second != first) {
            robot.keyPress(second);
            robot.keyRelease(second);
        }
        robot.keyRelease(first);
    }
}
