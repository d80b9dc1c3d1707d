package org.scorefield.net;

/**
 * Six blocks of rows through a bend {@code a = f(z)}, forward and back: values, the slopes along two axes, and the
 * curvatures xx, xy and yy, the mixed one once.
 *
 * <p>Slopes become {@code f′żᵢ}, curvatures {@code f″żᵢżⱼ + f′z̈ᵢⱼ}; backward, with bars for ∂L/∂,
 * {@code z̈̄ᵢⱼ = f′ǟᵢⱼ}, {@code ż̄ᵢ = f′ǡᵢ + f″ Σ żⱼ ǟᵢⱼ} (twice that for i = j) and
 * {@code z̄ = f′ā + f″(Σ żᵢǡᵢ + Σ z̈ᵢⱼǟᵢⱼ) + f‴ Σ żᵢżⱼǟᵢⱼ}. Plain loops, because no other pass needs f‴.
 */
final class EnergyBend {
    static final int AXES = 2;
    private static final int PAIRS = 3;

    /** Values, slopes, curvatures. */
    static final int BLOCKS = 1 + AXES + PAIRS;

    private static final int[] FIRST = {0, 0, 1};
    private static final int[] SECOND = {0, 1, 1};

    private final Activation f;
    private final int rows;
    private final float[] f1;
    private final float[] f2;
    private final float[] f3;

    EnergyBend(Activation f, int rows, int widest) {
        this.f = f;
        this.rows = rows;
        this.f1 = new float[widest];
        this.f2 = new float[widest];
        this.f3 = new float[widest];
    }

    /** Where the slope along axis {@code i} of row r stands. */
    int slope(int i, int r) {
        return (1 + i) * rows + r;
    }

    /** Where the curvature of row r stands: {@code p} is 0 for xx, 1 for xy, 2 for yy. */
    int curvature(int p, int r) {
        return (1 + AXES + p) * rows + r;
    }

    /** Writes to {@code a} what {@code z} becomes. */
    void bend(float[][] z, int width, float[][] a) {
        for (int r = 0; r < rows; r++) {
            f.slope(z[r], width, f1);
            f.curvature(z[r], width, f2);
            f.value(z[r], width, a[r]);
            for (int i = 0; i < AXES; i++) {
                float[] zi = z[slope(i, r)];
                float[] ai = a[slope(i, r)];
                for (int j = 0; j < width; j++) {
                    ai[j] = f1[j] * zi[j];
                }
            }
            for (int p = 0; p < PAIRS; p++) {
                float[] zi = z[slope(FIRST[p], r)];
                float[] zk = z[slope(SECOND[p], r)];
                float[] zp = z[curvature(p, r)];
                float[] ap = a[curvature(p, r)];
                for (int j = 0; j < width; j++) {
                    ap[j] = Math.fma(f2[j], zi[j] * zk[j], f1[j] * zp[j]);
                }
            }
        }
    }

    /** In {@code d}: ∂L/∂a becomes ∂L/∂z. */
    void unbend(float[][] z, int width, float[][] d) {
        for (int r = 0; r < rows; r++) {
            f.slope(z[r], width, f1);
            f.curvature(z[r], width, f2);
            f.third(z[r], width, f3);
            float[] zx = z[slope(0, r)];
            float[] zy = z[slope(1, r)];
            float[] zxx = z[curvature(0, r)];
            float[] zxy = z[curvature(1, r)];
            float[] zyy = z[curvature(2, r)];
            float[] dv = d[r];
            float[] dx = d[slope(0, r)];
            float[] dy = d[slope(1, r)];
            float[] dxx = d[curvature(0, r)];
            float[] dxy = d[curvature(1, r)];
            float[] dyy = d[curvature(2, r)];
            for (int j = 0; j < width; j++) {
                float second = zx[j] * dx[j] + zy[j] * dy[j] + zxx[j] * dxx[j] + zxy[j] * dxy[j] + zyy[j] * dyy[j];
                float third = zx[j] * zx[j] * dxx[j] + zx[j] * zy[j] * dxy[j] + zy[j] * zy[j] * dyy[j];
                dv[j] = f1[j] * dv[j] + f2[j] * second + f3[j] * third;
                dx[j] = f1[j] * dx[j] + f2[j] * (2 * zx[j] * dxx[j] + zy[j] * dxy[j]);
                dy[j] = f1[j] * dy[j] + f2[j] * (2 * zy[j] * dyy[j] + zx[j] * dxy[j]);
                dxx[j] *= f1[j];
                dxy[j] *= f1[j];
                dyy[j] *= f1[j];
            }
        }
    }
}
