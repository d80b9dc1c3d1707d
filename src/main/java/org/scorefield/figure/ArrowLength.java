package org.scorefield.figure;

/** What the length of an arrow says. */
public enum ArrowLength {
    /** Length ∝ σ|s|, about the norm of the noise the field expects: of order one at every σ, though |s| grows 10⁴-fold. */
    SIGMA_SCALED("sigma-scaled", "σ-scaled"),
    /** All arrows alike; the colour is log₁₀|s|, in cividis. */
    UNIT_LOG("unit-log", "unit, colour log|s|"),
    /** Length ∝ |s|; the longest fills its cell. */
    TRUE("true", "true length");

    private final String id;
    private final String title;

    ArrowLength(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /**
     * The mode called {@code id}.
     *
     * @throws IllegalArgumentException naming all there are
     */
    public static ArrowLength of(String id) {
        for (ArrowLength a : values()) {
            if (a.id.equals(id)) {
                return a;
            }
        }
        throw new IllegalArgumentException(
                "no arrow length is called \"" + id + "\"; choose one of sigma-scaled, unit-log, true");
    }
}
