package org.scorefield.app.file;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.view.control.FileButton;
import org.scorefield.app.view.control.FileButton.Block;
import org.scorefield.app.view.control.FileButton.Item;
import org.scorefield.app.view.control.Texts;

/** What stands under the file's name: commands, unsaved work of earlier sessions, recent files. */
public final class FileMenu {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final FileButton button;
    private final Documents documents;
    private final Exports exports;
    private final Filing filing;
    private final Memory memory;
    private final Startup startup;
    private final Texts texts;

    public FileMenu(
            FileButton button,
            Documents documents,
            Exports exports,
            Filing filing,
            Memory memory,
            Startup startup,
            Texts texts) {
        this.button = button;
        this.documents = documents;
        this.exports = exports;
        this.filing = filing;
        this.memory = memory;
        this.startup = startup;
        this.texts = texts;
        button.onShowing(this::fill);
    }

    private void fill() {
        show(List.of());
        memory.recentItems(filing::open, this::show);
    }

    private void show(List<Item> recent) {
        List<Item> left = memory.left().stream()
                .map(l -> new Item(
                        "left-" + l.folder().getFileName(),
                        l.about().name(),
                        WHEN.format(Instant.ofEpochMilli(l.lastMillis())),
                        Optional.empty(),
                        true,
                        () -> startup.bringBack(l)))
                .toList();
        button.show(List.of(
                new Block(
                        "",
                        false,
                        List.of(
                                command("open", "Ctrl+O", documents::chooseAndOpen),
                                command("save", "Ctrl+S", documents::save),
                                command("save-as", "Ctrl+Shift+S", documents::saveAs),
                                command("export", "Ctrl+E", () -> exports.open(Subject.PICTURE)),
                                command("figures", "", () -> exports.open(Subject.FIGURES)),
                                command("import", "", documents::importFile),
                                command("paste", "Ctrl+V", documents::paste),
                                command("formula", "", documents::importFormula))),
                new Block(texts.get("file.left"), false, left),
                new Block(texts.get("file.recent"), true, recent)));
    }

    private Item command(String id, String key, Runnable run) {
        return new Item(id, texts.get("file." + id), key, Optional.empty(), true, run);
    }
}
