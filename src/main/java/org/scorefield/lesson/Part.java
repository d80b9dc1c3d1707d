package org.scorefield.lesson;

import java.util.Locale;

/** What a lesson may point at, and, where it is a whole region, hide. */
public enum Part {
    CANVAS,
    FORMULA_STRIP,
    TOOL_RAIL,
    TOOL_SELECT,
    TOOL_GAUSSIAN,
    TOOL_SPRAY,
    TOOL_ERASE,
    TOOL_STROKE,
    LAYER_CHIPS,
    CHIP_DENSITY,
    CHIP_LEARNED,
    CHIP_EXACT,
    CHIP_ERROR,
    CHIP_PARTICLES,
    CHIP_TRAILS,
    CHIP_DATA,
    TRANSPORT,
    PLAY,
    STEP,
    RESTART,
    NOISE_AXIS,
    LINK,
    GALLERY,
    EXPERIMENTS,
    COMPARE,
    INSPECTOR(true),
    OBJECTIVE(true),
    WEIGHTING(true),
    HEAD(true),
    TRAIN(true),
    HISTORY_BAR(true),
    LOSS_PLOT(true),
    FISHER_PLOT(true),
    SAMPLER(true),
    SAMPLER_STEP_RULE(true),
    SAMPLER_ALPHA(true),
    EXACT_FIELD(true),
    EXPERIMENT_SHEET;

    private final boolean inInspector;

    Part() {
        this(false);
    }

    Part(boolean inInspector) {
        this.inInspector = inInspector;
    }

    /** Its name in files, and the id of what it names in the window. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if it stands in the inspector, which then must be seen beside the lesson. */
    public boolean inInspector() {
        return inInspector;
    }

    /** Whole regions can be hidden; a single control cannot, because the person would look for it. */
    public boolean canBeHidden() {
        return this == TOOL_RAIL || this == FORMULA_STRIP || this == LAYER_CHIPS || this == TRANSPORT;
    }

    /**
     * The part called {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Part of(String id) {
        for (Part part : values()) {
            if (part.id().equals(id)) {
                return part;
            }
        }
        throw new IllegalArgumentException("a lesson cannot point at \"" + id
                + "\"; point at canvas, noise-axis, play, chip-exact, train or the like");
    }
}
