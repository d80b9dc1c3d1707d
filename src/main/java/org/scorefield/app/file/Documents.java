package org.scorefield.app.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.GalleryEntry;
import org.scorefield.app.view.control.Texts;
import org.scorefield.choice.Choice;
import org.scorefield.io.Incoming;
import org.scorefield.io.ProjectFiles;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.study.Recipes;

/** Opening, saving and exporting: asks for the file, has it done off the FX thread, says what became of it. */
public final class Documents {
    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final DocumentModel document;
    private final MainView view;
    private final FileChoice choice;
    private final Filing filing;
    private final Importing importing;
    private final Texts texts;

    public Documents(
            StudyModel study,
            LookModel look,
            SamplingModel sampling,
            DocumentModel document,
            MainView view,
            FileChoice choice,
            Filing filing,
            Importing importing,
            Texts texts) {
        this.study = study;
        this.look = look;
        this.sampling = sampling;
        this.document = document;
        this.view = view;
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
    public void showName() {
        view.bar()
                .projectTitleProperty()
                .set(texts.phrase(document.nameProperty().get()));
    }

    /** Takes a scene from the gallery, with its standard recipe, as one undo step. */
    public void choose(String id) {
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

    public void chooseAndOpen() {
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
    public void importFile() {
        List<String> endings = new ArrayList<>(Incoming.TABLES);
        endings.addAll(Incoming.PICTURES);
        choice.toOpen(texts.get("import.title"), endings).ifPresent(this::open);
    }

    /** Asks for a formula, and makes points of it. */
    public void importFormula() {
        importing.formula();
    }

    /** Makes points of a table in the clipboard. */
    public void paste() {
        importing.paste();
    }

    public void save() {
        filing.save();
    }

    public void saveAs() {
        filing.saveAs();
    }
}
