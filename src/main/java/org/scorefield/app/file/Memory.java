package org.scorefield.app.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.scorefield.app.engine.Engine;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.engine.JournalDesk;
import org.scorefield.app.engine.PictureDesk;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.FileButton;
import org.scorefield.field.Points;
import org.scorefield.figure.Figure;
import org.scorefield.figure.Formats;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Print;
import org.scorefield.figure.Viewport;
import org.scorefield.io.Locks;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.RecentFiles;
import org.scorefield.io.StateFolder;
import org.scorefield.io.Temporaries;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Portrait;
import org.scorefield.study.Scenery;

/** What the program remembers from one start to the next: unsaved work, recent files, who has which file open. */
public final class Memory {
    private static final double PICTURE_CM = 2.54;
    private static final double PICTURE_DPI = 96;

    private final Optional<StateFolder> state;
    private final Optional<Autosave> autosave;
    private final Optional<Locks> locks;
    private final FileDesk files;
    private final JournalDesk journal;
    private final MainView view;
    private final Supplier<Optional<PictureDesk.Request>> shown;
    private RecentFiles.Remembered recent = new RecentFiles.Remembered(List.of(), Optional.empty());
    private List<StateFolder.Left> left = List.of();
    private final Models models;

    /**
     * A memory in a folder, or none at all.
     *
     * @param shown what the canvas shows, for small pictures of it
     */
    public Memory(
            Optional<StateFolder> state,
            Models models,
            Engine engine,
            ProjectFiles projects,
            MainView view,
            Supplier<Optional<PictureDesk.Request>> shown,
            Supplier<Project> whole) {
        this.state = state;
        this.models = models;
        this.files = engine.files();
        this.journal = engine.journal();
        this.view = view;
        this.shown = shown;
        this.autosave =
                state.map(s -> new Autosave(s, projects, models.study(), models.document(), whole, engine.journal()));
        this.locks =
                state.map(s -> new Locks(s, Processes.self(), UUID.randomUUID().toString(), Processes::isAlive));
    }

    Optional<Locks> locks() {
        return locks;
    }

    /** What unsaved work earlier sessions left, newest first. */
    List<StateFolder.Left> left() {
        return left;
    }

    /** Reads what there is, and clears away what a crash left behind; then tells. */
    void begin(Consumer<RecentFiles.Remembered> then) {
        if (state.isEmpty()) {
            then.accept(recent);
            return;
        }
        StateFolder folder = state.get();
        files.ask(
                () -> {
                    RecentFiles.Remembered read = new RecentFiles(folder).read();
                    Temporaries.sweep(folder.root());
                    Temporaries.sweep(folder.root().resolve("pictures"));
                    for (RecentFiles.Entry entry : read.entries()) {
                        Path beside = entry.file().getParent();
                        if (beside != null) {
                            Temporaries.sweep(beside);
                        }
                    }
                    return read;
                },
                read -> {
                    recent = read;
                    autosave.ifPresent(a -> a.look(files, found -> {
                        left = found;
                        then.accept(recent);
                    }));
                },
                view::complain);
    }

    /** Something else is shown now. */
    void opened(Optional<StateFolder.Left> adopted) {
        autosave.ifPresent(a -> a.opened(adopted));
        adopted.ifPresent(l -> left = left.stream().filter(other -> other != l).toList());
    }

    /** What the window shows is not wanted any more: the next {@link #opened} keeps nothing of it. */
    void forget() {
        autosave.ifPresent(Autosave::forget);
    }

    void saved() {
        autosave.ifPresent(Autosave::saved);
    }

    void beat(long now) {
        autosave.ifPresent(a -> a.beat(now));
        String trouble = journal.trouble();
        if (trouble != null) {
            view.complain(trouble);
        }
    }

    /** Puts a file on top of the recent ones, with a picture of what the canvas shows. */
    void recent(Path file, String name) {
        if (state.isEmpty()) {
            return;
        }
        RecentFiles list = new RecentFiles(state.get());
        Optional<PictureDesk.Request> picture = shown.get();
        Recipe recipe = models.study().recipe();
        files.ask(
                () -> {
                    Optional<byte[]> png =
                            picture.isPresent() ? Optional.of(png(picture.get(), recipe)) : Optional.empty();
                    list.add(file, name, png);
                    return list.read();
                },
                read -> recent = read,
                view::complain);
    }

    /** The density alone, at a middle noise level: at this size anything more is clutter. */
    private static byte[] png(PictureDesk.Request picture, Recipe recipe) throws IOException {
        Scenery shown = picture.scenery();
        double middle = Math.sqrt(recipe.levels().largest() * recipe.levels().smallest());
        Scenery small = new Scenery(
                shown.truth(),
                Optional.empty(),
                middle,
                Set.of(Kind.DENSITY),
                shown.arrows(),
                Points.none(),
                List.of(),
                shown.seed());
        Viewport viewport = Viewport.ofWidth(SceneEdits.fitBox(recipe.scene()), PICTURE_CM, Gutter.NONE);
        Figure figure = Figure.of(viewport, picture.palette(), Portrait.layers(small, viewport));
        return Formats.CATALOGUE.get("png").make().write(figure, new Print(PICTURE_CM, PICTURE_DPI));
    }

    /** The lines of the menu for recent files; read again from the disk each time the menu is about to open. */
    void recentItems(Consumer<Path> open, Consumer<List<FileButton.Item>> then) {
        if (state.isEmpty()) {
            return;
        }
        RecentFiles list = new RecentFiles(state.get());
        files.ask(
                () -> {
                    List<FileButton.Item> items = new ArrayList<>();
                    List<RecentFiles.Entry> entries = list.read().entries();
                    for (int i = 0; i < entries.size(); i++) {
                        RecentFiles.Entry entry = entries.get(i);
                        Optional<Image> image =
                                list.picture(entry.file()).map(png -> new Image(new ByteArrayInputStream(png)));
                        items.add(new FileButton.Item(
                                "recent-" + i,
                                title(entry),
                                String.valueOf(entry.file().getParent()),
                                image,
                                entry.isThere(),
                                () -> open.accept(entry.file())));
                    }
                    return items;
                },
                then,
                view::complain);
    }

    /** The file's own name tells two copies of a project apart. */
    private static String title(RecentFiles.Entry entry) {
        String name = FileDesk.name(entry.file());
        return name.endsWith(ProjectFiles.ENDING)
                ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                : name;
    }

    /** The window closes. */
    void close() {
        boolean clean = !models.study().dirtyProperty().get();
        Optional<Path> open = clean ? models.document().file() : Optional.empty();
        autosave.ifPresent(Autosave::close);
        state.ifPresent(s -> files.ask(
                () -> {
                    new RecentFiles(s).leave(open);
                    return true;
                },
                done -> {},
                sentence -> {}));
    }
}
