package org.scorefield.app.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingMark;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.wiring.TrainingWiring;
import org.scorefield.figure.Palette;
import org.scorefield.io.BadFileException;
import org.scorefield.io.FileStamp;
import org.scorefield.io.Incoming;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.RealDisk;
import org.scorefield.io.SafeFiles;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;

/** Opens and saves: has it done off the FX thread, says what became of it, and never writes over what is not ours. */
public final class Filing {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final DocumentModel document;
    private final TrainingWiring training;
    private final MainView view;
    private final FileDesk files;
    private final FileChoice choice;
    private final Texts texts;
    private final ProjectFiles projects;
    private final OpenFile openFile;
    private final Comparing comparing;
    private final Memory memory;
    private final Consumer<Incoming> toImport;

    /**
     * Opens and saves for one window.
     *
     * @param toImport takes what is no project: tables and pictures
     */
    public Filing(
            Models models,
            TrainingWiring training,
            MainView view,
            FileDesk files,
            FileChoice choice,
            Texts texts,
            ProjectFiles projects,
            Memory memory,
            Consumer<Incoming> toImport) {
        this.study = models.study();
        this.look = models.look();
        this.sampling = models.sampling();
        this.document = models.document();
        this.training = training;
        this.view = view;
        this.files = files;
        this.choice = choice;
        this.texts = texts;
        this.projects = projects;
        this.memory = memory;
        this.toImport = toImport;
        this.comparing = new Comparing(view, files, projects, texts);
        this.openFile = new OpenFile(document, files, memory.locks(), this::changedOutside);
    }

    /** The file that the status line speaks of. */
    private Optional<Path> saved = Optional.empty();

    private record Taken(Incoming incoming, boolean ours) {}

    /** Opens a project, a figure that carries one, a table or a picture; what is there stays if it cannot be read. */
    void open(Path file) {
        files.ask(
                () -> {
                    Incoming incoming = Incoming.read(file, projects);
                    return new Taken(incoming, !(incoming instanceof Incoming.OfProject) || holds(Optional.of(file)));
                },
                taken -> {
                    switch (taken.incoming()) {
                        case Incoming.OfProject project -> {
                            show(project.project(), Optional.of(file));
                            document.stamped(project.stamp());
                            document.setReadOnly(!taken.ours());
                            memory.opened(Optional.empty());
                            memory.recent(file, project.project().name());
                            if (!taken.ours()) {
                                sayReadOnly(file);
                            }
                        }
                        case Incoming.OfFigure figure -> take(figure.project());
                        case Incoming.OfTable table -> toImport.accept(table);
                        case Incoming.OfPicture picture -> toImport.accept(picture);
                    }
                },
                view::complain);
    }

    /** Takes a project that has no file here: it came in a figure or a share text. */
    public void take(Project project) {
        show(project, Optional.empty());
        memory.opened(Optional.empty());
        letGo();
    }

    /**
     * Takes a file's lock in place of the one held, or only gives that back; on the file thread.
     *
     * @return false if another window has the file
     */
    boolean holds(Optional<Path> file) throws IOException {
        if (file.isPresent() && openFile.take(file.get())) {
            return true;
        }
        openFile.release();
        return file.isEmpty();
    }

    /** What was open is open no more: other windows may have it. */
    void letGo() {
        files.ask(() -> holds(Optional.empty()), done -> {}, sentence -> {});
    }

    /** Shows a project as if it had just been opened. */
    void show(Project project, Optional<Path> file) {
        int levels = project.recipe().levels().count();
        ViewState.apply(project.view(), look, levels); // before, so that it is no step to undo
        study.open(
                project.recipe(),
                new DocumentModel.Identity(project.name(), file, project.unknown()),
                new TrainingMark(project.recipe().network(), project.weights(), project.history(), false));
        look.cameraProperty().set(project.recipe().scene().box());
        ViewState.apply(project.view(), look, levels); // and after: only now are these its levels and its box
        sampling.restart();
    }

    void save() {
        if (document.readOnlyProperty().get()) {
            saveCopy();
        } else {
            document.file().ifPresentOrElse(file -> saveTo(file, false), this::saveAs);
        }
    }

    void saveAs() {
        ask(document.nameProperty().get());
    }

    private void saveCopy() {
        ask(texts.get("copy.name", document.nameProperty().get()));
    }

    private void ask(String name) {
        choice.toSave(texts.get("save.title"), name + ProjectFiles.ENDING, List.of(ProjectFiles.ENDING))
                .ifPresent(file -> saveTo(file, false));
    }

    /** The project as it stands, weights and history with it. */
    public Project project() {
        return new Project(
                document.nameProperty().get(),
                study.recipe(),
                training.weights(),
                ViewState.of(look),
                document.unknown(),
                training.history());
    }

    private void saveTo(Path file, boolean whateverIsThere) {
        Recipe written = study.recipe();
        Project project = project();
        Optional<FileStamp> known =
                whateverIsThere || !document.file().equals(Optional.of(file)) ? Optional.empty() : document.stamp();
        files.ask(
                () -> {
                    if (known.isPresent() && Files.exists(file) && !known.get().fits(file)) {
                        return Optional.<FileStamp>empty();
                    }
                    if (!openFile.take(file)) {
                        throw new IOException(texts.get("locked", FileDesk.name(file)));
                    }
                    byte[] bytes = projects.format(project);
                    SafeFiles.saveOver(file, bytes, this::readBack, new RealDisk());
                    return Optional.of(FileStamp.of(file, bytes));
                },
                stamp -> {
                    if (stamp.isEmpty()) {
                        changedOutside();
                        return;
                    }
                    study.identify(new DocumentModel.Identity(
                            document.nameProperty().get(), Optional.of(file), document.unknown()));
                    document.stamped(stamp.get());
                    document.setReadOnly(false);
                    study.markSaved(written);
                    memory.saved();
                    memory.recent(file, document.nameProperty().get());
                    saved = Optional.of(file);
                    view.status()
                            .item("saved")
                            .set(texts.get("status.saved", LocalTime.now().format(CLOCK)));
                },
                view::complain);
    }

    /** What came back from the disk must open again before it takes the old file's place. */
    private void readBack(byte[] written) throws BadFileException {
        projects.parse(written, "what was written");
    }

    private void sayReadOnly(Path file) {
        view.banner()
                .showWhile(
                        () -> isOpen(file) && document.readOnlyProperty().get(),
                        Banner.Severity.WARNING,
                        texts.get("read-only", FileDesk.name(file)),
                        new Banner.Action(texts.get("save-copy"), this::saveCopy));
    }

    private void changedOutside() {
        Optional<FileStamp> ours = document.stamp();
        document.file()
                .ifPresent(file -> view.banner()
                        .showWhile(
                                () -> isOpen(file) && document.stamp().equals(ours),
                                Banner.Severity.WARNING,
                                texts.get("changed-outside", FileDesk.name(file)),
                                reload(file),
                                keep(file),
                                new Banner.Action(texts.get("compare"), () -> compare(file))));
    }

    /** Else "keep mine" would write what is open now over another file. */
    private boolean isOpen(Path file) {
        return document.file().equals(Optional.of(file));
    }

    private Banner.Action reload(Path file) {
        return new Banner.Action(texts.get("reload"), () -> open(file));
    }

    private Banner.Action keep(Path file) {
        return new Banner.Action(texts.get("keep-mine"), () -> saveTo(file, true));
    }

    private void compare(Path file) {
        Palette palette = look.darkProperty().get() ? Palette.DARK : Palette.LIGHT;
        comparing.show(
                file,
                project(),
                palette,
                new Comparing.Ways(() -> isOpen(file), reload(file), keep(file), this::changedOutside));
    }

    /** Once a frame. */
    public void beat(long now) {
        if (!saved.equals(document.file())) {
            saved = document.file(); // of another file "saved" was never said
            view.status().item("saved").set("");
        }
        openFile.beat(now);
        memory.beat(now);
    }

    /** The window closes: gives the lock back, and lets what is unsaved be kept. */
    public void close() {
        memory.close();
        letGo();
    }
}
