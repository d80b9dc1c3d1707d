package org.scorefield.app.view.control;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;

/** The word that opens the menu of experiments: a floating list of questions, each with a sentence. */
public final class ExperimentsButton extends Button {
    private static final double GAP_BELOW_PX = 6;
    private static final double WIDTH_PX = 380;
    private static final double MOST_HEIGHT_PX = 560;

    private final Popup sheet = new Popup();

    /**
     * A menu of everything in the catalogue.
     *
     * @param chosen called with the id of the one chosen
     */
    public ExperimentsButton(Catalogue<?> catalogue, Consumer<String> chosen, Texts texts) {
        super(texts.get("experiments.name"));
        Naming.name(this, "experiments", texts);
        getStyleClass().add("menu-word");
        VBox list = new VBox();
        list.getStyleClass().add("experiment-list");
        for (Choice<?> choice : catalogue.choices()) {
            list.getChildren().add(entry(choice, chosen, texts));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("experiments-sheet");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH_PX);
        scroll.setMaxHeight(MOST_HEIGHT_PX);
        scroll.getStyleClass().addAll("popover", "experiments-sheet");
        sheet.getContent().add(scroll);
        sheet.setAutoHide(true);
        getProperties().put(Rewording.POPOVER, sheet);
        sheet.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        setOnAction(e -> toggle());
    }

    private Button entry(Choice<?> choice, Consumer<String> chosen, Texts texts) {
        Label title = new Label(texts.phrase(choice.title()));
        title.getStyleClass().add("gallery-title");
        Text summary =
                new Text(texts.phrase(choice.summary())); // a label inside a button does not know how wide it may be
        summary.setWrappingWidth(WIDTH_PX - 56);
        summary.getStyleClass().add("experiment-summary");
        Button button = new Button();
        button.setId("experiment-" + choice.id());
        button.setGraphic(new VBox(title, summary));
        button.setAccessibleText(texts.phrase(choice.title()));
        button.setAccessibleHelp(texts.phrase(choice.summary()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("experiment-entry");
        button.setOnAction(e -> {
            sheet.hide();
            chosen.accept(choice.id());
        });
        return button;
    }

    private void toggle() {
        if (sheet.isShowing()) {
            sheet.hide();
            return;
        }
        Bounds here = localToScreen(getBoundsInLocal());
        sheet.show(this, here.getMinX(), here.getMaxY() + GAP_BELOW_PX);
    }
}
