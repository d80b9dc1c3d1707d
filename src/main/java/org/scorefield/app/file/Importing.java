package org.scorefield.app.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.FileDesk;
import org.scorefield.app.model.DocumentModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.control.Banner;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.sheet.FormulaSheet;
import org.scorefield.app.view.sheet.PictureSheet;
import org.scorefield.app.view.sheet.Sheet;
import org.scorefield.app.view.sheet.TableSheet;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.Ink;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.io.Formula;
import org.scorefield.io.FormulaPoints;
import org.scorefield.io.Incoming;
import org.scorefield.io.PointsCsv;
import org.scorefield.io.ProjectFiles;
import org.scorefield.io.ShareText;
import org.scorefield.io.TableDialect;
import org.scorefield.io.TablePreview;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.scene.GridPoints;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;
import org.scorefield.scene.SceneEdits;
import org.scorefield.study.Recipes;

/** Makes scenes of what is no project: tables, pictures, formulas. One undo step each. */
public final class Importing {
    private static final int HEAD_BYTES = 1 << 16;
    private static final long PATIENCE_NANOS = 300_000_000;
    private static final double PICTURE_REACH = 2;
    private static final double SHARE_OF_ADDED = 0.5;

    private final Models models;
    private final MainView view;
    private final FileDesk files;
    private final Texts texts;
    private @Nullable Running running;
    private Consumer<Project> onShared = project -> {};

    /** An import under way: how far it is, and whether it is still wanted. */
    private record Running(Sheet sheet, AtomicLong bytes, long total, AtomicBoolean wanted, long since) {}

    public Importing(Models models, MainView view, FileDesk files, Texts texts) {
        this.models = models;
        this.view = view;
        this.files = files;
        this.texts = texts;
    }

    /** Takes a table or a picture; a table that leaves no doubt is read at once. */
    public void take(Incoming incoming) {
        switch (incoming) {
            case Incoming.OfTable table -> {
                String name = FileDesk.name(table.file());
                files.ask(
                        () -> head(table.file()),
                        head -> {
                            if (head.preview().doubt() == TablePreview.Doubt.NONE) {
                                Sheet sheet = new TableSheet(head.bytes(), name, head.preview(), texts, d -> {});
                                open(sheet, false);
                                read(
                                        sheet,
                                        name,
                                        head.size(),
                                        () -> Files.newInputStream(table.file()),
                                        head.preview().guess());
                            } else {
                                ask(head, name, () -> Files.newInputStream(table.file()));
                            }
                        },
                        view::complain);
            }
            case Incoming.OfPicture picture -> ask(picture);
            default -> {} // projects are opened by Filing
        }
    }

    private record Head(byte[] bytes, long size, TablePreview preview) {}

    private static Head head(Path file) throws IOException {
        TablePreview preview = TablePreview.read(file);
        try (InputStream in = Files.newInputStream(file)) {
            return new Head(in.readNBytes(HEAD_BYTES), Files.size(file), preview);
        }
    }

    /** Opens what is read; asked again if reading is to begin anew. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private void ask(Head head, String name, Source source) {
        Sheet[] sheet = new Sheet[1];
        sheet[0] = new TableSheet(
                head.bytes(),
                name,
                head.preview(),
                texts,
                dialect -> read(sheet[0], name, head.size(), source, dialect));
        open(sheet[0], true);
    }

    private void open(Sheet sheet, boolean visibly) {
        sheet.onCancel(() -> {
            if (running != null) {
                running.wanted().set(false);
            }
            view.overlay().hide();
        });
        if (visibly) {
            view.overlay().show(sheet, Pos.CENTER);
        }
    }

    private void read(Sheet sheet, String name, long total, Source source, TableDialect dialect) {
        Running now = new Running(sheet, new AtomicLong(), total, new AtomicBoolean(true), System.nanoTime());
        running = now;
        sheet.progress(0);
        boolean adds = sheet.adds();
        Recipe before = models.study().recipe();
        files.ask(
                () -> {
                    try (InputStream in = new CountedStream(source.open(), now.bytes())) {
                        PointsCsv.Table table = PointsCsv.sample(
                                in, name, dialect, () -> now.wanted().get());
                        return new Read(table, recipe(before, name, table.points(), adds));
                    }
                },
                read -> {
                    finish(now, name, read.recipe(), adds);
                    if (now.wanted().get() && read.table().isSampled()) {
                        saySampled(name, read.table());
                    }
                },
                sentence -> fail(now, sentence));
    }

    /** A table as it was read, and what it makes. */
    private record Read(PointsCsv.Table table, Recipe recipe) {}

    private void saySampled(String name, PointsCsv.Table table) {
        Recipe sampled = models.study().recipe();
        view.banner()
                .showWhile( // later, undo would take back something else
                        () -> models.study().recipe() == sampled,
                        Banner.Severity.INFO,
                        texts.get(
                                "import.sampled",
                                name,
                                table.rows(),
                                table.points().size()),
                        new Banner.Action(
                                texts.get("import.sampled-undo"),
                                () -> models.study().undo()));
    }

    private void finish(Running now, String name, Recipe recipe, boolean adds) {
        running = running == now ? null : running;
        if (now.wanted().get()) {
            view.overlay().hide();
            show(name, recipe, adds);
        }
    }

    private void fail(Running now, String sentence) {
        running = running == now ? null : running;
        now.sheet().rest();
        if (now.wanted().get()) {
            if (view.overlay().isVisible()) {
                now.sheet().say(texts.phrase(sentence));
            } else {
                view.complain(sentence);
            }
        }
    }

    /** Once a frame: shows how far an import has come; one that takes long shows its sheet, which can stop it. */
    public void beat(long nanos) {
        Running now = running;
        if (now != null && now.total() > 0) {
            now.sheet().progress((double) now.bytes().get() / now.total());
            if (nanos - now.since() > PATIENCE_NANOS
                    && !view.overlay().isVisible()
                    && now.wanted().get()) {
                view.overlay().show(now.sheet(), Pos.CENTER);
            }
        }
    }

    /** Who takes the project of a share text. */
    public void onShared(Consumer<Project> taker) {
        onShared = taker;
    }

    /** A share text or a table out of the clipboard; a table is always shown before it is read. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            view.complain(texts.get("import.nothing"));
            return;
        }
        if (ShareText.isIn(text)) {
            files.ask(() -> new ShareText(new ProjectFiles(Recipes::standard)).read(text), onShared, view::complain);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String name = texts.get("import.pasted");
        files.ask(
                () -> new Head(bytes, bytes.length, TablePreview.of(bytes, name)),
                head -> ask(head, name, () -> new ByteArrayInputStream(bytes)),
                view::complain);
    }

    private void ask(Incoming.OfPicture picture) {
        Sheet[] sheet = new Sheet[1];
        sheet[0] = new PictureSheet(
                picture.bytes(),
                picture.name(),
                texts,
                (count, light) -> make(sheet[0], picture.name(), random -> {
                    Ink ink = Ink.read(picture.bytes());
                    double[] mass = ink.darkness();
                    if (light) {
                        Arrays.setAll(mass, i -> 1 - mass[i]);
                    }
                    double longer = Math.max(ink.columns(), ink.rows());
                    Box box = new Box(
                            -PICTURE_REACH * ink.columns() / longer,
                            PICTURE_REACH * ink.columns() / longer,
                            -PICTURE_REACH * ink.rows() / longer,
                            PICTURE_REACH * ink.rows() / longer);
                    return GridPoints.draw(mass, ink.columns(), box, count, random);
                }));
        open(sheet[0], true);
    }

    /** Asks for a formula. */
    void formula() {
        Sheet[] sheet = new Sheet[1];
        sheet[0] = new FormulaSheet(texts, typed -> make(sheet[0], name(typed), random -> points(typed, random)));
        open(sheet[0], true);
    }

    private static String name(FormulaSheet.Typed typed) {
        return typed.curve() ? "(" + typed.first() + ", " + typed.second() + ")" : typed.first();
    }

    private static Points points(FormulaSheet.Typed typed, RandomGenerator random) throws IOException {
        double from = Formula.parse(typed.from(), List.of()).at();
        double to = Formula.parse(typed.to(), List.of()).at();
        double count = Formula.parse(typed.count(), List.of()).at();
        if (!(count >= 1 && count <= PointCloud.MOST_POINTS)) {
            throw new IllegalArgumentException(
                    "the number of points must lie between 1 and " + PointCloud.MOST_POINTS + ", but was " + count);
        }
        return typed.curve()
                ? FormulaPoints.curve(typed.first(), typed.second(), from, to, (int) count)
                : FormulaPoints.density(typed.first(), new Box(from, to, from, to), (int) count, random);
    }

    /** Draws points, off the FX thread. */
    @FunctionalInterface
    private interface Drawing {
        Points from(RandomGenerator random) throws IOException;
    }

    private void make(Sheet sheet, String name, Drawing draw) {
        Running now = new Running(sheet, new AtomicLong(), 0, new AtomicBoolean(true), System.nanoTime());
        running = now;
        sheet.progress(-1);
        boolean adds = sheet.adds();
        Recipe before = models.study().recipe();
        files.ask(
                () -> recipe(before, name, draw.from(RandomStream.of(before.seed(), "import")), adds),
                recipe -> finish(now, name, recipe, adds),
                sentence -> fail(now, sentence));
    }

    private static Recipe recipe(Recipe before, String name, Points points, boolean adds) {
        if (adds) {
            PointCloud cloud = new PointCloud(SceneEdits.nextLabel(before.scene()), SHARE_OF_ADDED, points);
            return before.withScene(SceneEdits.add(before.scene(), cloud));
        }
        Scene bare = new Scene(name, List.of(new PointCloud("points", 1, points)), Box.square(3));
        return Recipes.standard(bare.withBox(SceneEdits.fitBox(bare))).withSeed(before.seed());
    }

    private void show(String name, Recipe recipe, boolean adds) {
        String label = "import " + name;
        models.look().shownProperty(Kind.DATA).set(true); // what came in is what one wants to see
        if (adds) {
            models.study().edit(label, null, r -> recipe);
            return;
        }
        models.study().replace(label, recipe, new DocumentModel.Identity(name, Optional.empty(), Map.of()));
        models.study().selectedProperty().set(-1);
        models.look().cameraProperty().set(recipe.scene().box());
        models.sampling().restart();
    }
}
