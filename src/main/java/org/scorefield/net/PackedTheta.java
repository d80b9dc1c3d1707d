package org.scorefield.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network's θ in the form its products want, packed once and read by any number of passes.
 *
 * <p>One thread loads; when it has, any may read, until the next load.
 */
public final class PackedTheta {
    private final Network network;
    private Kernels kernels;
    private List<Kernels.Layer> layers;
    private Kernels.Bend bend;
    private float @Nullable [] loaded;

    public PackedTheta(Network network) {
        this.network = network;
        this.kernels = network.kernels();
        this.layers = network.newLayers(kernels);
        this.bend = kernels.bend(network.architecture().activation());
    }

    /** Packs θ, by the kernels that are best by now. */
    public void load(float[] theta) {
        Kernels best = network.kernels();
        if (best != kernels) {
            kernels = best;
            layers = network.newLayers(best);
            bend = best.bend(network.architecture().activation());
        }
        int at = 0;
        for (int l = 0; l < layers.size(); l++) {
            Kernels.Layer layer = layers.get(l);
            layer.load(theta, at);
            at += layer.parameterCount();
        }
        loaded = theta;
    }

    /**
     * Says that this is the θ that was loaded last.
     *
     * @throws IllegalStateException if it is not
     */
    void requireLoaded(float[] theta) {
        if (theta != loaded) {
            throw new IllegalStateException("another θ was loaded; load this one before the pass");
        }
    }

    Kernels kernels() {
        return kernels;
    }

    List<Kernels.Layer> layers() {
        return layers;
    }

    Kernels.Bend bend() {
        return bend;
    }
}
