package org.scorefield.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.exact.Truth;
import org.scorefield.field.Box;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.ColorBarLayer;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.DivergencePlot;
import org.scorefield.figure.Dot;
import org.scorefield.figure.FisherBars;
import org.scorefield.figure.Gutter;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Lettering;
import org.scorefield.figure.Line;
import org.scorefield.figure.LossPlot;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Pen;
import org.scorefield.figure.Picture;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.Words;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.scene.Scenes;
import org.scorefield.study.FieldMaps.Side;
import org.scorefield.study.Lens;
import org.scorefield.study.Portrait;
import org.scorefield.study.Reading;
import org.scorefield.study.Scenery;

/** Pictures and plots of the window speak its language; without one they speak English. */
class SpokenFiguresTest {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Viewport ROOM = new Viewport(Box.square(2), 800, 600, Gutter.AXES);
    /** A plot of the inspector. */
    private static final Viewport SMALL = Viewport.pixels(284, 118);

    private static final NoiseLevels LEVELS = NoiseLevels.geometric(1, 0.1, 3);

    static Stream<Layer> plots() {
        Points curve = Points.of(1, 3, 10, 2, 100, 1.5);
        return Stream.of(
                new LossPlot("", curve, OptionalDouble.of(1.6)),
                new LossPlot("", Points.none(), OptionalDouble.empty()),
                new FisherBars(LEVELS, List.of(0.1, 0.2, 0.3), 1),
                new DivergencePlot(
                        List.of(1.0, 0.5, 0.1),
                        List.of(0.1, 0.2, 0.3),
                        List.of(0.01, 0.02, 0.03),
                        OptionalDouble.empty()),
                CurvePlot.of(
                                "Energy distance to the exact density",
                                "score calls",
                                List.of(new CurvePlot.Curve("dsm", curve)))
                        .withFloor(1.2, "two exact samples"),
                CurvePlot.of("Relative Fisher error", "steps", List.of(new CurvePlot.Curve("ism", curve)))
                        .withKey(),
                ColorBarLayer.density());
    }

    static Stream<Scenery> sceneries() {
        Truth truth = Truth.of(Scenes.CATALOGUE.get("two-modes").make());
        List<Scenery> all = new ArrayList<>();
        for (ArrowLength arrows : ArrowLength.values()) {
            for (Reading reading : Reading.values()) {
                for (Kind map : List.of(Kind.DENSITY, Kind.CURL, Kind.DIVERGENCE, Kind.MAGNITUDE, Kind.ERROR_MAP)) {
                    all.add(new Scenery(
                                    truth,
                                    Optional.of(truth),
                                    0.3,
                                    Set.of(Kind.LEARNED, map),
                                    arrows,
                                    Points.none(),
                                    List.of(),
                                    42)
                            .reading(reading, Side.LEARNED)
                            .through(Optional.of(new Lens(0, 0, 80))));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void aPlotHasNoWordThatIsNotSaid(Layer plot) {
        assertSaid(words -> List.of(words.of(plot)));
    }

    @ParameterizedTest
    @MethodSource("sceneries")
    void aPictureHasNoWordThatIsNotSaid(Scenery scenery) {
        assertSaid(words -> Portrait.layers(scenery.saying(words), ROOM));
    }

    @ParameterizedTest
    @MethodSource("plots")
    void aPlotOfTheInspectorHasRoomForLongerWords(Layer plot) {
        assertWhole(words -> List.of(words.of(plot)), SMALL);
    }

    @ParameterizedTest
    @MethodSource("sceneries")
    void aPictureHasRoomForLongerWords(Scenery scenery) {
        assertWhole(words -> Portrait.layers(scenery.saying(words), ROOM), ROOM);
    }

    @Test
    void withoutALanguageTheLayerIsTheVerySame() {
        Layer plot = ColorBarLayer.density();
        assertEquals(plot, Texts.english().words().of(plot));
    }

    /** In a language with words 1.4 times as long, each is said, and none leaves the picture or meets another. */
    private static void assertWhole(Function<Words, List<Layer>> made, Viewport room) {
        Reader pen = new Reader();
        pen.room = room;
        for (Layer layer : made.apply(Texts.of(Locale.forLanguageTag("en-XA")).words())) {
            layer.paint(pen, room, Palette.LIGHT);
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < pen.read.size(); i++) {
            String text = pen.read.get(i);
            Rectangle2D at = pen.places.get(i);
            if (WORD.matcher(text).find() && !NAMES.containsKey(text) && !text.contains("~")) {
                wrong.add(text + " is not said");
            }
            if (at.getMinX() < 0
                    || at.getMaxX() > room.widthPx()
                    || at.getMinY() < 0
                    || at.getMaxY() > room.heightPx()) {
                wrong.add(text + " is cut off: " + at);
            }
            for (int k = 0; k < i; k++) {
                if (at.intersects(pen.places.get(k))) {
                    wrong.add(text + " meets " + pen.read.get(k));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What the pen writes is Chinese wherever it is not a name or a number. */
    private static void assertSaid(Function<Words, List<Layer>> made) {
        Words chinese = Texts.of(Locale.TAIWAN).words();
        Reader pen = new Reader();
        for (Layer layer : made.apply(chinese)) {
            layer.paint(pen, ROOM, Palette.LIGHT);
        }
        List<String> english = pen.read.stream()
                .filter(text -> WORD.matcher(text).find() && !NAMES.containsKey(text))
                .filter(text -> text.codePoints().noneMatch(c -> c > 0x3000))
                .distinct()
                .toList();
        assertEquals(List.of(), english, "not in phrases_zh_TW.txt, or not said by its layer");
    }

    private static final Map<String, String> NAMES =
            Map.of("dsm", "objective", "ism", "objective", "σ² Fisher", "signs");

    /** Keeps what is written and draws nothing. */
    private static final class Reader implements Pen {
        final List<String> read = new ArrayList<>();
        final List<Rectangle2D> places = new ArrayList<>();
        Viewport room = ROOM;

        @Override
        public void stroke(double[] xy, int from, int to, Line line) {}

        @Override
        public void fill(double[] xy, int argb) {}

        @Override
        public void dot(double x, double y, Dot dot) {}

        @Override
        public void image(Picture picture, Box where) {}

        @Override
        public void text(String text, double x, double y, Lettering lettering) {
            if (!text.isEmpty()) {
                read.add(text);
                double width = lettering.widthPx(text);
                double before = switch (lettering.anchor()) {
                    case START -> 0;
                    case MIDDLE -> 0.5;
                    case END -> 1;
                };
                double high = 2 * lettering.dropPx();
                places.add(new Rectangle2D(room.px(x) - before * width, room.py(y) - high, width, high));
            }
        }

        @Override
        public void clip(Box box, Runnable painting) {
            painting.run();
        }

        @Override
        public double resolution() {
            return 1;
        }
    }
}
