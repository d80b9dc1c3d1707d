package org.scorefield.app.view.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.scorefield.app.model.DrawerModel;
import org.scorefield.app.model.DrawerModel.Part;

/** What stands over the inspector in a narrow window: what it shows, a pin that keeps it beside the canvas, and a cross. */
public final class DrawerHead extends HBox {
    /** A head bound to the drawer. */
    public DrawerHead(DrawerModel drawer, Texts texts) {
        Label title = new Label();
        title.getStyleClass().add("sheet-title");
        Runnable name = () -> title.setText(texts.get(
                drawer.tabbed().get() && drawer.partProperty().get() == Part.PLOTS
                        ? "drawer-plots.name"
                        : "drawer-settings.name"));
        drawer.partProperty().subscribe(name);
        drawer.tabbed().subscribe(name);
        texts.languageProperty().subscribe(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton pin = new IconButton("drawer-pin", MaterialDesignP.PIN_OUTLINE, texts);
        drawer.pinnedProperty()
                .subscribe(on -> pin.show(on ? MaterialDesignP.PIN_OFF_OUTLINE : MaterialDesignP.PIN_OUTLINE));
        pin.setOnAction(
                e -> drawer.pinnedProperty().set(!drawer.pinnedProperty().get()));
        IconButton close = new IconButton("drawer-close", MaterialDesignC.CLOSE, texts);
        close.setOnAction(e -> {
            drawer.pinnedProperty().set(false);
            drawer.openProperty().set(false);
        });
        getChildren().addAll(title, space, pin, close);
        getStyleClass().add("drawer-head");
        setId("drawer-head");
    }
}
