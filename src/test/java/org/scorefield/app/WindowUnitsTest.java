package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.app.view.control.NumberField;
import org.scorefield.app.view.control.Texts;
import org.scorefield.app.view.control.Tool;
import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.choice.Parameter;
import org.scorefield.choice.Unit;
import org.scorefield.experiment.Experiments;
import org.scorefield.io.TechniqueKey;
import org.scorefield.noise.Schedules;
import org.scorefield.sample.Conditionings;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Stamps;
import org.scorefield.study.Sampling;

/** A number stands beside what it counts or measures, everywhere. */
class WindowUnitsTest extends WindowRobot {
    /** Pure numbers of the catalogues; whoever adds one says so here, on purpose. */
    private static final Set<String> PURE =
            Set.of("rho", "churn", "zeta", "eta", "class", "weight", "decay", "mean", "spread");

    /** Pure numbers of the window's own: shares, a factor and a seed. */
    private static final Set<String> PURE_FIELDS =
            Set.of("object-weight", "scene-weight", "learning-rate", "seed", "stamp-softness");

    /** A unit may be followed by its field's edge only: 1 px of frame. */
    private static final double FRAME_PX = 1.5;

    @Test
    void everyNumberOfACatalogueHasAUnitOrIsAPureNumberOnPurpose() {
        Set<String> pure = new TreeSet<>();
        List<Catalogue<?>> menus = List.of(
                Samplers.CATALOGUE,
                Conditionings.CATALOGUE,
                Schedules.CATALOGUE,
                Stamps.CATALOGUE,
                Experiments.CATALOGUE);
        menus.forEach(menu -> pure.addAll(pureNumbers(menu)));
        for (TechniqueKey part : TechniqueKey.values()) {
            pure.addAll(pureNumbers(part.menu()));
        }
        assertEquals(new TreeSet<>(PURE), pure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW"})
    void everyNumberOfAMenuShowsItsUnitWhole(String language) {
        on(() -> window.speak(Locale.forLanguageTag(language)));
        for (Choice<?> choice : Samplers.CATALOGUE.choices()) {
            on(() -> window.study().edit("pick", null, r -> r.withSampler(Sampling.plan(r, choice.id()))));
            shown("sampler-", choice, language);
        }
        for (TechniqueKey part : TechniqueKey.values()) {
            for (Choice<?> choice : part.menu().choices()) {
                on(() -> window.study()
                        .edit(
                                "pick",
                                null,
                                r -> r.withTraining(r.training()
                                        .withTechnique(part.with(
                                                r.training().technique(),
                                                part.menu().pick(choice.id()))))));
                shown(part.id() + "-", choice, language);
            }
        }
        for (Choice<?> choice : Experiments.CATALOGUE.choices()) {
            on(() -> window.experiments().open(choice.id()));
            shown("experiment-", choice, language);
        }
    }

    @Test
    void everyOtherNumberOfTheWindowShowsItsUnitOrIsAPureNumberOnPurpose() {
        Set<String> pure = new TreeSet<>();
        on(() -> collect(pure));
        for (Tool tool : Tool.values()) {
            on(() -> window.view().rail().selectedToolProperty().set(tool));
            on(() -> collect(pure));
        }
        on(() -> window.exporting().openProperty().set(true));
        for (Subject subject : Subject.values()) {
            on(() -> window.exporting().subjectProperty().set(subject));
            on(() -> collect(pure));
        }
        assertEquals(new TreeSet<>(PURE_FIELDS), pure);
    }

    private void collect(Set<String> pure) {
        for (Node node : window.view().lookupAll(".number-field")) {
            if (node instanceof NumberField field) {
                boolean said = field.lookup(".field-unit") != null
                        || field.getStyleClass().contains("compact")
                                && help(field).contains(" scene units");
                assertEquals(field.unit() != Unit.NONE, said, field.getId());
                if (field.unit() == Unit.NONE) {
                    pure.add(field.getId());
                }
            }
        }
    }

    private static String help(NumberField field) {
        return String.valueOf(field.lookup("#" + field.getId() + "-text").getAccessibleHelp());
    }

    private static Set<String> pureNumbers(Catalogue<?> menu) {
        Set<String> pure = new TreeSet<>();
        for (Choice<?> choice : menu.choices()) {
            for (Parameter p : choice.parameters()) {
                boolean number = p instanceof Parameter.Real || p instanceof Parameter.Whole;
                if (number && p.unit() == Unit.NONE) {
                    pure.add(p.name());
                }
            }
        }
        return pure;
    }

    private void shown(String prefix, Choice<?> choice, String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        on(() -> window.view().layout());
        for (Parameter p : choice.parameters()) {
            if (p instanceof Parameter.Real || p instanceof Parameter.Whole) {
                String id = prefix + p.name();
                on(() -> {
                    Node field = window.view().lookup("#" + id);
                    assertTrue(field instanceof NumberField, id + " of " + choice.id());
                    Node unit = field.lookup(".field-unit");
                    String said = unit instanceof Label label ? label.getText() : "";
                    assertEquals(
                            p.unit() == Unit.NONE
                                    ? ""
                                    : texts.get("unit." + p.unit().id()),
                            said,
                            id);
                    if (unit != null) {
                        Bounds inside = unit.getBoundsInParent();
                        double edge = ((NumberField) field).getWidth();
                        assertEquals(edge, inside.getMaxX(), FRAME_PX, id + " is not at the right edge");
                    }
                });
            }
        }
    }
}
