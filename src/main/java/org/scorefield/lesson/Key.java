package org.scorefield.lesson;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.scorefield.choice.NumberText;
import org.scorefield.figure.Layers;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.sample.Samplers;
import org.scorefield.scene.Scenes;

/** What a lesson may set, and which values each takes. Nothing else can be set. */
public enum Key {
    /** A built-in drawing with its standard recipe; untrained. */
    SCENE(() -> Scenes.CATALOGUE.ids()),
    /** The layers shown, as a comma list. */
    LAYERS(Layers.CATALOGUE::ids) {
        @Override
        void check(String value) {
            Layers.parse(value);
        }
    },
    /** The noise level looked at: the nearest of the list. */
    SIGMA(1e-6, 1e6),
    /** Whether the level looked at follows the sampler. */
    LINKED,
    /** Whether the particles move. */
    PLAYING,
    /** Whether the network learns. */
    TRAINING,
    /** Training starts over, or the particles do. */
    RESTART(() -> List.of("training", "particles")),
    SPEED(0.125, 16),
    SAMPLER(Samplers.CATALOGUE::ids),
    /** How α follows σ in annealed Langevin. */
    STEP_RULE(() -> List.of("sigma-squared", "constant", "sigma")),
    /** α of a sampler that has one. */
    ALPHA(1e-9, 1e6),
    /** Steps at each level, of a sampler that has them. */
    STEPS(1, 10_000),
    PARTICLES(1, 100_000),
    SEED(0, 9e15),
    OBJECTIVE(Objectives.CATALOGUE::ids),
    WEIGHTING(Weightings.CATALOGUE::ids),
    /** Whether the particles ride the closed form. */
    EXACT_FIELD,
    ARROWS(() -> List.of("sigma-scaled", "unit-log", "true")),
    READING(() -> List.of("score", "noise", "denoiser")),
    WAY(() -> List.of("reverse", "forward", "round-trip")),
    MAP(() -> List.of("none", "divergence", "curl", "magnitude", "error")),
    ARRANGEMENT(() -> List.of("single", "fields", "levels")),
    TOOL(() -> List.of("select", "gaussian", "spray", "erase", "stroke", "pan")),
    /** The component that is selected, from 0; −1 for none. */
    SELECTED(-1, 1000);

    private final double least;
    private final double most;
    private final Supplier<List<String>> words;

    /** On or off. */
    Key() {
        this(() -> List.of("on", "off"));
    }

    Key(double least, double most) {
        this.least = least;
        this.most = most;
        this.words = List::of;
    }

    Key(Supplier<List<String>> words) {
        this.least = Double.NaN;
        this.most = Double.NaN;
        this.words = words;
    }

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words it takes; none for a number. */
    public List<String> words() {
        return words.get();
    }

    /**
     * Says what is wrong with a value.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    void check(String value) {
        List<String> allowed = words();
        if (!allowed.isEmpty()) {
            if (!allowed.contains(value)) {
                throw new IllegalArgumentException(
                        id() + " must be one of " + String.join(", ", allowed) + ", but was \"" + value + "\"");
            }
            return;
        }
        double number = number(value);
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(
                    id() + " must be a number between " + least + " and " + most + ", but was \"" + value + "\"");
        }
    }

    private static double number(String value) {
        try {
            return NumberText.real(value);
        } catch (NumberFormatException e) {
            return Double.NaN; // intentional: out of every range
        }
    }

    /**
     * The key called {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Key of(String id) {
        for (Key key : values()) {
            if (key.id().equals(id)) {
                return key;
            }
        }
        throw new IllegalArgumentException("a lesson cannot set \"" + id + "\"; it sets scene, layers, sigma, sampler,"
                + " objective, playing, training or the like");
    }
}
