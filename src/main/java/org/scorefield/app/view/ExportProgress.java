package org.scorefield.app.view;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.view.control.IconButton;
import org.scorefield.app.view.control.Texts;

/** What is being written, how far it is and a way to give it up, in the status bar while the export sheet is closed. */
final class ExportProgress extends HBox {
    private static final double WHOLE = 100;

    private final IconButton stop;

    ExportProgress(ExportModel model, Texts texts) {
        Label what = new Label();
        what.setId("export-under-way");
        what.getStyleClass().add("status-item");
        what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the ending of a name says most
        model.writtenProperty().subscribe(name -> what.setText(texts.get("status.exporting", name)));
        ProgressBar bar = new ProgressBar();
        bar.setId("export-under-way-bar");
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(texts.get("export-under-way-bar.name"));
        Label share = new Label();
        share.setId("export-under-way-share");
        share.getStyleClass().add("status-item");
        model.progressProperty()
                .subscribe(done -> share.setText(texts.get("status.percent", Math.round(WHOLE * done.doubleValue()))));
        stop = new IconButton("export-give-up", MaterialDesignC.CLOSE, texts);
        getChildren().addAll(what, bar, share, stop);
        getStyleClass().add("export-progress");
        setId("export-progress-line");
        visibleProperty().bind(model.runningProperty().and(model.openProperty().not()));
        managedProperty().bind(visibleProperty());
    }

    void onStop(Runnable run) {
        stop.setOnAction(e -> run.run());
    }
}
