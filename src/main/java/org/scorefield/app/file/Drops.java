package org.scorefield.app.file;

import java.io.File;
import java.util.List;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.scorefield.app.view.MainView;
import org.scorefield.io.PathName;

/** Files dragged onto the window open as if chosen from the menu. */
public final class Drops {
    private final MainView view;
    private final Filing filing;

    public Drops(MainView view, Filing filing) {
        this.view = view;
        this.filing = filing;
    }

    public void install() {
        view.setOnDragOver(this::over);
        view.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent e) {
        if (e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        }
    }

    private void dropped(DragEvent e) {
        Dragboard board = e.getDragboard();
        e.setDropCompleted(take(board.hasFiles() ? board.getFiles() : List.of()));
        e.consume();
    }

    /** Opens the first of the files let go over the window; false if there is none. */
    public boolean take(List<File> dropped) {
        if (dropped.isEmpty()) {
            return false;
        }
        try {
            filing.open(PathName.of(dropped.getFirst()));
        } catch (IllegalArgumentException e) {
            view.answer(String.valueOf(e.getMessage()));
        }
        return true;
    }
}
