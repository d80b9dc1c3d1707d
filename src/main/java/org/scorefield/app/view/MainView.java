package org.scorefield.app.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.DrawerModel;
import org.scorefield.app.model.DrawerModel.Part;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.canvas.CanvasGrid;
import org.scorefield.app.view.canvas.CanvasView;
import org.scorefield.app.view.canvas.ProbeCard;
import org.scorefield.app.view.command.Overlay;
import org.scorefield.app.view.command.SheetFocus;
import org.scorefield.app.view.control.AppBar;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Chip;
import org.scorefield.app.view.control.DrawerStrip;
import org.scorefield.app.view.control.FormulaStrip;
import org.scorefield.app.view.control.HintPill;
import org.scorefield.app.view.control.Island;
import org.scorefield.app.view.control.Later;
import org.scorefield.app.view.control.LayerChips;
import org.scorefield.app.view.control.ListButton;
import org.scorefield.app.view.control.ScheduleHand;
import org.scorefield.app.view.control.StatusBar;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.app.view.control.ToolRail;
import org.scorefield.app.view.control.Transport;
import org.scorefield.experiment.Experiment;
import org.scorefield.figure.Layers.Kind;

/** The window's content: every part in its place, bound to the models. */
public final class MainView extends BorderPane {
    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");

    private final AppBar bar;
    private final FormulaStrip formula;
    private final FormulaReadout formulaReadout;
    private final ToolRail rail;
    private final CanvasView canvas;
    private final CanvasGrid grid;
    private final RaceBar race;
    private final ShelfBar shelf;
    private final ProbeCard probe;
    private final LayerChips chips;
    private final Transport transport;
    private final InspectorView inspector;
    private final RightSide right;
    private final ExperimentSheet sheet;
    private final ExportSheet exporting;
    private final ExportProgress underWay;
    private final StatusBar status = new StatusBar();
    private final Banner banner;
    private final HintPill pill;
    private final Label summary = new Label();
    private final BarMenus menus;
    private final Overlay overlay;
    private final StudyScheduleHand schedule;
    private final LookModel look;
    private final Texts texts;

    /** Builds and binds; everything that needs a thread or a file is wired by the caller. */
    public MainView(
            StudyModel study,
            LookModel look,
            TrainingModel training,
            SamplingModel sampling,
            BrushModel brush,
            ExperimentModel experiments,
            ExportModel exports,
            LessonModel lessons,
            Texts texts) {
        this.look = look;
        this.texts = texts;
        banner = new Banner(texts);
        pill = new HintPill(texts);
        Consumer<String> complain = this::answer;
        bar = new AppBar(texts);
        formula = new FormulaStrip(texts);
        formulaReadout = new FormulaReadout(formula, look.strip(), texts);
        formula.getChildren().add(ConventionMenu.of(look.strip(), texts));
        rail = new ToolRail(texts);
        Supplier<CanvasView> makes = () -> new CanvasView(study, look, brush, sampling, experiments, complain);
        canvas = makes.get();
        grid = new CanvasGrid(canvas, makes);
        canvas.setAccessibleText(texts.get("canvas.name"));
        probe = new ProbeCard(texts);
        shelf = new ShelfBar(look.shelf(), texts);
        BooleanExpression working = look.presentingProperty().not();
        race = new RaceBar(look.race(), working, texts);
        chips = new LayerChips(texts);
        transport = new Transport(texts);
        inspector = new InspectorView(study, training, sampling, look, texts, complain);
        sheet = new ExperimentSheet(experiments, study, texts, complain);
        exporting = new ExportSheet(exports, texts);
        underWay = new ExportProgress(exports, texts);
        status.begin(underWay);
        RightSide.Sheets sheets = new RightSide.Sheets(inspector, sheet, exporting, new LessonSheet(lessons, texts));
        right = new RightSide(sheets, exports, lessons, working, widthProperty(), texts);
        for (Node part : List.of(bar, rail, status)) {
            part.visibleProperty().bind(working);
        }
        for (Node part : List.of(bar, rail)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        look.presentingProperty().subscribe(on -> pseudoClassStateChanged(PRESENTING, on));
        menus = new BarMenus(bar, look, id -> openExperiment(experiments, id), texts);
        canvas.toolProperty().bindBidirectional(rail.selectedToolProperty());
        for (Chip chip : Chip.values()) {
            chips.shownProperty(chip).bindBidirectional(look.shownProperty(kind(chip)));
        }
        transport.playingProperty().bindBidirectional(sampling.playingProperty());
        transport.speedProperty().bindBidirectional(sampling.speedProperty());
        transport.noiseAxis().selectedLevelProperty().bindBidirectional(look.levelProperty());
        transport.noiseAxis().linkedProperty().bindBidirectional(look.linkedProperty());
        transport.onRestart(sampling::restart);
        transport.onStepBack(sampling::stepBack);
        transport.onStep(sampling::stepOnce);
        transport.loopingProperty().bindBidirectional(sampling.loopingProperty());
        transport.noiseAxis().onSeek(sampling::scrub, sampling::scrubbed);
        schedule = new StudyScheduleHand(study, look, transport.noiseAxis(), complain);
        ToolOptions options = new ToolOptions(rail.selectedToolProperty(), brush, sampling, texts);
        bar.dirtyProperty().bind(study.dirtyProperty());

        StackPane picture = new StackPane(grid, probe, options, pill, banner);
        picture.getStyleClass().add("picture");
        StackPane.setAlignment(options, Pos.TOP_LEFT);
        StackPane.setMargin(options, new Insets(8, 0, 0, 40));
        StackPane.setAlignment(pill, Pos.BOTTOM_CENTER);
        StackPane.setAlignment(banner, Pos.BOTTOM_CENTER);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox middle = new VBox(
                picture,
                new Later(race, race.visibleProperty()),
                new Later(shelf, shelf.visibleProperty()),
                chips,
                transport);
        Workbench body = new Workbench(rail, middle, right, right.strip(), right.over());
        body.coveredProperty().subscribe(px -> clear(middle.getChildren(), px.doubleValue()));
        VBox head = new VBox(bar, new Island(formula));
        head.getStyleClass().add("head");
        setTop(head);
        setCenter(body);
        setBottom(new Island(status));
        getStyleClass().add("main");
        summary.setId("summary");
        summary.setManaged(false);
        summary.setOpacity(0);
        summary.setMouseTransparent(true);
        getChildren().add(summary);
        overlay = new Overlay(this);
        right.sheets().forEach(place -> SheetFocus.follow(place, canvas));
    }

    /** Device pixels a px: what is painted with as many is sharp. */
    public double resolution() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return (window == null ? 1 : window.getRenderScaleX())
                * look.scaleProperty().get();
    }

    /** Keeps from under the drawer what has to be seen; only the picture goes on under it. */
    private void clear(List<Node> rows, double coveredPx) {
        for (Node part : rows.subList(1, rows.size())) {
            VBox.setMargin(part, new Insets(0, coveredPx, 0, 0));
        }
        StackPane.setMargin(pill, new Insets(0, coveredPx, 44, 0));
        StackPane.setMargin(banner, new Insets(0, 12 + coveredPx, 40, 40));
    }

    /** Opens an experiment, with the tool in hand that draws what it asks for. */
    public void openExperiment(ExperimentModel experiments, String id) {
        experiments.open(id);
        Experiment opened = experiments.experiment();
        if (opened != null && opened.gesture() != Experiment.Gesture.NONE) {
            rail.selectedToolProperty().set(Tool.STROKE);
        }
    }

    private static Kind kind(Chip chip) {
        return Kind.valueOf(chip.name());
    }

    /** Says in a banner, without blocking anything, what has gone wrong. */
    public void complain(String sentence) {
        banner.show(Banner.Severity.WARNING, texts.phrase(sentence));
    }

    /** Says in a banner why what was just tried cannot be done; the next such answer takes its place. */
    public void answer(String sentence) {
        banner.answer(texts.phrase(sentence));
    }

    /** Does what a key or a command asks for, or says why it cannot be done. */
    public void attempt(Runnable command) {
        try {
            command.run();
        } catch (IllegalArgumentException e) {
            answer(String.valueOf(e.getMessage()));
        }
    }

    /** Says the picture in one sentence to those who listen; nobody sees it. */
    public void say(String sentence) {
        if (!sentence.equals(summary.getText())) {
            summary.setText(sentence);
            summary.autosize();
            canvas.setAccessibleHelp(sentence);
            summary.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /** Called when the keyboard goes to another window: a key that is held then comes up where nobody here hears it. */
    public void onLeft(Runnable run) {
        sceneProperty()
                .flatMap(scene -> scene.windowProperty().flatMap(window -> window.focusedProperty()))
                .orElse(false)
                .subscribe((before, now) -> {
                    if (!now) {
                        run.run();
                    }
                });
    }

    /** What floats over the whole window. */
    public Overlay overlay() {
        return overlay;
    }

    /** What edits the noise levels. */
    public ScheduleHand schedule() {
        return schedule;
    }

    public AppBar bar() {
        return bar;
    }

    public FormulaStrip formula() {
        return formula;
    }

    /** What fills the strip. */
    public FormulaReadout formulaReadout() {
        return formulaReadout;
    }

    /** Draws the eye to a part of the window for a moment. */
    public void flash(Node part) {
        Flash.on(part, look.stillProperty());
    }

    public ToolRail rail() {
        return rail;
    }

    public CanvasView canvas() {
        return canvas;
    }

    /** All canvases; one, unless something is compared. */
    public CanvasGrid grid() {
        return grid;
    }

    /** The card of the probe, over the canvases. */
    public ProbeCard probe() {
        return probe;
    }

    /** The trainings kept, under the canvases. */
    public ShelfBar shelf() {
        return shelf;
    }

    /** Who races and how far, under the canvases. */
    public RaceBar race() {
        return race;
    }

    public LayerChips chips() {
        return chips;
    }

    public Transport transport() {
        return transport;
    }

    public InspectorView inspector() {
        return inspector;
    }

    /** Where the inspector stands. */
    public DrawerModel drawer() {
        return right.drawer();
    }

    /** What opens the drawer. */
    public DrawerStrip drawerStrip() {
        return right.strip();
    }

    /** Has the settings seen, in a narrow window too. */
    public void showSettings() {
        right.drawer().show(Part.SETTINGS);
    }

    /** The menu of lessons. */
    public ListButton lessonsButton() {
        return menus.lessons();
    }

    /** The open experiment, in the inspector's place. */
    public ExperimentSheet sheet() {
        return sheet;
    }

    /** What to export and how, in the inspector's place. */
    public ExportSheet exporting() {
        return exporting;
    }

    /** Called when the export under way is to be given up, from beside its bar below. */
    public void onStopExport(Runnable run) {
        underWay.onStop(run);
    }

    /** The places of lesson, experiment and export, each visible while it is open. */
    public List<Node> sheets() {
        return right.sheets();
    }

    public StatusBar status() {
        return status;
    }

    public Banner banner() {
        return banner;
    }

    public HintPill pill() {
        return pill;
    }
}
