package org.scorefield.app.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorefield.app.engine.ExportPlan.Subject;
import org.scorefield.exact.Truth;
import org.scorefield.field.Points;
import org.scorefield.figure.ArrowLength;
import org.scorefield.figure.Layers.Kind;
import org.scorefield.figure.Palette;
import org.scorefield.figure.movie.Tool;
import org.scorefield.recipe.Project;
import org.scorefield.recipe.Recipe;
import org.scorefield.study.Figures;
import org.scorefield.study.Recipes;
import org.scorefield.study.Scenery;
import org.scorefield.study.Way;

/** Exports of the window, given up at every tenth or left alone. */
class ExportWorkTest {
    private static final Set<Kind> LAYERS = Set.of(Kind.DENSITY, Kind.EXACT, Kind.PARTICLES);

    /** Gives up once so much is done. */
    private record Patience(double share, double[] done) implements ExportWork.Watch {
        @Override
        public void check() {
            if (done[0] >= share) {
                throw new CancellationException();
            }
        }

        @Override
        public void progress(double now) {
            done[0] = now;
        }
    }

    @TempDir
    private Path folder;

    private static ExportShot shot() {
        Recipe recipe = Recipes.builtIn("two-modes");
        Recipe few = recipe.withParticles(5);
        Truth truth = Truth.of(few.scene());
        Scenery scenery = new Scenery(
                truth, Optional.empty(), 0.5, LAYERS, ArrowLength.SIGMA_SCALED, Points.none(), List.of(), few.seed());
        return new ExportShot(
                List.of(new Figures.Part("", scenery, List.of())),
                few.scene().box(),
                LAYERS,
                Map.of(),
                Palette.LIGHT,
                new Project("two modes", few, Optional.empty(), Map.of()),
                truth,
                Optional.empty(),
                truth,
                Way.REVERSE);
    }

    private static ExportWork work(Subject subject, String format) {
        String size = subject.isMovie() ? "64x48" : "column";
        return new ExportWork(new ExportPlan(subject, format, size, 96, true, true, LAYERS, 2, 10), shot());
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }

    static Stream<Arguments> tenths() {
        return Subject.SAMPLING.formats().stream()
                .flatMap(format -> Stream.iterate(0, tenth -> tenth < 10, tenth -> tenth + 1)
                        .map(tenth -> Arguments.of(format, tenth)));
    }

    @ParameterizedTest(name = "{0}, after {1} tenths")
    @MethodSource("tenths")
    void aMovieGivenUpLeavesWhatWasThereAndNothingElse(String format, int tenth) throws IOException {
        Path file = folder.resolve("run." + format);
        boolean one = !format.equals("frames");
        if (one) {
            Files.writeString(file, "old");
        }
        assertThrows(
                CancellationException.class,
                () -> work(Subject.SAMPLING, format).write(file, new Patience(tenth / 10.0, new double[1])));
        assertEquals(one ? List.of("run." + format) : List.of(), left());
        assertTrue(!one || Files.readString(file).equals("old"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureGivenUpLeavesNothing(String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThrows(
                CancellationException.class,
                () -> work(Subject.PICTURE, format).write(file, new Patience(0, new double[1])));
        assertEquals(List.of(), left());
    }

    static Stream<String> pictures() {
        return Subject.PICTURE.formats().stream();
    }

    /** Twenty frames: a prober of another house counts those of the movies, and the folder has as many pictures. */
    @Test
    void leftAloneEveryFormatHasAllFrames() throws IOException, InterruptedException {
        for (String format : Subject.SAMPLING.formats()) {
            Path file = folder.resolve("run." + format);
            long bytes = work(Subject.SAMPLING, format).write(file, new Patience(2, new double[1]));
            Path input = format.equals("frames") ? file.resolve("frame-%04d.png") : file;
            assertTrue(bytes > 1000, format);
            String counted = new String(
                    Tool.run(List.of(
                            "ffprobe",
                            "-v",
                            "warning",
                            "-count_frames",
                            "-show_entries",
                            "stream=nb_read_frames,width,height",
                            "-of",
                            "csv=p=0",
                            input.toString())),
                    StandardCharsets.UTF_8);
            assertEquals("64,48,20", counted.strip(), format);
        }
    }
}
