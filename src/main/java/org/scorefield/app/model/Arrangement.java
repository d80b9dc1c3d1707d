package org.scorefield.app.model;

import java.util.Locale;

/** What the canvas is divided into. All parts share one camera and the layer chips. */
public enum Arrangement {
    /** One canvas. */
    SINGLE,
    /** The learned field, the exact one and their difference, at one noise level. */
    FIELDS,
    /** The same scene at several noise levels. */
    LEVELS,
    /** Several samplers from the same noise, at the same number of score calls. */
    RACE,
    /** Two trainings from the shelf. */
    RUNS;

    /** Its name in the texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
