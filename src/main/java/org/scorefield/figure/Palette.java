package org.scorefield.figure;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colour of every {@link Role}, as opaque ARGB, and the quiet ramp "Mist" that fills the canvas.
 *
 * <p>Blue against purple, the obvious first choice for learned and error, cannot be told apart by protans (ΔE₀₀ 2.5); hence plum and
 * green. A test holds WCAG contrast at 3 or more over the whole ramp and ΔE₀₀ at 15 or more between marks.
 */
public enum Palette {
    LIGHT(
            "light",
            new ColorMap("mist", 0xFFFFFF, 0xF0F4F8, 0xD9E3EC, 0xC3D2DF),
            marks(0x8FA3B5, 0x2F5BE0, 0x9A4C00, 0x5B0F5E, 0x0E0E0E, 0xFFFFFF, 0x5C6266, 0x57606A),
            page(0x1B2430, 0x57606A, 0xD0D7DE, 0x0969DA, 0xF6F8FA, 0xFFFFFF)),
    DARK(
            "dark",
            new ColorMap("mist", 0x10151C, 0x16222E, 0x1C3040, 0x244052),
            marks(0x6E8498, 0x8FC1FF, 0xF7C65B, 0x3FA06A, 0xFFFFFF, 0x000000, 0x8C9399, 0x9AA4AF),
            page(0xE6EDF3, 0x9AA4AF, 0x30363D, 0x58A6FF, 0x161B22, 0x0D1117)),
    /** Light, on pure white throughout: for print. */
    PAPER("paper", LIGHT.mist, LIGHT.colours, page(0x1B2430, 0x57606A, 0xD0D7DE, 0x0969DA, 0xFFFFFF, 0xFFFFFF));

    private static final int OPAQUE = 0xFF000000;

    private final String id;
    private final ColorMap mist;
    private final Map<Role, Integer> colours;

    Palette(String id, ColorMap mist, Map<Role, Integer> marks, Map<Role, Integer> page) {
        this.id = id;
        this.mist = mist;
        this.colours = new EnumMap<>(marks);
        this.colours.putAll(page);
    }

    private static Map<Role, Integer> marks(
            int contour, int learned, int exact, int error, int particle, int halo, int trail, int data) {
        Map<Role, Integer> map = new EnumMap<>(Role.class);
        map.put(Role.CONTOUR, contour);
        map.put(Role.LEARNED, learned);
        map.put(Role.EXACT, exact);
        map.put(Role.ERROR, error);
        map.put(Role.PARTICLE, particle);
        map.put(Role.HALO, halo);
        map.put(Role.TRAIL, trail);
        map.put(Role.DATA, data);
        return map;
    }

    private static Map<Role, Integer> page(int text, int muted, int border, int accent, int panel, int page) {
        Map<Role, Integer> map = new EnumMap<>(Role.class);
        map.put(Role.TEXT, text);
        map.put(Role.MUTED, muted);
        map.put(Role.BORDER, border);
        map.put(Role.ACCENT, accent);
        map.put(Role.PANEL, panel);
        map.put(Role.PAGE, page);
        return map;
    }

    /** Key in files and on the command line. */
    public String id() {
        return id;
    }

    /**
     * The palette called {@code id}.
     *
     * @throws IllegalArgumentException naming all there are
     */
    public static Palette of(String id) {
        for (Palette p : values()) {
            if (p.id.equals(id)) {
                return p;
            }
        }
        throw new IllegalArgumentException("no palette is called \"" + id + "\"; choose one of light, dark, paper");
    }

    /** The colour of a role, opaque ARGB. */
    public int of(Role role) {
        Integer rgb = colours.get(role);
        if (rgb == null) {
            throw new IllegalStateException("palette " + id + " lacks a colour for " + role);
        }
        return OPAQUE | rgb;
    }

    /** The colour of a role, with opacity in [0, 1]. */
    public int of(Role role, double opacity) {
        return (int) Math.round(255 * Math.clamp(opacity, 0.0, 1.0)) << 24 | (of(role) & 0xFFFFFF);
    }

    /** The canvas: density 0 at 0, the densest place at 1. */
    public ColorMap mist() {
        return mist;
    }

    /** The colour of the empty canvas, opaque ARGB. */
    public int canvas() {
        return mist.argb(0);
    }

    /** Cividis without the end that vanishes on this canvas, for arrows coloured by log |s|. */
    public ColorMap arrowRamp() {
        return this == DARK ? ColorMap.CIVIDIS.between(0.32, 1) : ColorMap.CIVIDIS.between(0, 0.78);
    }
}
