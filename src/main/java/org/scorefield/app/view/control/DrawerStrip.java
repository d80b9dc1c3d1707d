package org.scorefield.app.view.control;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.scorefield.app.model.DrawerModel;
import org.scorefield.app.model.DrawerModel.Part;

/** The buttons at the right edge of a narrow window that open the drawer, 44 px wide. */
public final class DrawerStrip extends VBox {
    /** A button for the settings, and one for the plots where they are a part of their own. */
    public DrawerStrip(DrawerModel drawer, Texts texts) {
        Node plots = button("drawer-plots", MaterialDesignC.CHART_LINE, Part.PLOTS, drawer, texts);
        plots.visibleProperty().bind(drawer.tabbed());
        plots.managedProperty().bind(plots.visibleProperty());
        getChildren().addAll(button("drawer-settings", MaterialDesignT.TUNE, Part.SETTINGS, drawer, texts), plots);
        getStyleClass().add("drawer-strip");
        setId("drawer-strip");
    }

    private static ToggleButton button(String id, Ikon icon, Part part, DrawerModel drawer, Texts texts) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("icon-toggle", "drawer-button");
        Naming.name(button, id, texts);
        Runnable show = () -> button.setSelected(
                drawer.openProperty().get() && drawer.shows(part).get());
        drawer.openProperty().subscribe(show);
        drawer.partProperty().subscribe(show);
        drawer.tabbed().subscribe(show);
        button.setOnAction(e -> {
            drawer.toggle(part);
            show.run(); // the toggle turned itself before it was asked
        });
        return button;
    }
}
