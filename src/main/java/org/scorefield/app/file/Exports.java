package org.scorefield.app.file;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.ExportDesk;
import org.scorefield.app.engine.ExportPlan;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.engine.ExportShot;
import org.scorefield.app.engine.ExportWork;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.ExportModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.ExportSheet;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.Command.Group;
import org.scorefield.app.view.command.Commands;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.PlotImage;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.wiring.Wiring;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Picture;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.ShareText;
import org.scorefield.recipe.Project;
import org.scorefield.study.Recipes;

/** Exports what the window shows: asks for the file, has it written off the FX thread, says what became of it. */
public final class Exports {
    /** A preview twice a second is live enough, and leaves the processor to what it shows. */
    private static final long PREVIEW_PAUSE_NANOS = 450_000_000;

    private static final int PREVIEW_WIDTH_PX = 344;
    private static final int PREVIEW_HEIGHT_PX = 208;
    private static final double KILO = 1000;

    private final Models models;
    private final ExportModel model;
    private final Wiring wiring;
    private final Filing filing;
    private final MainView view;
    private final ExportDesk desk;
    private final FileDesk files;
    private final FileChoice choice;
    private final Texts texts;
    private final ShareText share = new ShareText(new ProjectFiles(Recipes::standard));
    private @Nullable Done last;
    private @Nullable Done underWay;
    private long number;
    private long warned;
    private long nextPreview;
    private @Nullable Subject previewed;

    /** An export, to be done or done. */
    private record Done(ExportPlan plan, Path file) {}

    /** What goes to the clipboard. */
    private record Copied(Picture picture, Optional<String> numbers) {}

    public Exports(
            Models models,
            Wiring wiring,
            Filing filing,
            MainView view,
            ExportDesk desk,
            FileDesk files,
            FileChoice choice,
            Texts texts) {
        this.models = models;
        this.model = models.exporting();
        this.wiring = wiring;
        this.filing = filing;
        this.view = view;
        this.desk = desk;
        this.files = files;
        this.choice = choice;
        this.texts = texts;
        ExportSheet sheet = view.exporting();
        model.subjectProperty().subscribe(() -> nextPreview = 0);
        for (Kind kind : Kind.values()) { // what is switched on the canvas meanwhile is seen there, so it is exported
            models.look().shownProperty(kind).subscribe((before, now) -> {
                if (model.openProperty().get()) {
                    model.layerProperty(kind).set(now);
                }
            });
        }
        sheet.onWrite(() -> {
            if (model.runningProperty().get()) {
                desk.stop();
            } else {
                write();
            }
        });
        view.onStopExport(this::giveUp);
        sheet.onCopy(() -> copy(model.plan()));
        sheet.onShare(this::copyShareText, this::pasteShareText);
        view.bar().onExport(this::toggle);
        offer(view.inspector().loss(), Subject.LOSS);
        offer(view.inspector().fisher(), Subject.FISHER);
        offer(view.sheet().plot(), Subject.FINDING);
        models.experiments().openProperty().subscribe(opened -> {
            if (opened != null) {
                model.close();
            }
        });
    }

    private void offer(PlotImage plot, Subject subject) {
        plot.offer(texts, () -> copy(subject), () -> open(subject));
    }

    public void addTo(Commands commands) {
        commands.add(Group.FILE, "export", this::toggle, shortcut(KeyCode.E));
        commands.add(Group.FILE, "export-again", this::again, shifted(KeyCode.E));
        commands.add(Group.FILE, "export-stop", this::giveUp);
        commands.add(Group.FILE, "copy-picture", () -> copy(Subject.PICTURE), shifted(KeyCode.C));
        for (Subject subject : List.of(Subject.SAMPLING, Subject.TRAINING, Subject.FIGURES, Subject.NETWORK)) {
            commands.add(Group.FILE, "export-" + subject.id(), () -> open(subject));
        }
        commands.add(Group.FILE, "share-copy", this::copyShareText);
        commands.add(Group.FILE, "share-paste", this::pasteShareText, shifted(KeyCode.V));
    }

    private static KeyCombination shortcut(KeyCode code) {
        return Commands.key(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination shifted(KeyCode code) {
        return Commands.key(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** Opens the sheet for the picture, or closes it. */
    void toggle() {
        if (model.openProperty().get()) {
            model.close();
        } else {
            open(model.subjectProperty().get());
        }
    }

    void open(Subject subject) {
        model.open(subject, models.look().shown());
        nextPreview = 0; // at once
    }

    /** Asks where to, and writes it. */
    void write() {
        ExportPlan plan = model.plan();
        String ending = plan.subject() == Subject.FIGURES ? "" : "." + plan.format();
        String suggested = models.document().nameProperty().get()
                + (plan.subject() == Subject.PICTURE ? "" : "-" + plan.subject().id())
                + ending;
        choice.toSave(texts.get("export.title"), suggested, ending.isEmpty() ? List.of() : List.of(ending))
                .ifPresent(file -> writeTo(plan, withEnding(file, ending)));
    }

    private static Path withEnding(Path file, String ending) {
        String name = FileDesk.name(file);
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name + ending);
    }

    /** Writes the last export anew, with what is shown now, without a question. */
    void again() {
        Done before = last;
        if (before == null) {
            open(model.subjectProperty().get());
        } else if (model.runningProperty().get()) {
            view.answer(texts.get("export.busy", model.writtenProperty().get()));
        } else {
            writeTo(before.plan(), before.file());
        }
    }

    /** Gives up what is being written; nothing of it is left. */
    private void giveUp() {
        if (model.runningProperty().get()) {
            desk.stop();
        } else {
            view.answer(texts.get("export.none"));
        }
    }

    /**
     * Whether a window that is to close stands a while longer: what is being written would be lost. It says so once; who
     * closes it again has read it.
     *
     * @param close closes the window without asking here again
     */
    public boolean standsFor(Runnable close) {
        long writing = number;
        if (!model.runningProperty().get() || writing == warned) {
            return false;
        }
        warned = writing;
        view.banner()
                .showWhile(
                        () -> number == writing && model.runningProperty().get(),
                        Banner.Severity.WARNING,
                        texts.get("export.closing", model.writtenProperty().get()),
                        new Banner.Action(texts.get("export.close-all-the-same"), close));
        return true;
    }

    private void writeTo(ExportPlan plan, Path file) {
        if (models.document().file().map(Path::toAbsolutePath).equals(Optional.of(file.toAbsolutePath()))) {
            view.answer(texts.get("export.over-project", FileDesk.name(file)));
            return;
        }
        ExportShot shot = wiring.shot(filing.project());
        if (!shot.has(plan.subject())) {
            view.answer(texts.get("export.nothing"));
            return;
        }
        ExportWork work = new ExportWork(plan, shot);
        underWay = new Done(plan, file);
        number++;
        model.writtenProperty().set(FileDesk.name(file));
        model.progressProperty().set(0);
        model.runningProperty().set(true);
        desk.request(number, watch -> work.write(file, watch));
    }

    /** Once a frame: says what became of an export, and keeps the preview live while the sheet is open. */
    public void beat(long now) {
        ExportDesk.Report report = desk.take();
        if (report != null && report.number() == number) {
            model.runningProperty().set(false);
            done(report);
        }
        if (model.runningProperty().get()) {
            model.progressProperty().set(desk.progress());
        }
        if (!model.openProperty().get()) {
            return;
        }
        ExportDesk.Seen seen = desk.takePreview();
        if (seen != null) {
            show(seen);
        }
        if (now > nextPreview && !desk.previewing()) {
            nextPreview = now + PREVIEW_PAUSE_NANOS;
            ExportShot shot = wiring.shot(filing.project());
            ExportPlan plan = model.plan();
            if (shot.has(plan.subject())) {
                previewed = plan.subject();
                ExportWork work = new ExportWork(plan, shot);
                int width = (int) Math.round(PREVIEW_WIDTH_PX * view.resolution());
                int height = (int) Math.round(PREVIEW_HEIGHT_PX * view.resolution());
                desk.preview(() -> work.preview(width, height));
            } else {
                view.exporting().show(new int[0], 0, 0, "", "");
                view.exporting().complain(texts.get("export.nothing"));
            }
        }
    }

    private void done(ExportDesk.Report report) {
        Done what = underWay;
        if (what == null) {
            return;
        }
        String name = FileDesk.name(what.file());
        if (report.bytes().isPresent()) {
            last = what;
            view.status()
                    .item("exported")
                    .set(texts.get(
                            "status.exported-size", name, size(report.bytes().get())));
        } else if (report.complaint().isEmpty()) {
            view.status().item("exported").set(texts.get("status.export-given-up", name));
        } else {
            view.complain(report.complaint());
        }
    }

    private void show(ExportDesk.Seen seen) {
        ExportWork.Preview preview = seen.preview();
        if (preview == null) {
            view.exporting().complain(texts.phrase(seen.complaint()));
            return;
        }
        Subject subject = model.subjectProperty().get();
        if (subject != previewed) {
            return; // painted before the person chose something else
        }
        String said = preview.argb().length == 0
                ? texts.get("export-about." + subject.id())
                : preview.widthCm() > 0
                        ? texts.get(
                                "export.measures",
                                Numbers.fixed(preview.widthCm(), 1),
                                Numbers.fixed(preview.heightCm(), 1),
                                preview.pixelsAcross(),
                                preview.pixelsDown())
                        : texts.get("export.pixels", preview.pixelsAcross(), preview.pixelsDown());
        String without = leftOut(subject);
        String told = without.isEmpty() ? said : said + "\n" + without;
        String carried =
                preview.carriedBytes() == 0 ? "" : texts.get("export-embed.size", size(preview.carriedBytes()));
        view.exporting().show(preview.argb(), preview.width(), preview.height(), told, carried);
    }

    /** What the canvas shows and the export does not, in a sentence; empty if it shows all. */
    private String leftOut(Subject subject) {
        ExportShot shot = wiring.shot(filing.project());
        List<String> missing = new ArrayList<>();
        if (subject.hasLayers() && models.look().lensProperty().get()) {
            missing.add(texts.get("export.without-lens"));
        }
        if (subject.isMovie() && shot.parts().size() > 1) {
            missing.add(texts.get("export.first-canvas"));
        }
        if (subject.isMovie() && models.experiments().openProperty().get() != null) {
            missing.add(texts.get("export.without-experiment"));
        }
        return String.join(" ", missing);
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Numbers.fixed(Math.ceil(bytes / KILO), 0) + " KB"
                : Numbers.fixed(bytes / (KILO * KILO), 1) + " MB";
    }

    private void copy(Subject subject) {
        copy(model.plan(subject, models.look().shown()));
    }

    /** Puts a picture on the clipboard, of plots the numbers as well. */
    private void copy(ExportPlan plan) {
        ExportShot shot = wiring.shot(filing.project());
        if (!shot.has(plan.subject()) || !plan.subject().isFigure()) {
            view.answer(texts.get("export.nothing"));
            return;
        }
        ExportWork work = new ExportWork(plan, shot);
        boolean plot = plan.subject() != Subject.PICTURE;
        files.ask(
                () -> new Copied(work.picture(), plot ? Optional.of(work.numbers()) : Optional.empty()),
                this::toClipboard,
                view::complain);
    }

    private void toClipboard(Copied copied) {
        Picture p = copied.picture();
        ClipboardContent content = new ClipboardContent();
        content.putImage(new WritableImage(new PixelBuffer<>(
                p.width(), p.height(), IntBuffer.wrap(p.toArray()), PixelFormat.getIntArgbPreInstance())));
        copied.numbers().ifPresent(content::putString);
        Clipboard.getSystemClipboard().setContent(content);
        view.status().item("exported").set(texts.get("status.copied", p.width(), p.height()));
    }

    private void copyShareText() {
        Project now = filing.project(); // not on the file thread: what it is made of belongs to this one
        files.ask(
                () -> share.write(now),
                shared -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(shared.text());
                    Clipboard.getSystemClipboard().setContent(content);
                    view.banner()
                            .show(
                                    Banner.Severity.INFO,
                                    shared.decimals()
                                            .map(n -> texts.get(
                                                    "share.rounded",
                                                    shared.text().length(),
                                                    n))
                                            .orElseGet(() -> texts.get(
                                                    "share.copied",
                                                    shared.text().length())));
                },
                view::complain);
    }

    private void pasteShareText() {
        String words = Clipboard.getSystemClipboard().getString();
        if (words == null || !ShareText.isIn(words)) {
            view.answer(texts.get("share.nothing", ShareText.PREFIX));
            return;
        }
        files.ask(() -> share.read(words), filing::take, view::complain);
    }
}
