package org.scorefield.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.view.control.Brevity;
import org.scorefield.app.view.control.FieldRow;
import org.scorefield.app.view.control.IconButton;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.NumberRange;
import org.scorefield.app.view.control.PreviewImage;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.UnitLabel;
import org.scorefield.choice.Unit;
import org.scorefield.figure.Layers;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.movie.PngFrames;

/** What to export and how, in the inspector's place: a live preview, a handful of choices, one button. */
public final class ExportSheet extends ScrollPane {
    private static final List<String> SIZES = List.of("column", "square", "slide", "17cm", ExportModel.CUSTOM);
    private static final int PREVIEW_WIDTH_PX = 346;
    private static final int PREVIEW_HEIGHT_PX = 210;

    private final ExportModel model;
    private final Texts texts;
    private final PreviewImage preview = new PreviewImage("export-preview", PREVIEW_WIDTH_PX, PREVIEW_HEIGHT_PX);
    private final Label measures = new Label();
    private final Label complaint = new Label();
    private final CheckBox embed;
    private final Button write = new Button();
    private final Button copy = new Button();
    private final Button shareCopy = new Button();
    private final Button sharePaste = new Button();
    private final ComboBox<String> format;
    private final FieldRow formatRow;
    private boolean filling;

    ExportSheet(ExportModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        IconButton close = new IconButton("export-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> model.close());
        Label title = new Label(texts.get("export-sheet.title"));
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("sheet-head");
        measures.setId("export-measures");
        measures.getStyleClass().add("sheet-source");
        measures.setWrapText(true);
        complaint.setId("export-complaint");
        complaint.getStyleClass().add("field-message");
        complaint.setWrapText(true);
        hideWhenEmpty(complaint);

        ComboBox<Subject> subject = menu(
                "export-subject",
                List.of(Subject.values()),
                model.subjectProperty(),
                s -> texts.get("export-subject." + s.id()));
        format = menu("export-format", List.of(), model.formatProperty(), this::formatName);
        ComboBox<String> size = menu("export-size", SIZES, model.presetProperty(), s -> texts.get("export-size." + s));
        TextField custom = text("export-custom", model.customProperty());
        custom.getStyleClass().add("plain-field");
        TextField pixels = text("export-pixels", model.pixelsProperty());
        NumberField dpi =
                number("export-dpi", NumberRange.linear(72, 1200, 1, 0).in(Unit.DOTS_PER_INCH), model.dpiProperty());
        NumberField seconds =
                number("export-seconds", NumberRange.linear(1, 60, 1, 0).in(Unit.SECONDS), model.secondsProperty());
        NumberField fps = number(
                        "export-fps", NumberRange.linear(1, 60, 1, 0).in(Unit.FRAMES_PER_SECOND), model.fpsProperty())
                .withHandle(texts.get("export-fps.handle"));
        CheckBox paper = flag("export-paper", model.paperProperty());
        embed = flag("export-embed", model.embedProperty());
        TilePane layers = layers();
        layers.getStyleClass().add("flags");

        formatRow = new FieldRow(texts.get("export-format.name"), format);
        VBox rows = new VBox(
                new FieldRow(texts.get("export-subject.name"), subject),
                formatRow,
                when(new FieldRow(texts.get("export-size.name"), size), Subject::isFigure),
                custom(custom),
                when(new FieldRow(texts.get("export-dpi.name"), dpi), Subject::isFigure),
                when(
                        new FieldRow(texts.get("export-pixels.name"), UnitLabel.behind(pixels, Unit.PIXELS, texts)),
                        Subject::isMovie),
                when(new FieldRow(texts.get("export-time.label"), seconds, fps), Subject::isMovie),
                when(layers, Subject::hasLayers),
                when(paper, s -> s.isFigure() || s.isMovie()),
                embed);
        rows.getStyleClass().add("rows");

        write.setId("export-write");
        write.getStyleClass().add("primary-button");
        write.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(write, Priority.ALWAYS);
        model.runningProperty()
                .subscribe(on -> write.setText(texts.get(on ? "export-stop.name" : "export-write.name")));
        copy.setId("export-copy");
        copy.setText(texts.get("export-copy.name"));
        copy.setTooltip(new Tooltip(texts.get("export-copy.hint")));
        when(copy, Subject::isFigure);
        HBox buttons = new HBox(8, write, copy);
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());

        Label share = new Label(texts.get("share.title"));
        share.getStyleClass().add("section-title");
        Label shareAbout = new Label(texts.get("share.about"));
        shareAbout.getStyleClass().add("sheet-source");
        shareAbout.setWrapText(true);
        shareCopy.setId("share-copy");
        shareCopy.setText(texts.get("share-copy.name"));
        sharePaste.setId("share-paste");
        sharePaste.setText(texts.get("share-paste.name"));
        HBox sharing = new HBox(8, shareCopy, sharePaste);

        VBox column = new VBox(head, preview, measures, rows, complaint, buttons, bar, share, shareAbout, sharing);
        column.getStyleClass().add("sheet-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("export-sheet");
        getStyleClass().addAll("experiment-sheet", "export-sheet");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        model.subjectProperty().subscribe(this::showFormats);
        model.formatProperty().subscribe(now -> showEmbed());
        model.subjectProperty().subscribe(now -> showEmbed());
    }

    /** Called when the file is to be written, or what is under way given up. */
    public void onWrite(Runnable run) {
        write.setOnAction(e -> run.run());
    }

    /** Called when the scene is to be copied, or pasted, as a share text. */
    public void onShare(Runnable copies, Runnable pastes) {
        shareCopy.setOnAction(e -> copies.run());
        sharePaste.setOnAction(e -> pastes.run());
    }

    /** Called when the picture is to go to the clipboard. */
    public void onCopy(Runnable run) {
        copy.setOnAction(e -> run.run());
    }

    /** Shows what will be: pixels, measures, and how much of it is the project. */
    public void show(int[] argb, int width, int height, String said, String carried) {
        preview.show(argb, width, height);
        measures.setText(said);
        embed.setText(carried.isEmpty() ? texts.get("export-embed.name") : carried);
        complaint.setText("");
        write.setDisable(false);
        copy.setDisable(false);
    }

    /** Says why it cannot be exported as it is set. */
    public void complain(String sentence) {
        complaint.setText(sentence);
        write.setDisable(!model.runningProperty().get());
        copy.setDisable(true);
    }

    private String formatName(String id) {
        return id.equals(PngFrames.ID) ? texts.get("export-format.frames") : id.toUpperCase(Locale.ROOT);
    }

    private void showFormats(Subject now) {
        filling = true; // what the subject offers is not another choice
        format.setValue(null); // else it keeps showing nothing where its old list lacked the new value
        format.getItems().setAll(now.formats());
        format.setValue(model.formatProperty().get());
        filling = false;
        boolean whole = now == Subject.FIGURES; // all its formats at once
        formatRow.setVisible(!whole);
        formatRow.setManaged(!whole);
    }

    private void showEmbed() {
        boolean carries =
                model.subjectProperty().get().carriedBy(model.formatProperty().get());
        embed.setVisible(carries);
        embed.setManaged(carries);
    }

    private TilePane layers() {
        List<Node> boxes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            CheckBox box = new CheckBox(name(kind, id));
            box.setId("export-layer-" + id);
            box.selectedProperty().bindBidirectional(model.layerProperty(kind));
            box.setMnemonicParsing(false); // the _ of s_θ is none
            boxes.add(box);
        }
        TilePane pane = new TilePane(4, 6, boxes.toArray(Node[]::new));
        pane.setPrefColumns(2);
        pane.setTileAlignment(Pos.CENTER_LEFT);
        return pane;
    }

    /** As the chip, or the map, is called. */
    private String name(Kind kind, String id) {
        return switch (kind) {
            case DENSITY, LEARNED, EXACT, ERROR, PARTICLES, TRAILS, DATA -> texts.get("chip-" + id + ".name");
            case DIVERGENCE, CURL, MAGNITUDE, ERROR_MAP, STREAMLINES, POSTERIOR, MARGINALS ->
                texts.get("layer-" + id + ".name");
            default -> texts.phrase(Layers.CATALOGUE.get(id).title());
        };
    }

    private FieldRow custom(TextField field) {
        FieldRow row = new FieldRow("", field);
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.subjectProperty().get().isFigure()
                                && model.presetProperty().get().equals(ExportModel.CUSTOM),
                        model.subjectProperty(),
                        model.presetProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Shows a part only for some things. */
    private <N extends Node> N when(N part, Function<Subject, Boolean> holds) {
        part.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> holds.apply(model.subjectProperty().get()), model.subjectProperty()));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private static void hideWhenEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private <T> ComboBox<T> menu(String id, List<T> items, Property<T> value, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("worded");
        box.getItems().setAll(items);
        box.setAccessibleText(texts.get(id + ".name"));
        box.setTooltip(new Tooltip(texts.get(id + ".hint")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String said) {
                return box.getItems().stream()
                        .filter(item -> name.apply(item).equals(said))
                        .findFirst()
                        .orElse(box.getValue());
            }
        });
        box.setValue(value.getValue());
        box.setOnAction(e -> {
            if (!filling && box.getValue() != null) {
                value.setValue(box.getValue());
            }
        });
        BiConsumer<T, T> follow = (before, now) -> box.setValue(now);
        value.subscribe(follow);
        return box;
    }

    private TextField text(String id, Property<String> value) {
        TextField field = Brevity.keep(new TextField(), Brevity.NUMBER);
        field.setId(id);
        field.setAccessibleText(texts.get(id + ".name"));
        field.setTooltip(new Tooltip(texts.get(id + ".hint")));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private NumberField number(String id, NumberRange range, DoubleProperty value) {
        NumberField field = new NumberField(
                id, texts.get(id + ".name"), texts.get(id + ".hint"), range.startingAt(value.get()), texts);
        field.onCommit(value::set);
        return field;
    }

    private CheckBox flag(String id, Property<Boolean> value) {
        CheckBox box = new CheckBox(texts.get(id + ".name"));
        box.setId(id);
        box.setTooltip(new Tooltip(texts.get(id + ".hint")));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
