package org.scorefield.app;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.scorefield.app.engine.Pulse;
import org.scorefield.app.model.LookModel;
import org.scorefield.app.model.Models;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.app.model.StudyModel;
import org.scorefield.app.model.TrainingModel;
import org.scorefield.app.view.MainView;
import org.scorefield.app.view.command.RuleCard;
import org.scorefield.app.view.control.Numbers;
import org.scorefield.app.view.control.RuleLine;
import org.scorefield.app.view.control.Texts;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.sample.StepReading;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;

/**
 * Explains controls: whoever rests on one reads its sentence, its rule and today's numbers; a question mark opens the
 * card. What a control says on hover stays its own; the rule is added while it is read, so that menus drawn anew need
 * nothing.
 */
final class Explaining {
    private static final String EXPLAINED = "explained";

    private static final Duration REST = Duration.millis(400);
    private static final double WIDEST_PX = 360;
    private static final double HINT_PX = 15;

    /** Under this key a node keeps the tooltip that was installed on it. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final StudyModel study;
    private final LookModel look;
    private final SamplingModel sampling;
    private final TrainingModel training;
    private final MainView view;
    private final Texts texts;
    private final LiveNumbers live = new LiveNumbers();
    private final Pulse pulse = new Pulse(() -> live.beat(System.nanoTime()));
    private @Nullable Node under;

    Explaining(Models models, MainView view, Texts texts) {
        this.study = models.study();
        this.look = models.look();
        this.sampling = models.sampling();
        this.training = models.training();
        this.view = view;
        this.texts = texts;
    }

    /** Listens to where the pointer rests. */
    Explaining install() {
        view.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, e -> {
            if (e.getTarget() instanceof Node node) {
                under = node;
                explain(node);
            }
        });
        view.addEventFilter(MouseEvent.MOUSE_EXITED, e -> under = null);
        live.anyProperty().subscribe(any -> {
            if (any) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
        return this;
    }

    /** Opens the card of what the pointer rests on, or else of what has the focus; false if that follows no rule. */
    boolean open() {
        if (view.overlay().isVisible()) {
            view.overlay().hide();
            return true;
        }
        Node owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
        Node node = ruled(under).or(() -> ruled(owner)).orElse(null);
        if (node == null) {
            return false;
        }
        Rule rule = rule(node).orElseThrow();
        String name = Optional.ofNullable(node.getAccessibleText()).orElse("");
        RuleCard card = new RuleCard(name, sentence(node), rule.formula(), numbers(rule), texts.get(rule.key()));
        card.setOnMouseClicked(e -> view.overlay().hide());
        view.overlay().show(card, Pos.CENTER);
        live.open(card, () -> {
            if (isSeen(card)) {
                card.show(numbers(rule));
            } else {
                live.close(card); // a closed window is to be forgotten
            }
        });
        card.parentProperty().subscribe((before, now) -> {
            if (now == null) {
                live.close(card); // put away, by whatever
            }
        });
        card.requestFocus();
        return true;
    }

    private static boolean isSeen(Node card) {
        Scene scene = card.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    private static Optional<Rule> rule(Node node) {
        return Optional.ofNullable(node.getId()).flatMap(Rule::of);
    }

    /** The node itself or the nearest above it that follows a rule. */
    private static Optional<Node> ruled(@Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (rule(n).isPresent()) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** Adds the rule to what is said on hover, for as long as it is read. */
    private void explain(Node target) {
        for (Node n = target; n != null; n = n.getParent()) {
            Tooltip hint = hint(n);
            if (hint != null) {
                hint.setShowDelay(REST); // before the pointer reaches the control, so in time for the first rest too
                hint.setWrapText(true);
                hint.setMaxWidth(WIDEST_PX);
                Optional<Rule> rule = ruled(n).flatMap(Explaining::rule);
                if (rule.isPresent() && !hint.getProperties().containsKey(EXPLAINED)) {
                    hint.getProperties().put(EXPLAINED, true);
                    follow(hint, rule.get());
                }
                return;
            }
        }
    }

    private void follow(Tooltip hint, Rule rule) {
        Label numbers = new Label();
        numbers.getStyleClass().add("hint-numbers");
        VBox below = new VBox(RuleLine.of(rule.formula(), HINT_PX), numbers);
        below.getStyleClass().add("hint-rule");
        hint.setGraphic(below);
        hint.setContentDisplay(ContentDisplay.BOTTOM);
        Runnable say = () -> {
            String now = numbers(rule);
            numbers.setText(now);
            numbers.setManaged(!now.isEmpty());
        };
        hint.setOnShowing(e -> {
            say.run();
            live.open(hint, say);
        });
        hint.setOnHidden(e -> live.close(hint));
    }

    private static @Nullable Tooltip hint(Node node) {
        if (node instanceof Control control && control.getTooltip() != null) {
            return control.getTooltip();
        }
        return node.hasProperties() && node.getProperties().get(TOOLTIP) instanceof Tooltip hint ? hint : null;
    }

    /** What the control says on hover; of a menu that explains every choice, only what is chosen. */
    private static String sentence(Node node) {
        Tooltip hint = hint(node);
        String all =
                hint == null ? Optional.ofNullable(node.getAccessibleHelp()).orElse("") : hint.getText();
        return node instanceof ComboBox<?> menu
                ? all.lines()
                        .filter(line -> line.startsWith(menu.getValue() + ": "))
                        .findFirst()
                        .orElse(all)
                : all;
    }

    /** The rule's numbers at this moment, in the letters of the formula. */
    private String numbers(Rule rule) {
        NoiseLevels levels = study.recipe().levels();
        double sigma = look.sigma(levels);
        String atSigma = "σ = " + Numbers.sigma(sigma);
        return switch (rule) {
            case MIXTURE -> mixture();
            case NOISED, SCORE, READING, NOISING, SLOPES, MARGINAL, WEIGHTING ->
                atSigma + ",   σ² = " + Numbers.threeDigits(sigma * sigma);
            case LEVELS ->
                "σ₁ = "
                        + Numbers.sigma(levels.largest()) + ",   σ_L = " + Numbers.sigma(levels.smallest()) + ",   L = "
                        + levels.count();
            case LEARNED ->
                atSigma + ",   "
                        + texts.get(
                                "formula.step",
                                Numbers.grouped(training.stepsProperty().get()));
            case ERROR -> view.status().item("error").get();
            case LOSS -> {
                double loss = training.lossProperty().get();
                yield Double.isFinite(loss) ? "L = " + Numbers.fixed(loss, 3) : "";
            }
            case BATCH -> "B = " + study.recipe().training().batch();
            case ADAM -> "η = " + Numbers.threeDigits(study.recipe().training().learningRate());
            case STEP -> step(atSigma);
        };
    }

    private String mixture() {
        Component chosen = study.selectedComponent();
        if (!(chosen instanceof Gaussian g)) {
            return chosen == null ? "" : "π = " + Numbers.fixed(chosen.weight(), 2);
        }
        return "π = " + Numbers.fixed(g.weight(), 2) + ",   μ = " + Numbers.pair(g.meanX(), g.meanY(), 2) + ",   λ = "
                + Numbers.threeDigits(g.covariance().majorVariance()) + ", "
                + Numbers.threeDigits(g.covariance().minorVariance());
    }

    private String step(String atSigma) {
        Run.Progress p = sampling.progressProperty().get();
        SamplerPlan plan = study.recipe().sampler();
        if (p == null) {
            return atSigma;
        }
        return StepReading.beforeEnd(
                        Samplers.CATALOGUE.get(plan.sampler()).make(plan.settings()),
                        study.recipe().levels().sigmas(),
                        p.totalSteps() - p.step())
                .filter(reading -> Double.isFinite(reading.drift()))
                .map(reading -> "α = " + Numbers.threeDigits(reading.drift()) + ",   √(2α) = "
                        + Numbers.threeDigits(reading.deviation()) + ",   σ = " + Numbers.sigma(reading.sigma()))
                .orElse(atSigma);
    }
}
