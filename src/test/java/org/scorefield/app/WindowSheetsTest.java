package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.model.Arrangement;
import org.scorefield.app.view.command.Command;
import org.scorefield.app.view.control.Banner;
import org.scorefield.experiment.Experiments;
import org.scorefield.field.Points;

/** In the smallest window every sheet, card, menu and banner is inside, or scrolls, and no word of it is cut. */
class WindowSheetsTest extends WindowRobot {
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 640;

    /** A popup's shadow lies outside of it. */
    private static final double SHADOW_PX = 14;

    private static final double NEAR_PX = SHADOW_PX + 4;

    /** Shortened where there is too little room, because they can be as long as a person or a network likes. */
    private static final Set<String> GIVES_WAY = Set.of("project-title", "readout");

    @TempDir
    Path folder;

    private final Set<String> wrong = new TreeSet<>();
    private int opened;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"en", "zh-TW"})
    void everythingThatOpensIsInsideOrScrolls(String language) throws Exception {
        on(() -> {
            window.view().drawer().pinnedProperty().set(false);
            window.training().runningProperty().set(false); // nothing here depends on it
            stage.setMinWidth(WIDTH);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.speak(Locale.forLanguageTag(language));
        });
        sheets().forEach(this::look);
        popups();
        imports();
        assertEquals(Set.of(), wrong);
        assertFalse(opened < 60, "only " + opened + " things were opened");
    }

    private Map<String, Runnable> sheets() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        for (String id : Experiments.CATALOGUE.ids()) {
            all.put("experiment " + id, () -> window.experiments().open(id));
        }
        all.put("no experiment", () -> window.experiments().close());
        for (Subject subject : Subject.values()) {
            all.put("export " + subject, () -> {
                window.exporting().open(subject, Set.of());
                window.exporting().presetProperty().set("custom");
            });
        }
        all.put("no export", () -> window.exporting().close());
        for (Command command : window.commands().all()) {
            if (command.id().startsWith("lesson-")
                    && !Set.of("lesson-open", "lesson-save", "lesson-add-step").contains(command.id())) {
                all.put(command.id(), command.run());
                for (int step = 2; step <= 10; step++) {
                    all.put(command.id() + ", step " + step, () -> {
                        if (window.lessons().hasNext()) {
                            window.lessons().next();
                        }
                    });
                }
            }
        }
        all.put("no lesson", () -> window.lessons().close());
        for (String card : List.of("palette", "history", "keys", "formula")) {
            all.put(card, () -> order(card));
            all.put("no " + card, () -> window.view().overlay().hide());
        }
        for (Arrangement a : Arrangement.values()) {
            all.put(
                    "arrangement " + a,
                    () -> window.look().arrangementProperty().set(a));
        }
        all.put("alone", () -> window.look().arrangementProperty().set(Arrangement.SINGLE));
        all.put("probe", () -> window.look().probe().pinnedProperty().set(Points.of(1.9, -1.5)));
        all.put("no probe", () -> window.look().probe().release());
        for (Banner.Severity severity : Banner.Severity.values()) {
            all.put(
                    "banner " + severity,
                    () -> window.view()
                            .banner()
                            .show(
                                    severity,
                                    "Learning rate 1.0 is too high: gradient norm 3 → 4·10⁷ in 12 steps.",
                                    new Banner.Action("Continue at 0.1", () -> {}),
                                    new Banner.Action("Undo the change", () -> {})));
        }
        return all;
    }

    private void order(String id) {
        window.commands().find(id).orElseThrow().run().run();
    }

    /** Every button that opens a menu, and every menu to choose from, is asked to. */
    private void popups() {
        on(() -> order("drawer-settings"));
        List<String> seen = read(() -> {
            Set<String> ids = new TreeSet<>();
            for (String kind : List.of(".menu-button", ".combo-box", ".menu-word", "#schedule", "#file", "#gallery")) {
                for (Node node : window.view().lookupAll(kind)) {
                    if (node.getId() != null && isSeen(node)) {
                        ids.add(node.getId());
                    }
                }
            }
            ids.remove("presenter");
            return List.copyOf(ids);
        });
        for (String id : seen) {
            Node node = read(() -> window.view().lookup("#" + id));
            look("menu " + id, Optional.of(node), () -> {
                switch (node) {
                    case MenuButton menu -> menu.show();
                    case ComboBoxBase<?> menu -> menu.show();
                    case ButtonBase button -> button.fire();
                    default -> {}
                }
            });
        }
    }

    private void imports() throws Exception {
        Path table = Files.writeString(folder.resolve("a rather long name of a table.csv"), "1,5\n2,3\n-1,7\n");
        Path picture = Files.write(folder.resolve("a rather long name of a picture.bmp"), Bitmaps.leftHalfBlack());
        for (Path file : List.of(table, picture)) {
            files.open = Optional.of(file);
            on(() -> order("import"));
            until("it is asked about " + file, () -> window.view().overlay().isVisible());
            look("import of " + file.getFileName(), () -> {});
            on(() -> window.view().overlay().hide());
        }
    }

    private void look(String what, Runnable open) {
        look(what, Optional.empty(), open);
    }

    /** Opens something, beside its button if it has one, and looks at it when it has been laid out. */
    private void look(String what, Optional<Node> button, Runnable open) {
        opened++;
        on(() -> button.ifPresent(WindowRobot::scrollTo));
        on(() -> {
            try {
                open.run();
            } catch (IllegalArgumentException e) {
                window.view().complain(String.valueOf(e.getMessage()));
            }
        });
        settle(); // a list lays out its cells in the pulse after its own
        read(() -> {
            for (Window each : List.copyOf(Window.getWindows())) {
                if (each instanceof PopupWindow popup && popup.isShowing()) {
                    lookAt(what, popup);
                    button.ifPresent(node -> standsBeside(what, popup, node));
                    popup.hide();
                }
            }
            check(what, window.view());
            Node last = window.view().lookup("#chip-data");
            if (last.localToScene(last.getLayoutBounds()).getMaxX()
                    > window.view()
                            .chips()
                            .localToScene(window.view().chips().getLayoutBounds())
                            .getMaxX()) {
                wrong.add(what + ": the last chip lies under the panel");
            }
            return what;
        });
    }

    private void lookAt(String what, PopupWindow popup) {
        Rectangle2D seen = seen(popup);
        if (seen.getWidth() > stage.getWidth() || seen.getHeight() > stage.getHeight()) {
            wrong.add(what + ": a popup of " + seen.getWidth() + " x " + seen.getHeight() + " px");
        }
        check(what, popup.getScene().getRoot());
    }

    /** A menu touches what it belongs to. */
    private void standsBeside(String what, PopupWindow popup, Node button) {
        Bounds b = button.localToScreen(button.getLayoutBounds());
        Rectangle2D near = new Rectangle2D(
                b.getMinX() - NEAR_PX, b.getMinY() - NEAR_PX, b.getWidth() + 2 * NEAR_PX, b.getHeight() + 2 * NEAR_PX);
        if (!near.intersects(seen(popup))) {
            wrong.add(what + ": a popup at " + seen(popup) + " far from its button at " + b);
        }
    }

    /** Without its shadow. */
    private static Rectangle2D seen(PopupWindow popup) {
        return new Rectangle2D(
                popup.getX() + SHADOW_PX,
                popup.getY() + SHADOW_PX,
                Math.max(0, popup.getWidth() - 2 * SHADOW_PX),
                Math.max(0, popup.getHeight() - 2 * SHADOW_PX));
    }

    private void check(String what, Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            String whole = labeled.getText();
            boolean cut =
                    labeled instanceof ListCell<?> cell ? cell.getWidth() + 1 < cell.prefWidth(-1) : isCut(labeled);
            boolean givesWay = GIVES_WAY.contains(String.valueOf(labeled.getId()));
            if (cut && !givesWay) {
                wrong.add(what + ": cut " + labeled.getId() + " " + labeled.getStyleClass() + ": " + whole);
            }
            if (!whole.isEmpty() && !isInside(labeled)) {
                wrong.add(what + ": outside " + labeled.getId() + " " + labeled.getStyleClass() + ": " + whole);
            }
        }
        if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> check(what, child));
        }
    }

    /** Shows less than its text. A cell is asked for its width instead: its words may still be those of another row. */
    private static boolean isCut(Labeled labeled) {
        return labeled.lookup(".text") instanceof Text shown
                && !shown.getText().equals(labeled.getText())
                && shown.getText().length() < labeled.getText().length();
    }

    /** Inside of the window, or of something that scrolls and is inside itself. */
    private static boolean isInside(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof ScrollPane || n instanceof ListView<?>) {
                Bounds b = node.localToScene(node.getLayoutBounds());
                Bounds frame = n.localToScene(n.getLayoutBounds());
                boolean sideways =
                        n instanceof ScrollPane pane && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
                return (sideways || b.getMaxX() <= frame.getMaxX() + 1) && isInside(n);
            }
        }
        Bounds b = node.localToScene(node.getLayoutBounds());
        return b.getMinX() >= -1
                && b.getMinY() >= -1
                && b.getMaxX() <= node.getScene().getWidth() + 1
                && b.getMaxY() <= node.getScene().getHeight() + 1;
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
