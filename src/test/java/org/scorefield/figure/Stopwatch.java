package org.scorefield.figure;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scorefield.field.Box;
import org.scorefield.field.Lattice;
import org.scorefield.field.Points;

/** Measures what each layer of the window costs per frame at 1280×800. Run by hand. */
final class Stopwatch {
    private Stopwatch() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        Viewport view = new Viewport(Box.square(3), 1280, 800, Gutter.AXES);
        Lattice lattice = Lattice.cellCenters(view.shown(), 30, 20);
        Points scores = TwoModes.score(lattice.points(), 0.3);
        ArrowScale scale = ArrowScale.of(ArrowLength.SIGMA_SCALED, 0.3, scores);
        List<Points> many = TwoModes.history(2000, 61, 1);
        List<Points> few = TwoModes.history(300, 61, 1);
        int[] pixels = Painter.still(List.of(), view, Palette.LIGHT, 1);
        int[] frame = pixels.clone();
        time(out, "copy of the still picture", () -> System.arraycopy(pixels, 0, frame, 0, frame.length));
        moving(out, "600 learned arrows", view, frame, ArrowsLayer.learned(lattice, scores, scale));
        moving(out, "600 exact arrows", view, frame, ArrowsLayer.exact(lattice, scores, scale));
        moving(
                out,
                "600 whiskers",
                view,
                frame,
                ErrorLayer.of(lattice, TwoModes.learned(lattice.points(), 0.3), scores, scale));
        moving(out, "300 dots", view, frame, ParticlesLayer.of(few.getLast()));
        moving(out, "2000 dots", view, frame, ParticlesLayer.of(many.getLast()));
        moving(out, "100 trails of 60", view, frame, TrailsLayer.of(few, 3));
        moving(out, "667 trails of 60", view, frame, TrailsLayer.of(many, 3));
        moving(out, "2000 trails of 60", view, frame, TrailsLayer.of(many, 1));
        Grid grid = TwoModes.density(view, 0.3);
        still(out, "smooth density with contours", view, DensityLayer.of(grid));
        still(out, "banded density with contours", view, DensityLayer.banded(grid, 7));
        still(out, "axes and key", view, (p, v, c) -> {
            new AxesLayer().paint(p, v, c);
            KeyArrowLayer.of(lattice, scale).paint(p, v, c);
        });
    }

    private static void moving(PrintStream out, String name, Viewport view, int[] frame, Layer layer) {
        time(out, name, () -> Painter.moving(List.of(layer), view, Palette.LIGHT, 1, frame));
    }

    private static void still(PrintStream out, String name, Viewport view, Layer layer) {
        time(out, name, () -> Painter.still(List.of(layer), view, Palette.LIGHT, 1));
    }

    private static void time(PrintStream out, String name, Runnable work) {
        double[] ms = new double[120];
        for (int i = 0; i < ms.length; i++) {
            long start = System.nanoTime();
            work.run();
            ms[i] = (System.nanoTime() - start) * 1e-6;
        }
        double[] warm = Arrays.copyOfRange(ms, 40, ms.length);
        Arrays.sort(warm);
        out.printf(Locale.ROOT, "%-32s median %6.2f ms, best %6.2f ms%n", name, warm[warm.length / 2], warm[0]);
    }
}
