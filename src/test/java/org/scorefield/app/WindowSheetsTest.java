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
            look("menu " + id, () -> {
                Node node = window.view().lookup("#" + id);
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
        files.open = Optional.of(table);
        on(() -> order("import"));
        until("the table is asked about", () -> window.view().overlay().isVisible());
        look("import of a table", () -> {});
        on(() -> window.view().overlay().hide());
    }

    private void look(String what, Runnable open) {
        opened++;
        read(() -> {
            try {
                open.run();
            } catch (IllegalArgumentException e) {
                window.view().complain(String.valueOf(e.getMessage()));
            }
            window.view().applyCss();
            window.view().layout();
            Rectangle2D room = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            for (Window each : List.copyOf(Window.getWindows())) {
                if (each instanceof PopupWindow popup && popup.isShowing()) {
                    lookAt(what, popup, room);
                    popup.hide();
                }
            }
            check(what, window.view());
            Node last = window.view().lookup("#chip-data");
            if (right(last) > right(window.view().chips())) {
                wrong.add(what + ": the last chip lies under the panel");
            }
            return what;
        });
    }

    private void lookAt(String what, PopupWindow popup, Rectangle2D room) {
        boolean fits =
                popup.getWidth() <= room.getWidth() + SHADOW_PX && popup.getHeight() <= room.getHeight() + SHADOW_PX;
        if (!fits) { // where it stands is the toolkit's: it moves a popup into the screen
            wrong.add(what + ": a popup of " + popup.getWidth() + " x " + popup.getHeight() + " px");
        }
        popup.getScene().getRoot().applyCss();
        popup.getScene().getRoot().layout();
        check(what, popup.getScene().getRoot());
    }

    private void check(String what, Node node) {
        if (!node.isVisible()
                || node.getOpacity() == 0
                || node instanceof ListCell<?>) { // a list lays out its cells later
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            String whole = labeled.getText();
            boolean cut = labeled.lookup(".text") instanceof Text shown
                    && !shown.getText().equals(whole)
                    && shown.getText().length() < whole.length();
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

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
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
