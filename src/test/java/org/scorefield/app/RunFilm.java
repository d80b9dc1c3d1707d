package org.scorefield.app;

import static org.scorefield.app.Darkroom.onFx;
import static org.scorefield.app.Darkroom.until;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.scorefield.figure.movie.Movie;
import org.scorefield.figure.movie.MovieShape;
import org.scorefield.figure.movie.Movies;
import org.scorefield.sample.Run;

/** The first run of a window as a film. */
final class RunFilm {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int SHRINK = 2;
    private static final int FPS = 10;
    private static final int SECONDS = 8;

    private RunFilm() {}

    /** Plays a run from its start and writes one picture each so many steps of the sampler. */
    static void make(ScorefieldWindow window, Path file) throws InterruptedException, IOException {
        Stage[] stage = new Stage[1];
        onFx(() -> {
            if (window.view().getScene().getWindow() instanceof Stage s) {
                stage[0] = s;
                s.setWidth(WIDTH * SHRINK);
                s.setHeight(HEIGHT * SHRINK);
            }
            window.sampling().speedProperty().set(0.5);
            window.sampling().restart();
        });
        MovieShape shape = MovieShape.lasting(SECONDS, WIDTH, HEIGHT, FPS);
        try (OutputStream out = Files.newOutputStream(file)) {
            Movie movie = Movies.CATALOGUE.get("gif").make().begin(out, shape);
            for (int i = 0; i < shape.frames(); i++) {
                double share = Math.min(1, (double) i / (shape.frames() - FPS));
                onFx(() -> window.sampling()
                        .playingProperty()
                        .set(!window.sampling().done())); // told to at its end, a run begins again
                until(() -> done(window) >= share);
                int[][] pixels = new int[1][];
                onFx(() -> pixels[0] = small(stage[0].getScene().snapshot(null)));
                movie.frame(pixels[0]);
            }
            movie.end();
        }
    }

    private static double done(ScorefieldWindow window) {
        Run.Progress p = window.sampling().progressProperty().get();
        return p == null ? 0 : (double) p.step() / Math.max(1, p.totalSteps());
    }

    /** The picture at half its size, each pixel the mean of four. */
    private static int[] small(WritableImage shot) {
        PixelReader in = shot.getPixelReader();
        int[] out = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int[] sum = new int[3];
                for (int k = 0; k < 4; k++) {
                    int argb = in.getArgb(2 * x + k % 2, 2 * y + k / 2);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += argb >> 8 * c & 0xFF;
                    }
                }
                out[y * WIDTH + x] = 0xFF000000 | sum[2] / 4 << 16 | sum[1] / 4 << 8 | sum[0] / 4;
            }
        }
        return out;
    }
}
