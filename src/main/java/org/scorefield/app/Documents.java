package org.scorefield.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.GalleryEntry;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Choice;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Paper;
import org.scorefield.figure.Print;
import org.scorefield.io.Incoming;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Figures;
import org.scorefield.study.Recipes;

/** Opening, saving and exporting: asks for the file, has it done off the FX thread, says what became of it. */
final class Documents {
    private static final String CSV = ".csv";
    private static final double EXPORT_WIDTH_CM = 17;
    private static final double EXPORT_DPI = 300;

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final DocumentModel document;
    private final Wiring wiring;
    private final MainView view;
    private final FileDesk files;
    private final FileChoice choice;
    private final Filing filing;
    private final Importing importing;
    private final Texts texts;

    Documents(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            DocumentModel document,
            Wiring wiring,
            MainView view,
            FileDesk files,
            FileChoice choice,
            Filing filing,
            Importing importing,
            Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.document = document;
        this.wiring = wiring;
        this.view = view;
        this.files = files;
        this.choice = choice;
        this.filing = filing;
        this.importing = importing;
        this.texts = texts;
        view.bar().onUndo(study::undo);
        view.bar().onRedo(study::redo);
        study.undoLabelProperty()
                .subscribe(label -> view.bar()
                        .undoTextProperty()
                        .set(label.isEmpty() ? "" : texts.get("undo.what", texts.phrase(label))));
        study.redoLabelProperty()
                .subscribe(label -> view.bar()
                        .redoTextProperty()
                        .set(label.isEmpty() ? "" : texts.get("redo.what", texts.phrase(label))));
        study.identityProperty().subscribe(document::show);
        document.nameProperty().subscribe(this::showName);
        showName();
        view.bar().onExport(this::export);
        view.bar().onTheme(() -> look.darkProperty().set(!look.darkProperty().get()));
        for (Choice<Scene> scene : Scenes.CATALOGUE.choices()) {
            view.bar()
                    .gallery()
                    .entries()
                    .add(new GalleryEntry(scene.id(), texts.phrase(scene.title()), texts.phrase(scene.summary())));
        }
        view.bar().gallery().onChosen(this::choose);
    }

    /** Shows the project's name; that of a built-in scene in the language of the window. */
    void showName() {
        view.bar()
                .projectTitleProperty()
                .set(texts.phrase(document.nameProperty().get()));
    }

    /** Takes a scene from the gallery, with its standard recipe, as one undo step. */
    void choose(String id) {
        Recipe chosen = Recipes.builtIn(id);
        String title = Scenes.CATALOGUE.get(id).title();
        study.replace(
                "open " + title,
                chosen.withSeed(study.recipe().seed()),
                new DocumentModel.Identity(title, Optional.empty(), Map.of()));
        study.selectedProperty().set(-1);
        look.cameraProperty().set(chosen.scene().box());
        sampling.restart();
    }

    void chooseAndOpen() {
        List<String> endings = new ArrayList<>(List.of(ProjectFiles.ENDING));
        endings.addAll(Incoming.TABLES);
        endings.addAll(Incoming.FIGURES);
        choice.toOpen(texts.get("open.title"), endings).ifPresent(this::open);
    }

    /** Opens a project, a figure that carries one, or points; what is there stays if it cannot be read. */
    void open(Path file) {
        filing.open(file);
    }

    /** Asks for a table or a picture, and makes points of it. */
    void importFile() {
        List<String> endings = new ArrayList<>(Incoming.TABLES);
        endings.addAll(Incoming.PICTURES);
        choice.toOpen(texts.get("import.title"), endings).ifPresent(this::open);
    }

    /** Asks for a formula, and makes points of it. */
    void importFormula() {
        importing.formula();
    }

    /** Makes points of a table in the clipboard. */
    void paste() {
        importing.paste();
    }

    void save() {
        filing.save();
    }

    void saveAs() {
        filing.saveAs();
    }

    /** Writes what the canvas shows as PNG, SVG or PDF. */
    void export() {
        List<String> endings =
                Formats.CATALOGUE.ids().stream().map(id -> "." + id).toList();
        String suggested = document.nameProperty().get() + ".png";
        choice.toSave(texts.get("export.title"), suggested, endings).ifPresent(this::exportTo);
    }

    private void exportTo(Path file) {
        Optional<PictureDesk.Request> shown = wiring.shown();
        if (shown.isEmpty()) {
            return;
        }
        if (document.file().map(Path::toAbsolutePath).equals(Optional.of(file.toAbsolutePath()))) {
            complain(texts.get("export.over-project", FileDesk.name(file)));
            return;
        }
        PictureDesk.Request picture = shown.get();
        String name = FileDesk.name(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        files.ask(
                () -> {
                    byte[] bytes = Formats.CATALOGUE
                            .get(ending)
                            .make()
                            .write(
                                    Figures.single(
                                            picture.scenery(),
                                            picture.viewport().shown(),
                                            Paper.width(EXPORT_WIDTH_CM),
                                            Palette.PAPER),
                                    new Print(EXPORT_WIDTH_CM, EXPORT_DPI));
                    SafeFiles.save(file, bytes);
                    return bytes.length;
                },
                size -> view.status().item("saved").set(texts.get("status.exported", name)),
                this::complain);
    }

    private void complain(String sentence) {
        view.complain(sentence);
    }
}
