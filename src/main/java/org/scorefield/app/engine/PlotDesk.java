package org.scorefield.app.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.field.Points;
import org.scorefield.figure.FisherBars;
import org.scorefield.figure.Layer;
import org.scorefield.figure.LossPlot;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.figure.Words;
import org.scorefield.noise.NoiseLevels;

/** Paints the two plots of the inspector off the FX thread. */
public final class PlotDesk {
    /**
     * What to plot.
     *
     * @param loss (step, loss) per row
     * @param watched the step looked at, if not the newest
     * @param errors relative Fisher error per level; empty while nothing has been measured
     * @param widthPx of each plot
     * @param heightPx of each plot
     * @param finding the plot of an experiment, if one is shown
     * @param words the language of all of them
     */
    public record Request(
            String lossTitle,
            Points loss,
            OptionalDouble floor,
            OptionalDouble watched,
            NoiseLevels levels,
            List<Double> errors,
            int level,
            Palette palette,
            int widthPx,
            int heightPx,
            Optional<Panel> finding,
            Words words) {
        public Request {
            errors = List.copyOf(errors);
        }

        /** Loss over steps. */
        public Layer lossPlot() {
            return words.of(new LossPlot(lossTitle, loss, floor, watched));
        }

        /** The error at each noise level; empty bars while nothing has been measured. */
        public Layer fisherPlot() {
            List<Double> known = errors.isEmpty()
                    ? levels.sigmas().stream().map(s -> Double.NaN).toList()
                    : errors;
            return words.of(new FisherBars(levels, known, Math.min(level, levels.count() - 1)));
        }
    }

    /** A plot with a size of its own, px. */
    public record Panel(Layer plot, int widthPx, int heightPx) {}

    /** Painted plots, premultiplied ARGB; handed over, not shared. */
    public static final class Plots {
        private final int[] loss;
        private final int[] fisher;
        private final int[] finding;

        Plots(int[] loss, int[] fisher, int[] finding) {
            this.loss = loss;
            this.fisher = fisher;
            this.finding = finding;
        }

        /** The experiment's plot; of length 0 if there is none. */
        public int[] finding() {
            return finding;
        }

        public int[] loss() {
            return loss;
        }

        public int[] fisher() {
            return fisher;
        }
    }

    private final Desk<Request, Plots> desk;

    /** Opens the desk. */
    public PlotDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("plotter", (request, goOn) -> paint(request), failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Plots take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private static Plots paint(Request r) {
        Viewport viewport = Viewport.pixels(r.widthPx(), r.heightPx());
        return new Plots(
                Painter.still(List.of(r.lossPlot()), viewport, r.palette(), 1),
                Painter.still(List.of(r.fisherPlot()), viewport, r.palette(), 1),
                r.finding().map(panel -> painted(panel, r.palette())).orElse(new int[0]));
    }

    private static int[] painted(Panel panel, Palette palette) {
        return Painter.still(List.of(panel.plot()), Viewport.pixels(panel.widthPx(), panel.heightPx()), palette, 1);
    }
}
