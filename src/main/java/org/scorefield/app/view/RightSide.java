package org.scorefield.app.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.scorefield.app.model.DrawerModel;
import org.scorefield.app.model.DrawerModel.Part;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.view.control.DrawerHead;
import org.scorefield.app.view.control.DrawerStrip;
import org.scorefield.app.view.control.Later;
import org.scorefield.app.view.control.Texts;
import org.scorefield.lesson.Step;

/**
 * What stands to the right of the canvas, one at a time: the inspector, or an experiment or an export in its place; a
 * lesson over what it points at. In a narrow window the inspector is a drawer over the picture, opened by a strip.
 */
final class RightSide extends VBox {
    private final DrawerModel drawer = new DrawerModel();
    private final DrawerStrip strip;
    private final BooleanExpression over;
    private final List<Node> sheets;

    /**
     * Stacks the sheets, each shown while it is asked for.
     *
     * @param working   while nobody presents
     * @param windowPx  how wide the window is
     */
    RightSide(
            Sheets sheets,
            ExportModel exports,
            LessonModel lessons,
            BooleanExpression working,
            ObservableDoubleValue windowPx,
            Texts texts) {
        InspectorView inspector = sheets.inspector();
        BooleanExpression experimenting = sheets.experiment().visibleProperty();
        BooleanExpression exporting = exports.openProperty();
        BooleanExpression learning = lessons.stepProperty().isNotNull();
        sheets.lesson().visibleProperty().bind(learning.and(working));
        BooleanBinding covered = Bindings.createBooleanBinding(
                () -> {
                    Step step = lessons.stepProperty().get();
                    return step != null && !step.needsInspector();
                },
                lessons.stepProperty());
        BooleanExpression aside = experimenting.or(exporting).or(learning);
        over = drawer.drawn().and(aside.not());
        inspector
                .visibleProperty()
                .bind(experimenting
                        .or(exporting)
                        .not()
                        .and(working)
                        .and(covered.not())
                        .and(drawer.shown().or(aside)));
        inspector.part(
                over.and(drawer.shows(Part.SETTINGS).not()),
                over.and(drawer.shows(Part.PLOTS).not()));
        strip = new DrawerStrip(drawer, texts);
        strip.visibleProperty().bind(over.and(working));
        DrawerHead head = new DrawerHead(drawer, texts);
        head.visibleProperty()
                .bind(drawer.narrow().and(inspector.visibleProperty()).and(aside.not()));
        drawer.widthProperty().bind(windowPx);
        for (Node part : List.of(inspector, strip, head)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        Later lesson = new Later(sheets.lesson(), sheets.lesson().visibleProperty());
        Later experiment = new Later(
                sheets.experiment(), experimenting.and(exporting.not()).and(working));
        Later export = new Later(sheets.export(), exporting.and(working));
        this.sheets = List.of(lesson, experiment, export);
        for (Node part : List.of(lesson, inspector, experiment, export)) {
            VBox.setVgrow(part, Priority.ALWAYS);
        }
        getChildren().addAll(head, lesson, inspector, experiment, export); // under a lesson, what it points at
    }

    /** The four that share the place. */
    record Sheets(InspectorView inspector, ExperimentSheet experiment, ExportSheet export, LessonSheet lesson) {}

    /** The places of what opens beside the canvas or in the inspector's place. */
    List<Node> sheets() {
        return sheets;
    }

    /** Where the inspector stands. */
    DrawerModel drawer() {
        return drawer;
    }

    /** What opens the drawer. */
    DrawerStrip strip() {
        return strip;
    }

    /** Whether it lies over the picture. */
    BooleanExpression over() {
        return over;
    }
}
