package org.scorefield.figure;

import org.scorefield.field.Points;

/**
 * Particles as dots with a halo.
 *
 * @param particles n×2, scene units
 * @param radiusPx radius of a dot without its halo
 */
public record ParticlesLayer(Points particles, double radiusPx) implements Layer {
    private static final double HALO_PX = 1;

    /** Dots of 3.2 px radius while there are few, smaller where they would hide each other. */
    public static ParticlesLayer of(Points particles) {
        int n = particles.size();
        return new ParticlesLayer(particles, n <= 200 ? 3.2 : n <= 500 ? 2.7 : n <= 1200 ? 2.2 : n <= 3000 ? 1.8 : 1.4);
    }

    @Override
    public void paint(Pen pen, Viewport viewport, Palette palette) {
        Dot dot = new Dot(radiusPx, palette.of(Role.PARTICLE), HALO_PX, palette.of(Role.HALO));
        pen.clip(viewport.shown(), () -> {
            for (int i = 0; i < particles.size(); i++) {
                pen.dot(particles.x(i), particles.y(i), dot);
            }
        });
    }

    @Override
    public void tell(Ledger ledger) {
        ledger.points("particles", "", particles);
    }
}
