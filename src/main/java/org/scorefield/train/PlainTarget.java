package org.scorefield.train;

import java.util.Optional;
import org.scorefield.scene.Scene;

/**
 * {@code −ε/σ}: the way from a noised sample back to the sample.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, equation 10"
 */
final class PlainTarget implements Target {
    @Override
    public boolean knowsTheMixture() {
        return false;
    }

    @Override
    public Optional<Teacher> teacher(Scene scene) {
        return Optional.empty();
    }
}
