package org.scorefield.app.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.TrainingMark;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.io.FileStamp;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;

/**
 * What the window begins with: the file it was told, else the work that was not saved last time, else the file that was
 * open last, else the opening scene. Nothing is asked; a quiet bar says where it comes from.
 */
public final class Startup {
    private static final String OPENING_SCENE = "two-modes";

    private final Models models;
    private final Filing filing;
    private final Memory memory;
    private final MainView view;
    private final FileDesk files;
    private final Texts texts;

    public Startup(Models models, Filing filing, Memory memory, MainView view, FileDesk files, Texts texts) {
        this.models = models;
        this.filing = filing;
        this.memory = memory;
        this.view = view;
        this.files = files;
        this.texts = texts;
    }

    public void begin(Optional<Path> told) {
        memory.begin(recent -> {
            boolean touched = models.study().dirtyProperty().get();
            Optional<StateFolder.Left> left = memory.left().stream().findFirst();
            if (told.isPresent() || touched) {
                memory.opened(Optional.empty());
                told.ifPresent(filing::open);
                left.ifPresent(this::offer);
            } else if (left.isPresent()) {
                bringBack(left.get());
            } else {
                memory.opened(Optional.empty());
                recent.open().filter(Files::isRegularFile).ifPresent(filing::open);
            }
        });
    }

    private void offer(StateFolder.Left left) {
        view.banner()
                .show(
                        Banner.Severity.INFO,
                        texts.get("left.kept", left.about().name()),
                        new Banner.Action(texts.get("left.open"), () -> bringBack(left)));
    }

    /** Puts unsaved work into the window: never over its file, unless the window was closed and the file is as it was. */
    void bringBack(StateFolder.Left left) {
        files.ask(
                () -> {
                    Optional<Path> file = left.about().ended() ? left.about().file() : Optional.empty();
                    Optional<FileStamp> stamp = file.isPresent() ? FileStamp.of(file.get()) : Optional.empty();
                    Optional<FileStamp> fitting =
                            stamp.filter(s -> s.sha256().equals(left.about().sha256()));
                    return filing.holds(fitting.flatMap(s -> file)) ? fitting : Optional.<FileStamp>empty();
                },
                stamp -> show(left, stamp),
                sentence -> show(left, Optional.empty()));
    }

    private void show(StateFolder.Left left, Optional<FileStamp> stamp) {
        Project project = left.recovery().project();
        String name = stamp.isPresent() || left.about().file().isEmpty()
                ? project.name()
                : texts.get("left.name", project.name());
        models.study()
                .openUnsaved(
                        project.recipe(),
                        new DocumentModel.Identity(
                                name, stamp.isPresent() ? left.about().file() : Optional.empty(), project.unknown()),
                        new TrainingMark(project.recipe().network(), project.weights(), project.history(), false));
        models.look().cameraProperty().set(project.recipe().scene().box());
        stamp.ifPresent(models.document()::stamped);
        models.sampling().restart();
        memory.opened(Optional.of(left));
        DocumentModel.Identity back = models.study().identityProperty().get();
        view.banner()
                .showWhile( // what is opened or saved later is not what it offers to discard
                        () -> models.study().identityProperty().get() == back,
                        Banner.Severity.INFO,
                        texts.get(
                                stamp.isPresent() ? "left.back" : "left.recovered",
                                left.about().name()),
                        new Banner.Action(texts.get("left.discard"), this::discard));
    }

    private void discard() {
        memory.forget();
        filing.letGo();
        models.study().open(Recipes.builtIn(OPENING_SCENE), DocumentModel.Identity.OPENING, TrainingMark.fresh());
        models.look().cameraProperty().set(models.study().scene().box());
        models.sampling().restart();
        memory.opened(Optional.empty());
    }
}
