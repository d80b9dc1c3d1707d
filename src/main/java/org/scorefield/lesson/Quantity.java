package org.scorefield.lesson;

import java.util.Locale;

/** What a lesson may ask after: numbers and words the window knows at every moment. */
public enum Quantity {
    /** The noise level looked at, scene units. */
    SIGMA(true),
    /** How much of the run is done, 0 to 1. */
    SAMPLED(true),
    /** Training steps made since the step of the lesson began. */
    TRAINING_STEPS(true),
    /** Mean relative Fisher error over the levels. */
    FISHER_ERROR(true),
    /** Particles that left the plane. */
    PARKED(true),
    COMPONENTS(true),
    /** Drawn data points. */
    POINTS(true),
    /** How far the component moved farthest has come since the step began, scene units. */
    MOVED(true),
    /** The largest change of a weight since the step began. */
    REWEIGHED(true),
    /** Places drawn with the path tool since the step began. */
    STROKE(true),
    /** 1 once the open experiment has answered. */
    ANSWERED(true),
    PARTICLES(true),
    /** Layers shown, as a comma list. */
    LAYERS(false),
    SCENE(false),
    SAMPLER(false),
    STEP_RULE(false),
    OBJECTIVE(false),
    READING(false),
    ARROWS(false),
    ARRANGEMENT(false),
    WAY(false),
    MAP(false),
    TOOL(false),
    EXPERIMENT(false),
    /** "on" or "off". */
    PLAYING(false),
    TRAINING(false),
    LINKED(false),
    EXACT_FIELD(false);

    private final boolean number;

    Quantity(boolean number) {
        this.number = number;
    }

    public boolean isNumber() {
        return number;
    }

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The quantity called {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Quantity of(String id) {
        for (Quantity quantity : values()) {
            if (quantity.id().equals(id)) {
                return quantity;
            }
        }
        throw new IllegalArgumentException("a lesson cannot ask after \"" + id
                + "\"; it asks after sigma, sampled, training-steps, fisher-error, layers, sampler or the like");
    }
}
