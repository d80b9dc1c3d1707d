package org.scorefield.figure;

/** What a colour stands for. Each role has a form of its own too, so that colour is never alone. */
public enum Role {
    /** Lines of equal density, 1 px. */
    CONTOUR,
    /** The learned field s_θ: solid line, filled head. */
    LEARNED,
    /** The exact field s*: dashed line, hollow head. */
    EXACT,
    /** The difference of the two: whiskers, bars. */
    ERROR,
    /** Particles: dots with a halo. */
    PARTICLE,
    /** What surrounds a particle. */
    HALO,
    /** Where particles have been: a fading line. */
    TRAIL,
    /** Data points: hollow circles. */
    DATA,
    TEXT,
    /** Text of second rank: axis numbers, labels. */
    MUTED,
    BORDER,
    ACCENT,
    PANEL,
    PAGE
}
