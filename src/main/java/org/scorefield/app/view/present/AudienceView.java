package org.scorefield.app.view.present;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.view.canvas.CanvasGrid;
import org.scorefield.app.view.control.Chip;
import org.scorefield.app.view.control.FormulaStrip;
import org.scorefield.app.view.control.LayerChips;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Transport;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.lesson.Step;

/**
 * What an audience sees on a screen of its own: rule, canvas, layers, and under them the player, what is compared or, in
 * a lesson, its words. It shows what the window shows and cannot be touched.
 */
public final class AudienceView extends BorderPane {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private final FormulaStrip shownStrip;
    private final Transport shownTransport;
    private final LessonModel lessons;
    private final LookModel look;
    private final Texts texts;
    private final CanvasGrid grid;
    private final FormulaStrip strip;
    private final LayerChips chips;
    private final Transport transport;
    private final AudienceBar compared;
    private final Label words = new Label();
    private final Label task = new Label();
    private final VBox lesson = new VBox(words, task);
    private DoubleSupplier resolution = () -> 1;

    /**
     * A view of these parts of a window, as they stand.
     *
     * @param canvases those of the window
     */
    public AudienceView(
            FormulaStrip strip,
            CanvasGrid canvases,
            Transport transport,
            LessonModel lessons,
            LookModel look,
            Texts texts) {
        this.shownStrip = strip;
        this.shownTransport = transport;
        this.lessons = lessons;
        this.look = look;
        this.texts = texts;
        this.grid = canvases.twin();
        this.strip = new FormulaStrip(texts);
        this.transport = new Transport(texts);
        this.chips = new LayerChips(texts);
        this.compared = new AudienceBar(texts);
        words.getStyleClass().add("audience-words");
        words.setId("audience-words");
        words.setWrapText(true);
        task.getStyleClass().add("audience-task");
        task.setWrapText(true);
        task.managedProperty().bind(task.visibleProperty());
        lesson.getStyleClass().add("audience-lesson");
        for (Node part : List.of(this.transport, compared, lesson)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        StackPane picture = new StackPane(grid);
        picture.getStyleClass().add("picture");
        setTop(this.strip);
        setCenter(picture);
        setBottom(new VBox(chips, this.transport, compared, lesson));
        for (Node part : List.of(getTop(), getBottom())) {
            part.setMouseTransparent(true);
        }
        getStyleClass().add("main");
        setId("audience");
        pseudoClassStateChanged(PRESENTING, true);
        follow();
    }

    /** Once a frame, unless all is held: shows what the window shows now. */
    public void follow() {
        if (compared.isVisible()) {
            strip.showRuleOf(shownStrip); // the numbers are of one place, and here nothing points at it
        } else {
            strip.showLike(shownStrip);
        }
        strip.setOpacity(shownStrip.getOpacity()); // a lesson may hide it
        transport.showLike(shownTransport);
        for (Chip chip : Chip.values()) {
            BooleanProperty shown = look.shownProperty(Kind.valueOf(chip.name()));
            chips.shownProperty(chip).set(shown.get());
        }
        Step step = lessons.stepProperty().get();
        transport.setVisible(step == null && !compared.isVisible());
        lesson.setVisible(step != null);
        if (step != null) {
            String language = texts.languageProperty().get().toLanguageTag();
            words.setText(Texts.breakable(step.text().in(language)));
            task.setVisible(step.task().isPresent());
            step.task().ifPresent(t -> task.setText(Texts.breakable(t.words().in(language))));
        }
    }

    /** The canvases, as many as the window has. */
    public CanvasGrid grid() {
        return grid;
    }

    /** What is compared, if anything is; while it is seen the player is not, because the room is the picture's. */
    public AudienceBar compared() {
        return compared;
    }

    public FormulaStrip strip() {
        return strip;
    }

    public Transport transport() {
        return transport;
    }

    /** Device pixels a px of the canvases. */
    public double resolution() {
        return resolution.getAsDouble();
    }

    /** Says how large all of it is shown. */
    public void onResolution(DoubleSupplier pixels) {
        resolution = pixels;
    }
}
