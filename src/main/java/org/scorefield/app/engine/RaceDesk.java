package org.scorefield.app.engine;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorefield.figure.CurvePlot;
import org.scorefield.figure.Painter;
import org.scorefield.figure.Palette;
import org.scorefield.figure.Viewport;
import org.scorefield.study.Lane;
import org.scorefield.study.LiveRace;

/** Runs several samplers side by side: one thread that owns the race, and paints its plot. */
public final class RaceDesk {
    /**
     * How far to run.
     *
     * @param race another number is another start
     * @param lanes who takes part; asked at the start, on the desk's thread, because fitting a budget takes time
     * @param calls no lane makes more evaluations than this
     * @param plots what stands over each plot and under it
     */
    public record Request(long race, Supplier<List<Lane>> lanes, int calls, List<Plot> plots) {
        public Request {
            plots = List.copyOf(plots);
        }
    }

    /**
     * How to plot.
     *
     * @param widthPx 0 for no plot
     * @param resolution device pixels a px
     */
    public record Plot(
            String title, String across, String floor, Palette palette, int widthPx, int heightPx, double resolution) {}

    /**
     * Where all stand.
     *
     * @param plots energy distance over score calls, one for each asked for; empty of pixels where it has no room
     * @param complaint why there is no race, in one sentence; empty as a rule
     */
    public record Report(
            long race,
            int calls,
            List<LiveRace.Standing> standings,
            boolean done,
            List<PictureDesk.Frame> plots,
            String complaint) {
        public Report {
            plots = List.copyOf(plots);
        }
    }

    private final Desk<Request, Report> desk;
    private @Nullable LiveRace race;
    private long number = -1;
    private String complaint = "";

    /** Opens the desk. */
    public RaceDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("racer", this::advance, failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Report take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private Report advance(Request request, BooleanSupplier goOn) {
        LiveRace going = race;
        if (going == null || request.race() != number) {
            going = begin(request);
            race = going;
            number = request.race();
        }
        going.advance(request.calls());
        List<LiveRace.Standing> standings = going.standings();
        return new Report(
                request.race(),
                request.calls(),
                standings,
                going.done(),
                request.plots().stream().map(plot -> painted(standings, plot)).toList(),
                complaint);
    }

    private LiveRace begin(Request request) {
        try {
            complaint = "";
            return new LiveRace(request.lanes().get());
        } catch (IllegalArgumentException e) {
            complaint = String.valueOf(e.getMessage());
            return new LiveRace(List.of());
        }
    }

    private static PictureDesk.Frame painted(List<LiveRace.Standing> standings, Plot plot) {
        if (plot.widthPx() < 1 || plot.heightPx() < 1 || standings.isEmpty()) {
            return new PictureDesk.Frame(new int[0], 0, 0, false);
        }
        CurvePlot layer = curves(standings, plot).withoutNames();
        Viewport room = Viewport.pixels(plot.widthPx(), plot.heightPx());
        double fine = plot.resolution();
        return new PictureDesk.Frame(
                Painter.still(List.of(layer), room, plot.palette(), fine),
                Painter.width(room, fine),
                Painter.height(room, fine),
                false);
    }

    /** The plot of a race with every curve named, one standing at least. */
    public static CurvePlot curves(List<LiveRace.Standing> standings, Plot plot) {
        List<CurvePlot.Curve> curves = standings.stream()
                .map(s -> new CurvePlot.Curve(s.lane().name(), s.curve()))
                .toList();
        OptionalDouble floor = standings.stream()
                .mapToDouble(LiveRace.Standing::floor)
                .filter(Double::isFinite)
                .findFirst();
        CurvePlot bare = CurvePlot.of(plot.title(), plot.across(), curves);
        return floor.isPresent() ? bare.withFloor(floor.getAsDouble(), plot.floor()) : bare;
    }
}
