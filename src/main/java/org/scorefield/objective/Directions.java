package org.scorefield.objective;

import java.util.Arrays;
import java.util.List;
import org.scorefield.field.RandomStream;

/** How the random directions of the sliced objectives are drawn; each has E vvᵀ = I in the plane. */
enum Directions {
    /** (±1, ±1): the least variance. */
    RADEMACHER("rademacher") {
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
    SPHERE("sphere") {
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
    GAUSSIAN("gaussian") {
        @Override
        void draw(RandomStream random, float[] v, int rows) {
            random.normals(0, v, 0, 2 * rows);
        }
    };

    private final String id;

    Directions(String id) {
        this.id = id;
    }

    /** Writes one direction a row. */
    abstract void draw(RandomStream random, float[] v, int rows);

    static List<String> ids() {
        return Arrays.stream(values()).map(d -> d.id).toList();
    }

    static Directions of(String id) {
        return Arrays.stream(values())
                .filter(d -> d.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no directions are called \"" + id + "\"; choose one of " + String.join(", ", ids())));
    }
}
