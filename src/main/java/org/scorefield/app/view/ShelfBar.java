package org.scorefield.app.view;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.model.ShelfModel;
import org.scorefield.app.model.ShelvedRun;
import org.scorefield.app.view.canvas.PlotPane;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.Texts;
import org.scorefield.net.Heads;
import org.scorefield.objective.Objectives;
import org.scorefield.recipe.Recipe;

/** The trainings kept, as cards under the canvases: picture, seed, settings, and which of two canvases shows each. */
public final class ShelfBar extends HBox {
    /** Of a card's picture. */
    public static final int WIDTH_PX = 112;

    public static final int HEIGHT_PX = 84;

    private final ShelfModel model;
    private final Texts texts;
    private final HBox cards = new HBox();
    private final Button keep = new Button();
    private final Map<Integer, PlotPane> pictures = new HashMap<>();
    private final Label nowSeed = new Label();
    private final Label nowPlan = new Label();
    private final Label nowLoss = new Label();
    private boolean nowIsShown;

    ShelfBar(ShelfModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        keep.setId("shelf-keep");
        keep.setText(texts.get("shelf-keep.name"));
        keep.setAccessibleText(texts.get("shelf-keep.name"));
        keep.setAccessibleHelp(texts.get("shelf-keep.hint"));
        keep.setMinWidth(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("shelf-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        cards.getStyleClass().add("shelf-cards");
        getChildren().addAll(keep, scroll);
        getStyleClass().add("shelf-bar");
        setId("shelf-bar");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        model.runs().subscribe(this::rebuild);
        model.leftProperty().subscribe(this::rebuild);
        model.rightProperty().subscribe(this::rebuild);
        model.nowProperty().subscribe(this::renew);
    }

    /** Called when the training that goes on is to be kept. */
    public void onKeep(Runnable run) {
        keep.setOnAction(e -> run.run());
    }

    /** Shows a run's picture: premultiplied ARGB, copied. */
    public void show(int number, int[] argb, int width, int height) {
        picture(number).show(argb, width, height);
    }

    private PlotPane picture(int number) {
        return pictures.computeIfAbsent(number, n -> {
            PlotPane pane = new PlotPane("shelf-picture-" + n, texts.get("shelf.run", n));
            pane.setMinSize(WIDTH_PX, HEIGHT_PX);
            pane.setMaxSize(WIDTH_PX, HEIGHT_PX);
            pane.setPrefSize(WIDTH_PX, HEIGHT_PX);
            return pane;
        });
    }

    /** Other numbers on the card that is there: its buttons keep the focus and the click that is under way. */
    private void renew() {
        ShelvedRun now = model.nowProperty().get();
        if (now == null || !nowIsShown) {
            rebuild();
        } else {
            say(now, nowSeed, nowPlan, nowLoss);
        }
    }

    private void rebuild() {
        cards.getChildren().clear();
        ShelvedRun now = model.nowProperty().get();
        nowIsShown = now != null;
        if (now != null) {
            cards.getChildren().add(card(now, nowSeed, nowPlan, nowLoss));
        }
        model.runs().forEach(run -> cards.getChildren().add(card(run, new Label(), new Label(), new Label())));
        pictures.keySet().removeIf(number -> number > 0 && model.runs().stream().noneMatch(r -> r.number() == number));
    }

    private void say(ShelvedRun run, Label seed, Label plan, Label loss) {
        List<String> lines = lines(run, texts);
        seed.setText(lines.get(0));
        plan.setText(lines.get(1));
        loss.setText(lines.get(2));
    }

    private HBox card(ShelvedRun run, Label seed, Label plan, Label loss) {
        Label title = new Label(run.isNow() ? texts.get("shelf.now") : texts.get("shelf.run", run.number()));
        title.getStyleClass().add("gallery-title");
        say(run, seed, plan, loss);
        VBox words = new VBox(
                title,
                seed,
                plan,
                loss,
                new HBox(choice("A", run, model.leftProperty()), choice("B", run, model.rightProperty())));
        for (Label label : new Label[] {seed, plan, loss}) {
            label.getStyleClass().setAll("label", "shelf-words");
            label.setMinWidth(USE_PREF_SIZE);
        }
        HBox card = new HBox(picture(run.number()), words);
        card.getStyleClass().add("shelf-card");
        return card;
    }

    /** What a card says of a run, in one line. */
    public static String words(ShelvedRun run, Texts texts) {
        return String.join(" · ", lines(run, texts));
    }

    private static List<String> lines(ShelvedRun run, Texts texts) {
        Recipe r = run.recipe();
        return List.of(
                texts.get("shelf.seed", r.seed(), Numbers.grouped(run.weights().steps())),
                texts.get(
                        "shelf.plan",
                        texts.phrase(Objectives.CATALOGUE
                                .get(r.training().objective())
                                .title()),
                        texts.phrase(Heads.CATALOGUE.get(r.network().head()).title()),
                        r.network().hidden().toString().replaceAll("[\\[\\],]", "")),
                texts.get(
                        "shelf.loss",
                        Numbers.fixed(run.loss(), 3),
                        r.training().batch(),
                        r.training().learningRate()));
    }

    private ToggleButton choice(String letter, ShelvedRun run, ObjectProperty<@Nullable ShelvedRun> side) {
        ToggleButton button = new ToggleButton(letter);
        button.setId("shelf-" + letter.toLowerCase(Locale.ROOT) + "-" + run.number());
        button.getStyleClass().addAll("chip", "shelf-choice");
        button.setAccessibleText(texts.get("shelf.show-as", letter));
        List<ShelvedRun> pair = model.pair();
        ShelvedRun shown = pair.isEmpty() ? null : letter.equals("A") ? pair.getFirst() : pair.getLast();
        button.setSelected(run.equals(shown));
        button.setOnAction(e -> side.set(run));
        return button;
    }
}
