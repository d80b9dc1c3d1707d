package org.scorefield.app.view.canvas;

import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import javafx.scene.Cursor;
import org.scorefield.app.model.BrushModel;
import org.scorefield.app.model.SamplingModel;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;

/**
 * A click drops particles under the brush at the noise level looked at, and lets them go; Shift adds to those dropped
 * before. They wait while the button is down.
 */
final class DropTool implements CanvasTool {
    private static final int PARTICLES_A_PUFF = 12;
    private static final int MOST_PARTICLES = 20_000;

    private final SamplingModel sampling;
    private final BrushModel brush;
    private final LongSupplier seed;
    private final IntSupplier level;
    private Points before = Points.none();
    private int levelBefore;
    private boolean playing;

    /**
     * A dropper.
     *
     * @param level the noise level looked at
     */
    DropTool(SamplingModel sampling, BrushModel brush, LongSupplier seed, IntSupplier level) {
        this.sampling = sampling;
        this.brush = brush;
        this.seed = seed;
        this.level = level;
    }

    @Override
    public void press(Pointer p) {
        before = sampling.dropProperty().get().places();
        levelBefore = sampling.dropProperty().get().level();
        playing = sampling.playingProperty().get();
        sampling.playingProperty().set(false);
        add(p, p.shift() ? before : Points.none());
    }

    @Override
    public void drag(Pointer p) {
        add(p, sampling.dropProperty().get().places());
    }

    @Override
    public void release(Pointer p) {
        sampling.playingProperty().set(true);
    }

    @Override
    public void cancel() {
        if (before.isEmpty()) {
            sampling.scatter();
        } else {
            sampling.drop(before, levelBefore);
        }
        sampling.playingProperty().set(playing);
    }

    @Override
    public Cursor cursor(Pointer p) {
        return Cursor.CROSSHAIR;
    }

    @Override
    public double brushRadiusPx() {
        return brush.radiusPxProperty().get();
    }

    private void add(Pointer p, Points there) {
        if (there.size() >= MOST_PARTICLES) {
            return;
        }
        double radius = brush.radiusPxProperty().get() * p.unitsPerPx();
        RandomStream random = RandomStream.of(seed.getAsLong(), "drop").at(there.size());
        double[] xy = Arrays.copyOf(there.toArray(), 2 * (there.size() + PARTICLES_A_PUFF));
        for (int i = 2 * there.size(); i < xy.length; i += 2) {
            xy[i] = p.x() + 0.4 * radius * random.nextGaussian();
            xy[i + 1] = p.y() + 0.4 * radius * random.nextGaussian();
        }
        sampling.drop(
                Points.wrap(xy),
                there.isEmpty()
                        ? level.getAsInt()
                        : sampling.dropProperty().get().level());
    }
}
