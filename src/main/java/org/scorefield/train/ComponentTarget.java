package org.scorefield.train;

import java.util.Optional;
import org.scorefield.objective.Batch;
import org.scorefield.scene.Component;
import org.scorefield.scene.Gaussian;
import org.scorefield.scene.PointCloud;
import org.scorefield.scene.Scene;

/**
 * {@code −(Σ_k + σ²I)⁻¹ (x − μ_k)}: the score of the one component k that the row was drawn from, once noised.
 *
 * <p>It is denoising that hides k instead of x₀: the mean over k given x is the score of the mixture, so the
 * minimiser is the same, but the noise 1/σ of −ε/σ is gone and only the doubt between components is left. A drawn
 * point is a component of no size, μ its place: there it is −ε/σ again.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, section 4.2: any hidden variable
 *     does in place of x₀"
 */
final class ComponentTarget implements Target {
    @Override
    public boolean knowsTheMixture() {
        return true;
    }

    @Override
    public Optional<Teacher> teacher(Scene scene) {
        Component[] components =
                scene.components().stream().filter(c -> c.weight() > 0).toArray(Component[]::new);
        return Optional.of((k, batch, i, taught) -> teach(components[k], batch, i, taught));
    }

    private static void teach(Component component, Batch batch, int i, float[] taught) {
        double sigma = batch.sigma()[i];
        switch (component) {
            case Gaussian g -> {
                double dx = batch.noised(i, 0) - g.meanX();
                double dy = batch.noised(i, 1) - g.meanY();
                double xx = g.covariance().xx() + sigma * sigma;
                double yy = g.covariance().yy() + sigma * sigma;
                double xy = g.covariance().xy();
                double determinant = xx * yy - xy * xy;
                taught[2 * i] = (float) ((xy * dy - yy * dx) / determinant);
                taught[2 * i + 1] = (float) ((xy * dx - xx * dy) / determinant);
            }
            case PointCloud cloud -> {
                taught[2 * i] = (float) (-batch.noise()[2 * i] / sigma);
                taught[2 * i + 1] = (float) (-batch.noise()[2 * i + 1] / sigma);
            }
        }
    }
}
