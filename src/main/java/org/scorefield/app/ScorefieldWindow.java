package org.scorefield.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.scorefield.app.engine.Engine;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.file.Documents;
import org.scorefield.app.file.Drops;
import org.scorefield.app.file.Exports;
import org.scorefield.app.file.FileChoice;
import org.scorefield.app.file.FileMenu;
import org.scorefield.app.file.Filing;
import org.scorefield.app.file.Importing;
import org.scorefield.app.file.Memory;
import org.scorefield.app.file.SayingChoice;
import org.scorefield.app.file.Startup;
import org.scorefield.app.lesson.LessonSettings;
import org.scorefield.app.lesson.LessonWatch;
import org.scorefield.app.lesson.Lessoning;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.ExperimentModel;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.LessonModel;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.present.Audience;
import org.scorefield.app.present.Presenter;
import org.scorefield.app.present.Screens;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Language;
import org.scorefield.app.view.control.Rewording;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Theme;
import org.scorefield.app.view.present.ScaledPane;
import org.scorefield.app.wiring.GalleryWiring;
import org.scorefield.app.wiring.SettingsWiring;
import org.scorefield.app.wiring.TrainingWiring;
import org.scorefield.app.wiring.ViewUndo;
import org.scorefield.app.wiring.Wiring;
import org.scorefield.field.Box;
import org.scorefield.io.LessonFiles;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.StateFolder;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Recipes;

/** One window: makes the models, the view and the threads, and joins them. */
public final class ScorefieldWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /** What the frame of a window may take of its size. */
    private static final double FRAME_PX = 40;

    /** Closer than the scene's own box: the two clusters are tight, and a projector is coarse. */
    private static final Box OPENING_CAMERA = Box.square(2);

    private final Stage stage;
    private final Engine engine = new Engine();
    private final Texts texts = Texts.english();
    private final Commands commands = new Commands(texts);
    private final StudyModel study;
    private final LookModel look;
    private final TrainingModel training = new TrainingModel();
    private final SamplingModel sampling = new SamplingModel();
    private final ExperimentModel experiments = new ExperimentModel();
    private final LessonModel lessons = new LessonModel();
    private final DocumentModel document = new DocumentModel();
    private final ExportModel exporting = new ExportModel();
    private final MainView view;
    private final ScaledPane root;
    private final Presenter presenter;
    private final Wiring wiring;
    private final Filing filing;
    private final Startup startup;
    private final Documents documents;
    private final Drops drops;
    private final Exports exports;
    private final Pulse remembering;
    private final SettingsWiring settings;

    /** A window that remembers nothing. */
    ScorefieldWindow(Stage stage, FileChoice files) {
        this(stage, files, Optional.empty());
    }

    /** A window whose network knows nothing yet. */
    ScorefieldWindow(Stage stage, FileChoice files, Optional<StateFolder> state) {
        this(stage, files, state, Optional.empty());
    }

    /** A window on the screens of this machine. */
    ScorefieldWindow(Stage stage, FileChoice files, Optional<StateFolder> state, Optional<Weights> opening) {
        this(stage, files, state, opening, Screens.ofMachine());
    }

    /**
     * A window.
     *
     * @param state where to remember unsaved work and recent files, if anywhere
     * @param opening what the network knows of the opening scene already, if anything
     * @param screens where an audience may be shown things
     */
    ScorefieldWindow(
            Stage stage, FileChoice files, Optional<StateFolder> state, Optional<Weights> opening, Screens screens) {
        this.stage = stage;
        Recipe recipe = Recipes.builtIn(OpeningScene.ID);
        study = new StudyModel(recipe);
        study.selectedProperty().set(0);
        look = new LookModel(OPENING_CAMERA);
        BrushModel brush = new BrushModel();
        view = new MainView(study, look, training, sampling, brush, experiments, exporting, lessons, texts);
        wiring = new Wiring(study, look, training, sampling, experiments, view, engine, texts, opening);
        new ViewUndo(study, look, sampling);
        Models models = new Models(study, look, training, sampling, brush, experiments, document, exporting);
        ProjectFiles projects = new ProjectFiles(Recipes::standard);
        FileChoice choice = new SayingChoice(files, view::complain);
        Importing importing = new Importing(models, view, engine.files(), texts);
        Memory memory = new Memory(state, models, engine, projects, view, wiring::shown, this::whole);
        filing = new Filing(
                models, wiring.training(), view, engine.files(), choice, texts, projects, memory, importing::take);
        importing.onShared(filing::take);
        startup = new Startup(models, filing, memory, view, engine.files(), texts);
        drops = new Drops(view, filing);
        documents = new Documents(study, look, sampling, document, view, choice, filing, importing, texts);
        exports = new Exports(models, wiring, filing, view, engine.exports(), engine.files(), choice, texts);
        new FileMenu(view.bar().fileMenu(), documents, exports, filing, memory, startup, texts);
        new WindowCommands(commands, models, view, documents, texts);
        root = new ScaledPane(view, look.scaleProperty());
        settings = new SettingsWiring(state, look, view, engine.files(), texts);
        look.presentingProperty()
                .subscribe(on -> root.keepAtLeast(
                        on ? new Dimension2D(0, 0) : new Dimension2D(LEAST_WIDTH - FRAME_PX, LEAST_HEIGHT - FRAME_PX)));
        presenter = new Presenter(stage, root, models, lessons, view, commands, screens, wiring::paintFor, texts);
        exports.addTo(commands);
        new Keys(commands, models, view).install();
        new LensKey(look, view);
        new GalleryWiring(view.bar().gallery(), engine.gallery(), look).install();
        Lessoning lessoning = new Lessoning(
                models,
                lessons,
                view,
                new LessonSettings(models, view, documents::choose),
                new LessonWatch(models, view, wiring::meanError),
                new LessonFiles(projects),
                engine.files(),
                choice,
                texts);
        lessoning.offer(view.lessonsButton(), commands);
        remembering = new Pulse(() -> {
            filing.beat(System.nanoTime());
            importing.beat(System.nanoTime());
            exports.beat(System.nanoTime());
            lessoning.beat();
            view.banner().beat();
        });
        Runnable changeLanguage = () -> speak(language().next().locale());
        view.bar().onLanguage(changeLanguage);
        view.bar().onPresenter(presenter::toggle);
        commands.add(Group.WINDOW, "language", changeLanguage);
    }

    /** Shows the window, with a file in it if one is named. */
    void show(Optional<Path> file) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                root,
                Math.max(LEAST_WIDTH, Math.min(WIDTH, screen.getWidth())),
                Math.max(LEAST_HEIGHT, Math.min(HEIGHT, screen.getHeight())));
        look.darkProperty().subscribe(dark -> (dark ? Theme.DARK : Theme.LIGHT).applyTo(scene));
        language().applyTo(scene);
        settings.begin(this::speak);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> (study.dirtyProperty().get() ? "• " : "")
                                + document.titleProperty().get(),
                        study.dirtyProperty(),
                        document.titleProperty()));
        stage.setOnCloseRequest(e -> {
            if (exports.standsFor(stage::close)) {
                e.consume();
            }
        });
        stage.setOnHidden(e -> {
            remembering.stop();
            presenter.close();
            settings.end();
            filing.close();
            wiring.stop();
        });
        drops.install();
        stage.show();
        wiring.start();
        remembering.start();
        startup.begin(file);
        view.canvas().requestFocus();
    }

    /** From now on tells when this window stands still, and what keeps it. */
    void watch(Consumer<String> tell) {
        engine.watch(tell);
    }

    void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** How many pictures the canvas has shown. */
    int framesShown() {
        return wiring.framesShown();
    }

    /** Speaks another language from now on, in everything that is said already too. */
    void speak(Locale locale) {
        texts.speak(locale);
        new Rewording(texts).of(view);
        documents.showName();
        Language language = language();
        if (view.getScene() != null) {
            language.applyTo(view.getScene());
        }
        presenter.audience().ifPresent(Audience::speak);
        if (!language.hasLetters()) {
            String said = Texts.english().get("language.no-letters"); // its own letters would be boxes
            view.banner().showWhile(() -> language() == language, Banner.Severity.WARNING, said);
        }
    }

    Language language() {
        return Language.of(texts.languageProperty().get());
    }

    Presenter presenter() {
        return presenter;
    }

    StudyModel study() {
        return study;
    }

    LookModel look() {
        return look;
    }

    TrainingModel training() {
        return training;
    }

    SamplingModel sampling() {
        return sampling;
    }

    LessonModel lessons() {
        return lessons;
    }

    ExperimentModel experiments() {
        return experiments;
    }

    /** What takes files let go over the window. */
    Drops drops() {
        return drops;
    }

    ExportModel exporting() {
        return exporting;
    }

    MainView view() {
        return view;
    }

    /** Everything the window can be told. */
    Commands commands() {
        return commands;
    }

    DocumentModel document() {
        return document;
    }

    private Project whole() {
        return filing.project();
    }

    /** What saving would write. */
    Optional<Weights> weights() {
        return wiring.training().weights();
    }

    /** What is drawn, measured and sampled: older than what saving would write while training is scrubbed back. */
    Optional<Weights> shownWeights() {
        return wiring.training().shown().map(TrainingWiring.Shown::weights);
    }

    Engine engine() {
        return engine;
    }
}
