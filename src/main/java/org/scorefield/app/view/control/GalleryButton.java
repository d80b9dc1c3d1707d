package org.scorefield.app.view.control;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/**
 * The word that opens the gallery: a floating sheet of cards, one for each scene; choosing one closes it.
 *
 * <p>Pictures may come later than entries: put each into {@link #pictures()} when it is painted.
 */
public final class GalleryButton extends Button {
    private static final int COLUMNS = 4;
    public static final double CARD_WIDTH_PX = 148;
    public static final double PICTURE_HEIGHT_PX = 96;

    private final ObservableList<GalleryEntry> entries = FXCollections.observableArrayList();
    private final ObservableMap<String, Image> pictures = FXCollections.observableHashMap();
    private final TilePane cards = new TilePane(12, 12);
    private final Popover sheet;
    private final StringProperty hovered = new SimpleStringProperty(this, "hovered", "");
    private Consumer<String> onChosen = id -> {};

    GalleryButton(Texts texts) {
        super(texts.get("gallery.name"));
        Naming.name(this, "gallery", texts);
        getStyleClass().add("menu-word");
        cards.setPrefColumns(COLUMNS);
        cards.getStyleClass().add("gallery-cards");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setId("gallery-sheet");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("popover", "gallery-sheet");
        sheet = new Popover(this, scroll);
        entries.addListener((ListChangeListener<GalleryEntry>) change ->
                cards.getChildren().setAll(entries.stream().map(this::card).toList()));
        setOnAction(e -> sheet.toggle());
    }

    /** The scenes on offer, in order. */
    public ObservableList<GalleryEntry> entries() {
        return entries;
    }

    /** Pictures by entry id, 148×96 or any size of that shape. */
    public ObservableMap<String, Image> pictures() {
        return pictures;
    }

    /** Whether the sheet is open, so that its pictures are worth painting. */
    public ReadOnlyBooleanProperty showingProperty() {
        return sheet.showingProperty();
    }

    /** The id of the card under the pointer or with the focus; "" for none. */
    public StringProperty hoveredProperty() {
        return hovered;
    }

    /** Called with the id of the scene chosen. */
    public void onChosen(Consumer<String> chosen) {
        onChosen = chosen;
    }

    private void hover(String id, boolean on) {
        if (on) {
            hovered.set(id);
        } else if (hovered.get().equals(id)) {
            hovered.set("");
        }
    }

    private Button card(GalleryEntry entry) {
        ImageView picture = new ImageView();
        picture.setFitWidth(CARD_WIDTH_PX);
        picture.setFitHeight(PICTURE_HEIGHT_PX);
        picture.imageProperty().bind(Bindings.valueAt(pictures, entry.id()));
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("gallery-picture");
        frame.setMinSize(CARD_WIDTH_PX, PICTURE_HEIGHT_PX);
        Label title = new Label(entry.title());
        title.getStyleClass().add("gallery-title");
        Button card = new Button();
        card.setGraphic(new VBox(frame, title));
        card.setId("gallery-" + entry.id());
        card.setAccessibleText(entry.title());
        card.getStyleClass().add("gallery-card");
        Naming.explain(card, entry.summary());
        card.hoverProperty().subscribe(on -> hover(entry.id(), on));
        card.focusedProperty().subscribe(on -> hover(entry.id(), on));
        card.setOnAction(e -> {
            sheet.hide();
            onChosen.accept(entry.id());
        });
        return card;
    }
}
