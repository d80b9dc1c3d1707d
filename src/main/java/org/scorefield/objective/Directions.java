package org.scorefield.objective;

import org.scorefield.choice.Catalogue;
import org.scorefield.choice.Choice;
import org.scorefield.field.RandomStream;

/** How the random directions of the sliced objectives are drawn; each has E vvᵀ = I in the plane. */
public enum Directions {
    /** (±1, ±1): the least variance. */
    RADEMACHER {
        @Override
        void draw(RandomStream random, float[] v, int rows) {
            for (int i = 0; i < rows; i++) {
                long bits = random.nextLong();
                v[2 * i] = (bits & 1) == 0 ? 1 : -1;
                v[2 * i + 1] = (bits & 2) == 0 ? 1 : -1;
            }
        }
    },
    /** On the circle of radius √2. */
    SPHERE {
        @Override
        void draw(RandomStream random, float[] v, int rows) {
            for (int i = 0; i < rows; i++) {
                double angle = 2 * Math.PI * random.nextDouble();
                v[2 * i] = (float) (Math.sqrt(2) * StrictMath.cos(angle));
                v[2 * i + 1] = (float) (Math.sqrt(2) * StrictMath.sin(angle));
            }
        }
    },
    /** Standard normal, as in the paper. */
    GAUSSIAN {
        @Override
        void draw(RandomStream random, float[] v, int rows) {
            random.normals(0, v, 0, 2 * rows);
        }
    };

    /** Writes one direction a row. */
    abstract void draw(RandomStream random, float[] v, int rows);

    /** The menu. */
    public static final Catalogue<Directions> CATALOGUE = Catalogue.of(
            "directions",
            Choice.plain("rademacher", "Signs", "(±1, ±1), with the least variance.", "Hutchinson 1990", RADEMACHER),
            Choice.plain(
                    "sphere", "Circle", "On the circle of radius √2.", "Song et al. 2019, arXiv:1905.07088", SPHERE),
            Choice.plain("gaussian", "Gaussian", "Standard normal.", "Song et al. 2019, arXiv:1905.07088", GAUSSIAN));
}
