package org.scorefield.app.view.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The bar on top, 44 px: whose file this is, undo and redo, the gallery, export, theme, help. */
public final class AppBar extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final int MOST_SQUEEZED = 4;
    private static final double LEAST_TITLE_PX = 56;

    private final StringProperty projectTitle = new SimpleStringProperty(this, "projectTitle", "");
    private final BooleanProperty dirty = new SimpleBooleanProperty(this, "dirty");
    private final StringProperty undoText = new SimpleStringProperty(this, "undoText", "");
    private final StringProperty redoText = new SimpleStringProperty(this, "redoText", "");
    private final IconButton undo;
    private final IconButton redo;
    private final FileButton fileMenu;
    private final IconButton history;
    private final GalleryButton gallery;
    private final HBox menus = new HBox();
    private final HBox actions = new HBox();
    private final Button presenter = new Button();
    private final Button export = new Button();
    private final IconButton language;
    private final IconButton theme;
    private final IconButton help;
    private final Label name = new Label();
    private int squeezed;

    /** An empty bar; undo and redo stay grey until there is something to undo or redo. */
    public AppBar(Texts texts) {
        undo = new IconButton("undo", MaterialDesignU.UNDO, texts);
        redo = new IconButton("redo", MaterialDesignR.REDO, texts);
        history = new IconButton("history", MaterialDesignM.MENU_DOWN, texts);
        history.getStyleClass().add("narrow");
        gallery = new GalleryButton(texts);
        language = new IconButton("language", MaterialDesignT.TRANSLATE, texts);
        theme = new IconButton("theme", MaterialDesignB.BRIGHTNESS_6, texts);
        help = new IconButton("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, texts);
        Naming.name(presenter, "presenter", texts);
        presenter.setText(texts.get("presenter.name"));
        presenter.getStyleClass().add("menu-word");
        Naming.name(export, "export", texts);
        export.setText(texts.get("export.name"));
        export.getStyleClass().add("primary-button");

        presenter.setGraphic(new FontIcon(MaterialDesignP.PRESENTATION));
        presenter.setContentDisplay(ContentDisplay.TEXT_ONLY);
        name.setText(texts.get("app.name"));
        name.managedProperty().bind(name.visibleProperty());
        name.getStyleClass().add("app-name");
        fileMenu = new FileButton(projectTitle, texts);
        Region dot = new Region();
        dot.setId("dirty-dot");
        dot.getStyleClass().add("dirty-dot");
        dot.visibleProperty().bind(dirty);
        Naming.explain(dot, texts.get("dirty.hint"));

        bind(undo, undoText, texts, "undo");
        bind(redo, redoText, texts, "redo");

        HBox file = new HBox(name, fileMenu, dot);
        file.getStyleClass().add("app-file");
        history.disableProperty().bind(undoText.isEmpty().and(redoText.isEmpty()));
        HBox steps = new HBox(undo, redo, history);
        steps.getStyleClass().add("app-history");
        menus.getStyleClass().add("app-menus");
        menus.getChildren().add(gallery);
        actions.getStyleClass().add("app-actions");
        actions.getChildren().addAll(presenter, export, language, theme, help);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Region keeps : new Region[] {name, steps, menus, actions}) {
            keeps.setMinWidth(USE_PREF_SIZE); // a long title gives way first, all else stays whole
        }
        getStyleClass().add("app-bar");
        setId("app-bar");
        getChildren().addAll(file, divider(), steps, divider(), menus, space, actions);
    }

    /**
     * Where words are long or the window small, the presenter's word goes, because it has an icon, then the program's
     * name, then room between menus; last the title of the file is shortened.
     */
    @Override
    protected void layoutChildren() {
        squeeze(0);
        for (int level = 1; level <= MOST_SQUEEZED && needed() > getWidth(); level++) {
            squeeze(level);
        }
        super.layoutChildren();
    }

    private void squeeze(int level) {
        if (level != squeezed) {
            squeezed = level;
            presenter.setContentDisplay(level < 1 ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
            name.setVisible(level < 2);
            pseudoClassStateChanged(TIGHT, level >= 3);
            fileMenu.setMinWidth(level < MOST_SQUEEZED ? USE_COMPUTED_SIZE : LEAST_TITLE_PX);
            applyCss();
        }
    }

    /** The room that all of it takes at least. */
    private double needed() {
        return super.computeMinWidth(-1);
    }

    /** Never more than there is: it must not make the window wider than itself. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private static void bind(IconButton button, StringProperty text, Texts texts, String id) {
        button.disableProperty().bind(text.isEmpty());
        text.subscribe(what -> button.say(what.isEmpty() ? texts.get(id + ".hint") : what));
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("divider");
        return line;
    }

    /** The file's name as shown beside the program's. */
    public StringProperty projectTitleProperty() {
        return projectTitle;
    }

    /** Whether a dot says that something is not on disk yet. */
    public BooleanProperty dirtyProperty() {
        return dirty;
    }

    /** What undo would do, as its tooltip says it ("Undo move Gaussian A"); empty greys the button. */
    public StringProperty undoTextProperty() {
        return undoText;
    }

    /** What redo would do; empty greys the button. */
    public StringProperty redoTextProperty() {
        return redoText;
    }

    /** The file's name, and the menu under it. */
    public FileButton fileMenu() {
        return fileMenu;
    }

    /** The gallery's button, which holds its entries and pictures. */
    public GalleryButton gallery() {
        return gallery;
    }

    /** The menus after the gallery: room for lessons, compare and the like. */
    public HBox menus() {
        return menus;
    }

    /** The right end, from export on: room for more actions before it. */
    public HBox actions() {
        return actions;
    }

    /** Called when undo is pressed. */
    public void onUndo(Runnable run) {
        undo.setOnAction(e -> run.run());
    }

    /** Called when redo is pressed. */
    public void onRedo(Runnable run) {
        redo.setOnAction(e -> run.run());
    }

    /** Called when the list of steps is asked for. */
    public void onHistory(Runnable run) {
        history.setOnAction(e -> run.run());
    }

    /** Called when export is pressed. */
    public void onExport(Runnable run) {
        export.setOnAction(e -> run.run());
    }

    /** Called when the theme is to change. */
    public void onTheme(Runnable run) {
        theme.setOnAction(e -> run.run());
    }

    /** Called when the window is to be shown to an audience. */
    public void onPresenter(Runnable run) {
        presenter.setOnAction(e -> run.run());
    }

    /** Called when the language is to change. */
    public void onLanguage(Runnable run) {
        language.setOnAction(e -> run.run());
    }

    /** Called when help is asked for. */
    public void onHelp(Runnable run) {
        help.setOnAction(e -> run.run());
    }
}
