package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.view.control.Brevity;

/** Whatever is pasted into whatever can be typed into. */
class WindowOddTextTest extends WindowRobot {
    private static final String MEGABYTE = "9".repeat(1_000_000);

    private void run(String command) {
        on(() -> window.commands().find(command).orElseThrow().run().run());
    }

    /** Pastes into each field that is seen, and takes it back. */
    private void pasteEverywhere(String where, int atLeast) {
        settle();
        List<TextInputControl> fields = read(() -> {
            List<TextInputControl> found = new ArrayList<>();
            collect(stage.getScene().getRoot(), found);
            return found;
        });
        assertTrue(fields.size() >= atLeast, where + " has " + fields.size() + " fields");
        for (TextInputControl field : fields) {
            on(() -> {
                String before = field.getText();
                field.setText(MEGABYTE);
                assertTrue(
                        field.getLength() <= Brevity.LINE,
                        where + ": " + field.getId() + " holds " + field.getLength() + " letters");
                field.setText(before);
            });
        }
    }

    private static void collect(Node node, List<TextInputControl> to) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TextInputControl field && field.isEditable()) {
            to.add(field);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, to));
        }
    }

    @Test
    void noFieldHoldsAMegabyteThatIsPasted() {
        on(() -> window.study().selectedProperty().set(0));
        pasteEverywhere("the inspector", 10);
        run("stamp-text");
        pasteEverywhere("the stamp", 1);
        on(() -> {
            window.exporting().open(Subject.PICTURE, window.look().shown());
            window.exporting().presetProperty().set("custom");
        });
        pasteEverywhere("the export of a picture", 2);
        on(() -> window.exporting().open(Subject.SAMPLING, window.look().shown()));
        pasteEverywhere("the export of a movie", 3);
        on(() -> window.exporting().close());
        run("experiment-guidance");
        pasteEverywhere("an experiment", 3);
        run("formula");
        pasteEverywhere("the formula", 3);
        run("palette");
        pasteEverywhere("the palette", 1);
    }
}
