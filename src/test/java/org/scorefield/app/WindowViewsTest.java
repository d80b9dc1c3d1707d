package org.scorefield.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.scorefield.app.model.FieldMap;
import org.scorefield.app.model.StripModel;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.figure.ColorMap;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Viewport;
import org.scorefield.recipe.Recipe;
import org.scorefield.recipe.SamplerPlan;
import org.scorefield.sample.Run;
import org.scorefield.sample.Samplers;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Reading;
import org.scorefield.study.Sampling;
import org.scorefield.study.Way;

/** Maps, readings, the forward process and the menu of samplers. */
class WindowViewsTest extends WindowRobot {
    private static final int SOME_STEPS = 3;

    /** So many draws that their own error counts for nothing beside that of the particles. */
    private static final int MANY = 200_000;

    /** Particles of a run whose variance is measured. */
    private static final int PARTICLES = 5000;

    /** Of the sample variance: a false alarm once in 1.7 million runs. */
    private static final double FIVE = 5;

    @Test
    void aMapColoursThePlaneAndLeavesTheAxesAlone() {
        stillPicture();
        on(() -> window.look().mappedProperty().set(Side.EXACT));
        WritableImage plain = canvasShowing(false);
        choose("map", FieldMap.DIVERGENCE);
        WritableImage mapped = canvasShowing(true);
        Viewport v = read(() -> window.view().canvas().viewportProperty().get());
        int gutter = (int) v.gutter().left();
        int right = (int) v.widthPx();
        int high = (int) (v.heightPx() - v.gutter().bottom());
        assertTrue(differing(plain, mapped, gutter + 2, 2, right, high) > 0.9, "the plane");
        assertEquals(0, differing(plain, mapped, 0, high + 4, right, (int) v.heightPx()), "the numbers of the axis");
    }

    @Test
    void lengthsAreShownInTheColoursThatAreChosen() {
        stillPicture();
        on(() -> window.look().mappedProperty().set(Side.EXACT));
        choose("map", FieldMap.DIVERGENCE);
        assertTrue(read(() -> window.view().lookup("#colors").isDisabled()), "a divergence has a sign");
        choose("map", FieldMap.MAGNITUDE);
        assertFalse(read(() -> window.view().lookup("#colors").isDisabled()));
        WritableImage usual = canvasShowing(true);
        ColorMap grey = ColorMap.CATALOGUE.getLast();
        choose("colors", grey);
        WritableImage other = shotOf(() -> window.look().colorsProperty().get().equals(grey));
        Viewport v = read(() -> window.view().canvas().viewportProperty().get());
        int gutter = (int) v.gutter().left();
        int high = (int) (v.heightPx() - v.gutter().bottom());
        assertTrue(differing(usual, other, gutter + 2, 2, (int) v.widthPx(), high) > 0.9, "the plane");
        int middle = other.getPixelReader().getArgb((int) v.widthPx() / 2, high / 3);
        assertEquals(middle >> 8 & 255, middle & 255, "as much blue as green");
    }

    @Test
    void readAsNoiseTheArrowsTurnRound() {
        stillPicture();
        on(() -> {
            window.look().shownProperty(Kind.DENSITY).set(false);
            window.look().shownProperty(Kind.EXACT).set(true);
        });
        WritableImage scores = canvasShowing(false);
        choose("reading", Reading.NOISE);
        WritableImage noises = shotOf(() -> window.look().readingProperty().get() == Reading.NOISE);
        Viewport v = read(() -> window.view().canvas().viewportProperty().get());
        int high = (int) (v.heightPx() - v.gutter().bottom());
        double turned = differing(scores, noises, (int) v.gutter().left() + 2, 60, (int) v.widthPx(), high);
        assertTrue(turned > 0.01, "heads and tails change places, but only " + turned + " of the pixels do");
    }

    @Test
    void forwardTheParticlesEndAsTheDataPlusNoiseOfTheLargestLevel() {
        on(() -> {
            window.sampling().playingProperty().set(false);
            window.study()
                    .edit(
                            "more",
                            null,
                            r -> r.withSampler(new SamplerPlan(
                                    r.sampler().sampler(), r.sampler().settings(), PARTICLES)));
            window.sampling().speedProperty().set(16);
            window.look().strip().topicProperty().set(StripModel.Topic.STEP);
        });
        choose("way", Way.FORWARD);
        on(() -> window.sampling().playingProperty().set(true));
        until(
                "the data are noised",
                () -> window.sampling().done() && progress().particles().size() == PARTICLES);
        Recipe recipe = recipe();
        double largest = recipe.levels().largest();
        assertEquals(largest, read(() -> progress().sigma()));
        assertEquals(0, read(() -> progress().scoreCalls()));
        until(
                "the rule is shown",
                () -> window.view().formula().formulaProperty().get().id().equals("noising"));
        double[] moments = moments(read(() -> progress().particles()));
        double data = moments(Truth.of(recipe.scene()).sample(MANY, 0, RandomStream.of(1, "data")))[0];
        double error = Math.sqrt((moments[1] - moments[0] * moments[0]) / PARTICLES);
        assertEquals(data + largest * largest, moments[0], FIVE * error);
    }

    @Test
    void thereAndBackTheSamplerTakesOverWhereTheDataAreNoise() {
        on(() -> {
            window.sampling().speedProperty().set(16);
            window.sampling().loopingProperty().set(false);
        });
        choose("way", Way.ROUND_TRIP);
        on(() -> window.sampling().playingProperty().set(true));
        until("they are back", () -> window.sampling().done() && progress().scoreCalls() > 0);
        assertEquals(recipe().levels().count() - 1, read(() -> progress().level()));
    }

    @Test
    void everySamplerOfTheMenuStartsWithSettingsThatSuitTheSceneAndMoves() {
        until("something is learned", () -> window.training().stepsProperty().get() > 50);
        for (String id : Samplers.CATALOGUE.ids()) {
            SamplerPlan suits = Sampling.plan(recipe(), id);
            choose("sampler", id);
            assertEquals(suits, recipe().sampler());
            on(() -> window.sampling().playingProperty().set(false));
            keys(KeyCode.HOME);
            for (int i = 0; i < SOME_STEPS; i++) {
                on(() -> window.sampling().stepOnce());
            }
            until(id + " moves", () -> {
                Run.Progress p = window.sampling().progressProperty().get();
                return p != null && p.step() == Math.min(SOME_STEPS, p.totalSteps());
            });
            until(
                    "the strip says so",
                    () -> progress().accepted().isPresent()
                            == window.view().formula().happeningProperty().get().contains("accepted"));
            int calls = read(() -> progress().scoreCalls());
            assertTrue(calls > 0, id);
            if (window.view().lookup("#status-calls") instanceof Label said) {
                assertTrue(said.getText().startsWith(calls + " "), id + " says " + said.getText());
            }
            assertEquals(
                    read(() -> progress().accepted().isPresent()),
                    read(() -> window.view().formula().happeningProperty().get().contains("accepted")),
                    id);
        }
    }

    private Run.Progress progress() {
        Run.Progress p = window.sampling().progressProperty().get();
        if (p == null) {
            throw new IllegalStateException("no run has begun");
        }
        return p;
    }

    /** Training and particles at rest, only the density shown. */
    private void stillPicture() {
        until("something is learned", () -> window.training().stepsProperty().get() > 50);
        on(() -> {
            window.training().runningProperty().set(false);
            window.sampling().playingProperty().set(false);
            window.study().selectedProperty().set(-1);
            for (Kind kind : Kind.values()) {
                window.look().shownProperty(kind).set(kind == Kind.DENSITY);
            }
        });
    }

    private WritableImage canvasShowing(boolean map) {
        return shotOf(() -> window.look().mapProperty().get().layer().isPresent() == map);
    }

    /** The canvas once the painter has nothing left to do. */
    private WritableImage shotOf(BooleanSupplier asked) {
        int[] quiet = {0};
        until("the picture stands still", () -> {
            quiet[0] = asked.getAsBoolean() && !window.engine().pictures().busy() ? quiet[0] + 1 : 0;
            return quiet[0] > 20;
        });
        return read(() -> window.view().canvas().snapshot(null, null));
    }

    private static double differing(WritableImage a, WritableImage b, int left, int top, int right, int foot) {
        int differ = 0;
        for (int y = top; y < foot; y++) {
            for (int x = left; x < right; x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    differ++;
                }
            }
        }
        return (double) differ / ((right - left) * (foot - top));
    }

    /** Variance and fourth central moment along x. */
    private static double[] moments(Points points) {
        double mean = 0;
        for (int i = 0; i < points.size(); i++) {
            mean += points.x(i) / points.size();
        }
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < points.size(); i++) {
            double d = points.x(i) - mean;
            second += d * d / points.size();
            fourth += d * d * d * d / points.size();
        }
        return new double[] {second, fourth};
    }

    @SuppressWarnings("unchecked") // the ids belong to menus of these values
    private <T> void choose(String id, T value) {
        on(() -> {
            if (window.view().lookup("#" + id) instanceof ComboBox<?> box) {
                ((ComboBox<T>) box).setValue(value);
            }
        });
    }
}
