package org.scorefield.app.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorefield.exact.Truth;
import org.scorefield.field.RandomStream;
import org.scorefield.recipe.NetworkPlan;
import org.scorefield.recipe.Weights;
import org.scorefield.study.Probe;
import org.scorefield.study.SlopedField;

/** Probes one place off the FX thread; the newest place wins. */
public final class ProbeDesk {
    private static final int CLOUD = 160;

    /**
     * Where to look.
     *
     * @param weights empty while nothing has been learned
     * @param seed of the cloud
     */
    public record Request(
            Truth truth, NetworkPlan network, Optional<Weights> weights, double x, double y, double sigma, long seed) {}

    private final Desk<Request, Probe> desk;

    /** Opens the desk. */
    public ProbeDesk(Consumer<Throwable> failed) {
        desk = new Desk<>("prober", (request, goOn) -> probe(request), failed);
    }

    public void request(Request request) {
        desk.request(request);
    }

    public @Nullable Probe take() {
        return desk.take();
    }

    public boolean busy() {
        return desk.busy();
    }

    public void close() {
        desk.close();
    }

    private static Probe probe(Request r) {
        return Probe.at(
                r.truth(),
                r.weights().map(w -> SlopedField.learned(r.network(), w)),
                r.x(),
                r.y(),
                r.sigma(),
                CLOUD,
                RandomStream.of(r.seed(), "probe"));
    }
}
