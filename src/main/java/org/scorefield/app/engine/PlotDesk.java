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
     * @param resolution device pixels a px
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
            double resolution,
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

    /** Painted plots. */
    public record Plots(PictureDesk.Frame loss, PictureDesk.Frame fisher, Optional<PictureDesk.Frame> finding) {}

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
        return new Plots(
                painted(new Panel(r.lossPlot(), r.widthPx(), r.heightPx()), r),
                painted(new Panel(r.fisherPlot(), r.widthPx(), r.heightPx()), r),
                r.finding().map(panel -> painted(panel, r)));
    }

    private static PictureDesk.Frame painted(Panel panel, Request r) {
        Viewport room = Viewport.pixels(panel.widthPx(), panel.heightPx());
        return new PictureDesk.Frame(
                Painter.still(List.of(panel.plot()), room, r.palette(), r.resolution()),
                Painter.width(room, r.resolution()),
                Painter.height(room, r.resolution()),
                false);
    }
}
