package org.scorefield.objective;

import org.scorefield.field.ScoreModel;

/**
 * {@code ½ λ ‖s_θ(x₀ + σε, σ) + ε/σ‖²}: the score of the noised density is the mean direction back to the data.
 *
 * <p>Its minimum is not zero but {@code ½ E tr Cov(x₀|x)/σ⁴}, what no score can know.
 * Where a teacher knows more than the noise, its target takes the place of −ε/σ: same minimiser, less noise in the
 * gradient. The loss told is still that of −ε/σ, whose floor is known.
 *
 * @see "Vincent 2011, A connection between score matching and denoising autoencoders, equation 11"
 */
final class DenoisingScoreMatching implements Objective {
    /** What the field is told to be at x₀ + σε: a multiple of ε. The first is right; the others have been published. */
    enum Target {
        /** −ε/σ, the gradient of log N(x; x₀, σ²I). */
        SCORE {
            @Override
            double factor(double sigma) {
                return -1 / sigma;
            }
        },
        /** ½(x₀ − x) = −½σε: right only where σ² = 2. */
        HALF_WAY {
            @Override
            double factor(double sigma) {
                return -0.5 * sigma;
            }
        },
        /** +ε/σ: away from the data. */
        NO_MINUS {
            @Override
            double factor(double sigma) {
                return 1 / sigma;
            }
        };

        /** The target over ε, 1/scene unit. */
        abstract double factor(double sigma);

        /** What multiple of the score this teaches at σ. */
        double relative(double sigma) {
            return -sigma * factor(sigma);
        }
    }

    private final Target target;

    DenoisingScoreMatching(Target target) {
        this.target = target;
    }

    @Override
    public boolean mistaken() {
        return target != Target.SCORE;
    }

    @Override
    public void judge(Batch batch, ScoreModel.Pass pass) {
        float[] score = pass.score();
        float[] gradient = pass.scoreGradient();
        float[] noise = batch.noise();
        boolean taught = target == Target.SCORE && batch.isTaught();
        for (int i = 0; i < batch.rows(); i++) {
            double weight = batch.weight()[i];
            double factor = target.factor(batch.sigma()[i]);
            double dx = score[2 * i] - factor * noise[2 * i];
            double dy = score[2 * i + 1] - factor * noise[2 * i + 1];
            batch.rowLoss()[i] = 0.5 * (dx * dx + dy * dy);
            if (taught) {
                dx = score[2 * i] - batch.taught(i, 0);
                dy = score[2 * i + 1] - batch.taught(i, 1);
            }
            gradient[2 * i] = (float) (weight * dx);
            gradient[2 * i + 1] = (float) (weight * dy);
        }
    }

    @Override
    public double floor(double sigma, Means exact) {
        double factor = target.relative(sigma);
        return 0.5 * factor * factor * exact.targetSpread();
    }
}
