package org.scorefield.app.view.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.scorefield.choice.Unit;

/**
 * All parts put together as in the window, with numbers made up, written as pictures in both themes to be looked at.
 * The first argument is the folder; without it, a temporary one is made and named.
 */
public final class ControlsGallery extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** The toolkit lays text out again after the first pulse with a new sheet. */
    private static final int PULSES_TO_SETTLE = 4;

    private final Texts texts = Texts.english();
    private final NumberField weight =
            number("weight", "weight π", NumberRange.linear(0, 1, 0.01, 2).startingAt(0.5));

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> args = getParameters().getRaw();
        Path folder = args.isEmpty() ? Files.createTempDirectory("controls") : Path.of(args.getFirst());
        Files.createDirectories(folder);
        boolean small = args.size() > 1 && args.get(1).equals("small");
        BorderPane window = window();
        if (small) {
            window.setRight(null);
        }
        Scene scene = new Scene(window, small ? 1024 : WIDTH, small ? 640 : HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shoot(scene, folder, List.of(Theme.values()));
    }

    private void shoot(Scene scene, Path folder, List<Theme> themes) {
        if (themes.isEmpty()) {
            shootPopups(scene, folder);
            return;
        }
        themes.getFirst().applyTo(scene);
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PULSES_TO_SETTLE) {
                    stop();
                    write(scene.snapshot(null), folder.resolve(themes.getFirst().name() + ".ppm"));
                    shoot(scene, folder, themes.subList(1, themes.size()));
                }
            }
        }.start();
    }

    /** The gallery's sheet, from its own window. */
    private static void shootPopups(Scene scene, Path folder) {
        if (scene.lookup("#gallery") instanceof Button gallery) {
            gallery.fire();
        }
        PauseTransition rest = new PauseTransition(Duration.millis(800));
        rest.setOnFinished(e -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window instanceof Popup) {
                    write(window.getScene().snapshot(null), folder.resolve("POPUP.ppm"));
                }
            }
            System.out.println(folder);
            Platform.exit();
        });
        rest.play();
    }

    /** PPM: three bytes a pixel after a line of text, so that no imaging library is needed. */
    private static void write(WritableImage image, Path file) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        byte[] head = ("P6\n" + w + " " + h + "\n255\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] all = java.util.Arrays.copyOf(head, head.length + 3 * w * h);
        PixelReader pixels = image.getPixelReader();
        int at = head.length;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int argb = pixels.getArgb(x, y);
                all[at++] = (byte) (argb >> 16);
                all[at++] = (byte) (argb >> 8);
                all[at++] = (byte) argb;
            }
        }
        try {
            Files.write(file, all);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private BorderPane window() {
        AppBar bar = new AppBar(texts);
        bar.projectTitleProperty().set("Two modes (seed 002).scorefield");
        bar.dirtyProperty().set(true);
        for (String title : List.of(
                "Two modes", "One Gaussian", "Ring", "Two moons", "Spiral", "Nine modes", "Pinwheel", "Empty")) {
            String id = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            bar.gallery().entries().add(new GalleryEntry(id, title, title + "."));
        }
        WritableImage picture = new WritableImage(148, 96);
        for (int px = 0; px < 148 * 96; px++) {
            int shade = (int) (40 + 120 * Math.exp(-(Math.pow(px % 148 - 74, 2) + Math.pow(px / 148 - 48, 2)) / 400));
            picture.getPixelWriter().setArgb(px % 148, px / 148, 0xFF000000 | shade << 16 | shade << 8 | 0xFF);
        }
        bar.gallery().pictures().put("two-modes", picture);
        bar.undoTextProperty().set("Undo move Gaussian A");

        FormulaStrip strip = new FormulaStrip(texts);
        strip.happeningProperty().set("Sampling · annealed Langevin · level 6 of 10, step 24 of 100");
        strip.values().put("x-next", Numbers.pair(-0.84, -0.31, 2));
        strip.values().put("x", Numbers.pair(-0.80, -0.29, 2));
        strip.values().put("alpha", "0.0012");
        strip.values().put("score", Numbers.pair(-3.1, -1.7, 1) + " σ = 0.23");
        strip.values().put("noise", "0.049 · " + Numbers.pair(0.6, -0.3, 2));

        LayerChips chips = new LayerChips(texts);
        for (Chip chip : List.of(Chip.DENSITY, Chip.LEARNED, Chip.PARTICLES, Chip.TRAILS)) {
            chips.shownProperty(chip).set(true);
        }
        chips.readoutProperty().set("|s − s*| at cursor 0.42  (−0.80, −0.29)");

        Transport transport = new Transport(texts);
        transport.playingProperty().set(true);
        NoiseAxis axis = transport.noiseAxis();
        axis.levelsProperty().set(List.of(1.5, 1.03, 0.70, 0.48, 0.33, 0.23, 0.15, 0.11, 0.073, 0.05));
        axis.selectedLevelProperty().set(5);
        axis.samplerLevelProperty().set(5);
        axis.samplerFractionProperty().set(0.24);

        Banner banner = new Banner(texts);
        banner.show(
                Banner.Severity.WARNING,
                "The loss left the numbers at step 8 412; the last good weights are kept.",
                new Banner.Action("Halve the learning rate", () -> {}),
                new Banner.Action("Start anew", () -> {}));
        HintPill pill = new HintPill(texts);
        pill.show("Drag this blob. The field will relearn.");
        Region canvas = new Region();
        canvas.setStyle("-fx-background-color: -sf-canvas;");
        VBox over = new VBox(12, pill, banner);
        over.setAlignment(Pos.BOTTOM_CENTER);
        over.setPickOnBounds(false);
        over.setStyle("-fx-padding: 12px;");
        StackPane stack = new StackPane(canvas, over);
        VBox.setVgrow(stack, Priority.ALWAYS);

        // A second axis with many levels, unlinked, to see numbers thinned.
        Transport many = new Transport(texts);
        many.noiseAxis()
                .levelsProperty()
                .set(java.util.stream.IntStream.range(0, 32)
                        .mapToObj(k -> 10 * Math.pow(0.8, k))
                        .toList());
        many.noiseAxis().linkedProperty().set(false);
        many.noiseAxis().selectedLevelProperty().set(9);
        many.noiseAxis().samplerLevelProperty().set(20);
        many.noiseAxis().samplerFractionProperty().set(0.5);
        FormulaStrip denoise = new FormulaStrip(texts);
        denoise.formulaProperty().set(Formula.HALF_ALPHA);
        denoise.values().putAll(strip.values());

        VBox middle = new VBox(denoise, many, stack, chips, transport);
        HBox.setHgrow(middle, Priority.ALWAYS);
        StatusBar status = new StatusBar();
        status.item("saved").set("Saved 14:02:31");
        status.item("seed").set("seed 42");
        status.item("bits").set("bit-reproducible");
        status.item("fps").set("60 fps");
        status.item("step").set("step " + Numbers.grouped(8412));

        BorderPane root = new BorderPane();
        root.setTop(new VBox(bar, strip));
        root.setLeft(new ToolRail(texts));
        root.setCenter(middle);
        root.setRight(inspector());
        root.setBottom(status);
        return root;
    }

    private Inspector inspector() {
        NumberField x = number("mean-x", "mean x", NumberRange.linear(-10, 10, 0.05, 2));
        x.valueProperty().set(-1.05);
        NumberField y = number("mean-y", "mean y", NumberRange.linear(-10, 10, 0.05, 2));
        y.valueProperty().set(-0.55);
        NumberField angle =
                number("angle", "angle", NumberRange.linear(-180, 180, 1, 1).in(Unit.DEGREES));
        angle.valueProperty().set(29.5);
        NumberField rate = number(
                "rate", "learning rate", NumberRange.logarithmic(1e-6, 1, 0.05).startingAt(1e-3));
        rate.valueProperty().set(5e-4);
        ComboBox<String> activation = new ComboBox<>();
        activation.getItems().setAll("SiLU", "tanh", "ReLU");
        activation.setValue("SiLU");
        NumberField layers = number(
                "batch", "batch size", NumberRange.linear(1, 65536, 16, 0).startingAt(256));
        TrainButton train = new TrainButton(texts);
        train.setSelected(true);
        train.rateProperty().set(4200);
        PlotImage loss = new PlotImage("loss", "DSM loss", 287, 150);
        int[] pixels = new int[287 * 150];
        java.util.Arrays.setAll(pixels, i -> 0xFF000000 | (i % 287) * 0x000101 / 2 | 0x400000);
        loss.show(pixels, 287, 150);
        Inspector column = new Inspector(
                new Section(
                        "object",
                        "Gaussian A",
                        new FieldRow("weight π", weight),
                        new FieldRow("mean μ", x, y),
                        new FieldRow("angle", angle)),
                new Section(
                        "network",
                        "Score network",
                        new FieldRow("activation", activation),
                        new FieldRow("batch size", layers),
                        new FieldRow("learning rate", rate),
                        new FieldRow("parameters", new Label("8 706")),
                        train),
                loss);
        weight.lookup("#weight-text");
        if (weight.lookup("#weight-text") instanceof javafx.scene.control.TextField text) {
            text.setText("1,5");
            text.fireEvent(new javafx.event.ActionEvent());
        }
        return column;
    }

    private NumberField number(String id, String name, NumberRange range) {
        return new NumberField(id, name, name + ", a number of this gallery.", range, texts);
    }
}
