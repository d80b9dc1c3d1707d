package org.scorefield.app.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.control.FindingTable;
import org.scorefield.app.view.control.IconButton;
import org.scorefield.app.view.control.PlotImage;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Choice;
import org.scorefield.experiment.Experiment;
import org.scorefield.experiment.Finding;

/** The experiment that lies open, in the inspector's place: its question, its settings, what it found, the cure. */
public final class ExperimentSheet extends ScrollPane {
    private static final int PLOT_WIDTH_PX = 346;
    private static final int PLOT_HEIGHT_PX = 220;

    private final ExperimentModel model;
    private final StudyModel study;
    private final Texts texts;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final Label source = new Label();
    private final Label gesture = new Label();
    private final VBox rows = new VBox();
    private final Label sentence = new Label();
    private final Button cure = new Button();
    private final Button copy = new Button();
    private final FindingTable table = new FindingTable();
    private final PlotImage plot = new PlotImage("finding-plot", "", PLOT_WIDTH_PX, PLOT_HEIGHT_PX);

    /**
     * Builds and binds.
     *
     * @param complain told in one sentence why something does not do
     */
    public ExperimentSheet(ExperimentModel model, StudyModel study, Texts texts, Consumer<String> complain) {
        this.model = model;
        this.study = study;
        this.texts = texts;
        IconButton close = new IconButton("experiment-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> model.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.getStyleClass().add("sheet-title");
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        for (Label words : new Label[] {summary, source, gesture, sentence}) {
            words.setWrapText(true);
            words.managedProperty().bind(words.visibleProperty());
        }
        source.getStyleClass().add("sheet-source");
        gesture.getStyleClass().add("sheet-gesture");
        sentence.getStyleClass().add("sheet-sentence");
        sentence.setId("finding-sentence");
        rows.getStyleClass().add("rows");

        CheckBox exact = new CheckBox(texts.get("experiment-exact.name"));
        exact.setId("experiment-exact");
        exact.selectedProperty().bindBidirectional(model.exactProperty());
        exact.managedProperty().bind(exact.visibleProperty());
        model.openProperty()
                .subscribe(open -> exact.setVisible(open != null && open.make().looksAtAScore()));
        Button run = new Button();
        run.setId("experiment-run");
        run.getStyleClass().add("primary-button");
        run.setMaxWidth(Double.MAX_VALUE);
        run.setOnAction(e -> {
            if (model.runningProperty().get()) {
                model.stop();
            } else {
                model.ask();
            }
        });
        model.runningProperty()
                .subscribe(on -> run.setText(texts.get(on ? "experiment-stop.name" : "experiment-run.name")));
        ProgressBar bar = new ProgressBar();
        bar.setId("experiment-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty()
                .bind(model.runningProperty().and(model.progressProperty().greaterThan(0)));

        bar.managedProperty().bind(bar.visibleProperty());

        cure.setId("experiment-cure");
        cure.setMaxWidth(Double.MAX_VALUE);
        cure.setWrapText(true);
        cure.managedProperty().bind(cure.visibleProperty());
        cure.setOnAction(e -> apply(complain));
        copy.setId("experiment-copy");
        copy.setText(texts.get("experiment-copy.name"));
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(e -> copyTable());
        plot.managedProperty().bind(plot.visibleProperty());

        VBox column =
                new VBox(head, summary, source, gesture, rows, exact, run, bar, sentence, cure, plot, table, copy);
        column.getStyleClass().add("sheet-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("experiment-sheet");
        getStyleClass().add("experiment-sheet");
        managedProperty().bind(visibleProperty());
        model.openProperty().subscribe(this::show);
        model.settingsProperty().subscribe(settings -> showSettings());
        model.findingProperty().subscribe(this::show);
        model.complaintProperty().subscribe(words -> {
            if (!words.isEmpty()) {
                sentence.setText(texts.phrase(words));
                sentence.setVisible(true);
            }
        });
    }

    /** Where the finding's plot is painted. */
    public PlotImage plot() {
        return plot;
    }

    private void show(@Nullable Choice<Experiment> open) {
        setVisible(open != null);
        if (open != null) {
            title.setText(texts.phrase(open.title()));
            summary.setText(texts.phrase(open.summary()));
            source.setText(texts.phrase(open.source()));
            Experiment.Gesture asks = open.make().gesture();
            gesture.setVisible(asks != Experiment.Gesture.NONE);
            gesture.setText(gesture.isVisible() ? texts.get("gesture." + asks.ordinal()) : "");
            setVvalue(0);
        }
    }

    private void showSettings() {
        Choice<Experiment> open = model.openProperty().get();
        rows.getChildren()
                .setAll(SettingsRows.withFlagsAside(
                        "experiment",
                        model.settingsProperty().get(),
                        open == null ? Optional.empty() : open.make().compares(),
                        texts,
                        (name, value) -> model.settingsProperty()
                                .set(model.settingsProperty().get().with(name, value))));
    }

    private void show(@Nullable Finding finding) {
        sentence.setVisible(finding != null);
        cure.setVisible(finding != null && finding.cure().isPresent());
        plot.setVisible(finding != null && finding.plot().isPresent());
        copy.setVisible(finding != null && !finding.table().columns().isEmpty());
        table.show(finding == null ? Finding.Table.NONE : finding.table(), texts::phrase);
        if (finding != null) {
            sentence.setText(texts.phrase(finding.sentence()));
            finding.cure().ifPresent(c -> cure.setText(texts.phrase(c.label())));
        }
    }

    private void apply(Consumer<String> complain) {
        Finding found = model.findingProperty().get();
        if (found != null && found.cure().isPresent()) {
            Finding.Cure mend = found.cure().get();
            try {
                study.edit(mend.label(), null, mend.edit());
            } catch (IllegalArgumentException e) {
                complain.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    private void copyTable() {
        Finding found = model.findingProperty().get();
        if (found != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(
                    texts.phrase(found.sentence()) + "\n" + found.table().asText());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
