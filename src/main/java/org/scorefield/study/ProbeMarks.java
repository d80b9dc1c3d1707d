package org.scorefield.study;

import java.util.ArrayList;
import java.util.List;
import org.scorefield.field.Points;
import org.scorefield.figure.DataLayer;
import org.scorefield.figure.Layer;
import org.scorefield.figure.Role;
import org.scorefield.figure.StrokeLayer;

/** What a probe looks like on the canvas: the cloud of clean points, and their covariance at two deviations. */
public final class ProbeMarks {
    private static final int CORNERS = 64;

    private ProbeMarks() {}

    /** The cloud and the ellipses: the exact one dashed, the learned one solid. */
    public static List<Layer> cloud(Probe probe) {
        List<Layer> layers = new ArrayList<>();
        layers.add(DataLayer.of(probe.cloud()));
        layers.add(new StrokeLayer(ellipse(probe.exact().posterior()), Role.EXACT, true));
        probe.learned()
                .filter(reading -> reading.posterior().exists())
                .ifPresent(reading ->
                        layers.add(new StrokeLayer(ellipse(reading.posterior()), Role.LEARNED, false)));
        return layers;
    }

    /** The same, with the way from the noised place to each denoised point. */
    public static List<Layer> of(Probe probe) {
        List<Layer> layers = new ArrayList<>(cloud(probe));
        probe.learned().ifPresent(reading -> layers.add(way(probe, reading, Role.LEARNED, false)));
        layers.add(way(probe, probe.exact(), Role.EXACT, true));
        return layers;
    }

    private static Layer way(Probe probe, Probe.Reading reading, Role role, boolean dashed) {
        return new StrokeLayer(
                Points.of(probe.x(), probe.y(), reading.denoisedX(), reading.denoisedY()), role, dashed);
    }

    /** At two deviations, as the Gaussians are drawn. */
    private static Points ellipse(Ellipse e) {
        double[] xy = new double[2 * (CORNERS + 1)];
        double c = StrictMath.cos(e.angle());
        double n = StrictMath.sin(e.angle());
        for (int i = 0; i <= CORNERS; i++) {
            double t = 2 * Math.PI * (i % CORNERS) / CORNERS; // the last is the first to the bit
            double u = 2 * e.longAxis() * StrictMath.cos(t);
            double v = 2 * e.shortAxis() * StrictMath.sin(t);
            xy[2 * i] = e.centerX() + c * u - n * v;
            xy[2 * i + 1] = e.centerY() + n * u + c * v;
        }
        return Points.wrap(xy);
    }
}
