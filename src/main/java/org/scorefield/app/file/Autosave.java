package org.scorefield.app.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.engine.JournalDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.io.Journal;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;

/**
 * Remembers every edit in the state folder, never in the person's file: what was not saved when the window closed or
 * died comes back at the next start. FX thread only; the {@link JournalDesk} does the writing.
 */
final class Autosave {
    private static final long WEIGHTS_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final StateFolder state;
    private final ProjectFiles files;
    private final StudyModel study;
    private final DocumentModel document;
    private final Supplier<Project> whole;
    private final JournalDesk desk;
    private @Nullable Recipe lastRecipe;
    private String lastName = "";
    private boolean lastClean = true;
    private long nextWeights;
    private StateFolder.About current;

    /** The folder of the session under way; the journal's thread only. */
    private @Nullable Path session;

    /**
     * Begins with nothing; call {@link #opened} once the window shows something.
     *
     * @param whole the project as saving would write it now
     */
    Autosave(
            StateFolder state,
            ProjectFiles files,
            StudyModel study,
            DocumentModel document,
            Supplier<Project> whole,
            JournalDesk desk) {
        this.state = state;
        this.files = files;
        this.study = study;
        this.document = document;
        this.whole = whole;
        this.desk = desk;
        this.current = about();
    }

    /** Looks, off the FX thread, for what earlier sessions left that is nowhere else; newest first. */
    void look(FileDesk fileDesk, Consumer<List<StateFolder.Left>> found) {
        fileDesk.ask(() -> state.left(Processes::isAlive, files), found, sentence -> found.accept(List.of()));
    }

    /**
     * Something else is shown now: a new session begins. What the one before had unsaved stays for later.
     *
     * @param adopted a session whose work is in the window now; cleared away when this one has it safely
     */
    void opened(Optional<StateFolder.Left> adopted) {
        Project now = whole.get();
        boolean clean = !study.dirtyProperty().get();
        boolean keep = !lastClean;
        StateFolder.About ended = current.closed();
        StateFolder.About about = about();
        current = about;
        remember(now, clean);
        desk.turn(before -> {
            end(before, keep, ended);
            Path folder = state.begin(about);
            Journal journal = new Journal(folder, now, files, state.disk());
            journal.snapshot(clean, now);
            session = folder;
            if (now.weights().isPresent()) {
                journal.checkpoint(now);
            }
            if (adopted.isPresent()) {
                state.discard(adopted.get().folder());
            }
            return journal;
        });
    }

    /** Nobody wants what the window shows any more. */
    void forget() {
        lastClean = true;
    }

    /** The file holds what the window shows, or it has another name now. */
    void saved() {
        StateFolder.About about = about();
        current = about;
        desk.turn(before -> {
            Path folder = session;
            if (folder != null) {
                state.note(folder, about);
            }
            return before;
        });
        beat(System.nanoTime(), true);
    }

    /** Once a frame: hands over what has been edited, and now and then the weights. */
    void beat(long now) {
        beat(now, false);
    }

    private void beat(long now, boolean always) {
        boolean clean = !study.dirtyProperty().get();
        String name = document.nameProperty().get();
        if (always || study.recipe() != lastRecipe || clean != lastClean || !name.equals(lastName)) {
            Project edited = new Project(name, study.recipe(), Optional.empty(), Map.of(), document.unknown());
            remember(edited, clean);
            desk.record(new JournalDesk.Edit(study.undoLabelProperty().get(), clean, edited));
        }
        if (now > nextWeights) {
            nextWeights = now + WEIGHTS_PAUSE_NANOS;
            Project trained = whole.get();
            if (trained.weights().isPresent()) {
                desk.learned(trained);
            }
        }
    }

    private void remember(Project now, boolean clean) {
        lastRecipe = now.recipe();
        lastName = now.name();
        lastClean = clean;
    }

    /** The window closes: what is unsaved stays for the next start. */
    void close() {
        beat(System.nanoTime(), true);
        Project last = whole.get();
        boolean keep = study.dirtyProperty().get();
        StateFolder.About ended = about().closed();
        desk.turn(before -> {
            if (keep && before != null && last.weights().isPresent()) {
                before.checkpoint(last);
            }
            end(before, keep, ended);
            return null;
        });
    }

    private void end(@Nullable Journal journal, boolean keep, StateFolder.About ended) throws IOException {
        Path folder = session;
        session = null;
        if (journal != null) {
            journal.sync();
            journal.close();
        }
        if (folder != null && keep) {
            state.note(folder, ended);
        } else if (folder != null) {
            state.discard(folder);
        }
    }

    private StateFolder.About about() {
        return new StateFolder.About(
                Processes.self(),
                document.nameProperty().get(),
                document.file().map(Path::toAbsolutePath),
                document.stamp().map(stamp -> stamp.sha256()).orElse(""),
                false);
    }
}
