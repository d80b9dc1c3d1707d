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

    /** As the Gaussians are drawn. */
    private static final double DEVIATIONS = 2;

    private ProbeMarks() {}

    /** The cloud and the ellipses: the exact one dashed, the learned one solid. */
    public static List<Layer> cloud(Probe probe) {
        List<Layer> layers = new ArrayList<>();
        layers.add(DataLayer.of(probe.cloud()));
        layers.add(new StrokeLayer(probe.exact().posterior().outline(DEVIATIONS, CORNERS), Role.EXACT, true));
        probe.learned()
                .filter(reading -> reading.posterior().exists())
                .ifPresent(reading -> layers.add(
                        new StrokeLayer(reading.posterior().outline(DEVIATIONS, CORNERS), Role.LEARNED, false)));
        return layers;
    }

    /** The same, with the way from the noised place to each denoised point. */
    public static List<Layer> of(Probe probe) {
        List<Layer> layers = new ArrayList<>(cloud(probe));
        probe.learned().ifPresent(reading -> layers.add(way(probe, reading, Role.LEARNED, false)));
        layers.add(way(probe, probe.exact(), Role.EXACT, true));
        return layers;
    }

    private static Layer way(Probe probe, Probe.Answer reading, Role role, boolean dashed) {
        return new StrokeLayer(Points.of(probe.x(), probe.y(), reading.denoisedX(), reading.denoisedY()), role, dashed);
    }
}
