package org.scorefield.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Who races, and for how many score calls. */
public final class RaceModel {
    /** As many as can be told apart side by side. */
    public static final int MOST = 4;

    /** Fewer is no race. */
    public static final int LEAST = 2;

    private final ObjectProperty<List<String>> samplers =
            new SimpleObjectProperty<>(List.of("annealed-langevin", "reverse-sde", "probability-flow", "heun"));
    private final ObjectProperty<Integer> budget = new SimpleObjectProperty<>(50);

    /** The ids of those who race, {@link #LEAST} to {@link #MOST}. */
    public ObjectProperty<List<String>> samplersProperty() {
        return samplers;
    }

    /** Score calls per particle that each may make. */
    public ObjectProperty<Integer> budgetProperty() {
        return budget;
    }

    /** Puts a sampler in a lane; {@code ""} empties it, unless too few would be left. Nobody races twice. */
    public void put(int lane, String id) {
        List<String> now = new ArrayList<>(samplers.get());
        if (id.isEmpty()) {
            if (lane < now.size() && now.size() > LEAST) {
                now.remove(lane);
            }
        } else if (lane < now.size()) {
            now.set(lane, id);
        } else if (now.size() < MOST) {
            now.add(id);
        }
        if (Set.copyOf(now).size() == now.size()) {
            samplers.set(List.copyOf(now));
        }
    }
}
