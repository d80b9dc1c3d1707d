package org.scorefield.net;

import static org.scorefield.net.Lanes.VECTOR;
import static org.scorefield.net.Lanes.WIDE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scorefield.field.Exercise;

/** The sorts of vector loops: which layers and bends run them, and how they are had compiled. */
enum Loops {
    /** Blocks of four vectors. */
    WIDE_BLOCKS {
        @Override
        List<Exercise> exercises() {
            int columns = 4 * VECTOR;
            float[][] x = Kernels.rows(FEW, columns);
            float[][] c = Kernels.rows(FEW, columns);
            float[] y = new float[2 * columns];
            float[] g = new float[FEW * columns];
            return List.of(
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    WideBlock.product(x, 1, 0, 0, y, 0, y, false, c, c, 0);
                                }
                            },
                            () -> {
                                WideBlock.product(x, 0, FEW - 1, 2, y, 0, y, false, c, c, 0);
                                WideBlock.product(x, 0, FEW - 1, 2, y, 0, y, true, c, c, 0);
                            },
                            2 * 24 * 5),
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    WideBlock.outerProduct(x, 1, 0, 0, 0, c, 0, g, 0, columns);
                                }
                            },
                            () -> WideBlock.outerProduct(x, 0, FEW - 1, 0, 2, c, 0, g, 0, columns),
                            24 * 5));
        }
    },
    /** Blocks of four vectors for few rows. */
    FEW_ROWS {
        @Override
        List<Exercise> exercises() {
            int columns = 4 * VECTOR;
            float[][] x = Kernels.rows(4, columns);
            float[] g = new float[FewBlock.ROWS * columns];
            return List.of(
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    FewBlock.product(x, 0, 0, g, 0, g, x, 0);
                                }
                            },
                            () -> FewBlock.product(x, 0, 4, g, 0, g, x, 0),
                            4 * 19 + 16),
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    FewBlock.outerProduct(x, 1, 0, 0, 0, x, 0, g, 0, columns);
                                }
                            },
                            () -> FewBlock.outerProduct(x, 0, FewBlock.ROWS - 1, 0, 4, x, 0, g, 0, columns),
                            4 * 24 + 32));
        }
    },
    /** Blocks of two vectors. */
    SLIM_BLOCKS {
        @Override
        List<Exercise> exercises() {
            int columns = 2 * VECTOR;
            float[][] x = Kernels.rows(FEW, columns);
            float[][] c = Kernels.rows(FEW, columns);
            float[] y = new float[2 * columns];
            float[] g = new float[FEW * columns];
            return List.of(
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    SlimBlock.product(x, 1, 0, 0, y, 0, y, false, c, c, 0);
                                }
                            },
                            () -> {
                                SlimBlock.product(x, 0, FEW - 1, 2, y, 0, y, false, c, c, 0);
                                SlimBlock.product(x, 0, FEW - 1, 2, y, 0, y, true, c, c, 0);
                            },
                            2 * 12 * 5),
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    SlimBlock.outerProduct(x, 1, 0, 0, 0, c, 0, g, 0, columns);
                                }
                            },
                            () -> SlimBlock.outerProduct(x, 0, FEW - 1, 0, 2, c, 0, g, 0, columns),
                            12 * 5));
        }
    },
    /** Blocks of one vector. */
    COLUMN_BLOCKS {
        @Override
        List<Exercise> exercises() {
            float[][] x = Kernels.rows(FEW, 2);
            float[][] c = Kernels.rows(FEW, VECTOR);
            float[] y = new float[2 * VECTOR];
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            ColumnBlock.product(x, 1, 0, 0, y, 0, y, false, c, c, 0);
                        }
                    },
                    () -> {
                        ColumnBlock.product(x, 0, FEW - 1, 2, y, 0, y, false, c, c, 0);
                        ColumnBlock.product(x, 0, FEW - 1, 2, y, 0, y, true, c, c, 0);
                    },
                    2 * 8 * 6));
        }
    },
    /** Blocks whose lanes are strands. */
    STRANDS {
        @Override
        List<Exercise> exercises() {
            int depth = StrandBlock.DEPTH + 1;
            int other = Kernels.withRoom(depth);
            float[][] x = Kernels.rows(FEW, depth);
            float[][] c = Kernels.rows(FEW, 2);
            float[] y = new float[2 * other];
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            StrandBlock.product(x, 0, depth, y, other, c);
                        }
                    },
                    () -> StrandBlock.product(x, FEW, depth, y, other, c),
                    FEW * 30));
        }
    },
    /** Blocks whose lanes are strands, folded on the spot: with vectors of 512 bits only. */
    FOLDED_STRANDS {
        @Override
        List<Exercise> exercises() {
            if (!WIDE) {
                return List.of();
            }
            int depth = StrandBlock.DEPTH;
            float[][] x = Kernels.rows(FEW, depth);
            float[][] c = Kernels.rows(FEW, 2);
            float[] y = new float[2 * depth];
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            StrandBlock.foldedProduct(x, 0, 0, y, depth, 0, 0, c);
                        }
                    },
                    () -> StrandBlock.foldedProduct(x, 0, FEW, y, depth, 0, 0, c),
                    FEW * 22 + 10));
        }
    },
    /** The folding of strands: with vectors of 512 bits only. */
    FOLDS {
        @Override
        List<Exercise> exercises() {
            if (!WIDE) {
                return List.of();
            }
            float[][] c = Kernels.rows(SOME, 2);
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            StrandBlock.fold(c, 0, 0, 0, 0);
                        }
                    },
                    () -> StrandBlock.fold(c, 0, SOME, 0, 0),
                    SOME * 10));
        }
    },
    /** The transposition of weights. */
    SQUARES {
        @Override
        List<Exercise> exercises() {
            int side = Squares.SIDE;
            float[] from = new float[side * side];
            float[] to = new float[side * side];
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            Squares.transpose(from, 0, side, 0, 0, to, 0, side);
                        }
                    },
                    () -> Squares.transpose(from, 0, side, side, side, to, 0, side),
                    12 * side));
        }
    },
    /** Both gradients of two outputs. */
    PAIR_BACKWARD {
        @Override
        List<Exercise> exercises() {
            int columns = PairBackward.COLUMNS;
            float[][] x = Kernels.rows(FEW, columns);
            float[][] g = Kernels.rows(2, columns);
            float[] w = new float[2 * columns];
            return List.of(new Exercise(
                    n -> {
                        for (int i = 0; i < n; i++) {
                            PairBackward.run(x, x, 0, w, 0, x, x, 0, g, w);
                        }
                    },
                    () -> PairBackward.run(x, x, FEW, w, 0, x, x, 0, g, w),
                    FEW * 34 + 24));
        }
    },
    SILU {
        @Override
        List<Exercise> exercises() {
            return bending(new SiluBend());
        }
    },
    TANH {
        @Override
        List<Exercise> exercises() {
            return bending(new TanhBend());
        }
    },
    SOFTPLUS {
        @Override
        List<Exercise> exercises() {
            return bending(new SoftplusBend());
        }
    },
    /** Products of rows number by number, as tangents want them. */
    ROWS {
        @Override
        List<Exercise> exercises() {
            VectorKernels kernels = new VectorKernels();
            int columns = 17 * VECTOR; // four at a time and one more
            float[][] a = Kernels.rows(2, columns);
            float[][] b = Kernels.rows(2, columns);
            return List.of(
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    kernels.multiply(a, 0, b, 1, 0);
                                }
                            },
                            () -> kernels.multiply(a, 0, b, 2, columns),
                            2 * 17 * 4),
                    new Exercise(
                            n -> {
                                for (int i = 0; i < n; i++) {
                                    kernels.addProduct(a[0], b[0], b[1], a[1], 0);
                                }
                            },
                            () -> kernels.addProduct(a[0], b[0], b[1], a[1], columns),
                            17 * 6));
        }
    };

    /** Rows of a block. */
    private static final int FEW = 6;

    private static final int SOME = 64;

    /** What has to be compiled for these loops. */
    abstract List<Exercise> exercises();

    private static List<Exercise> bending(VectorBend bend) {
        int columns = 2 * VECTOR;
        float[][] z = Kernels.rows(FEW, columns);
        float[][] other = Kernels.rows(FEW, columns);
        return List.of(
                new Exercise(
                        n -> {
                            for (int i = 0; i < n; i++) {
                                bend.run(z, 0, columns, z, other, true);
                            }
                        },
                        () -> {
                            bend.run(z, FEW, columns, z, other, false);
                            bend.run(z, FEW, columns, z, other, true);
                        },
                        2 * FEW * 2 * 24),
                new Exercise(
                        n -> {
                            for (int i = 0; i < n; i++) {
                                bend.curvature(z, 0, columns, other);
                            }
                        },
                        () -> bend.curvature(z, FEW, columns, other),
                        FEW * 2 * 22));
    }

    /** Which a bend runs; none if it has no vector twin. */
    static Set<Loops> ofBend(Activation plain) {
        return switch (plain) {
            case Silu silu -> EnumSet.of(SILU);
            case Tanh tanh -> EnumSet.of(TANH);
            case Softplus softplus -> EnumSet.of(SOFTPLUS);
            default -> EnumSet.noneOf(Loops.class);
        };
    }

    /** Which the products of rows run. */
    static Set<Loops> ofRows() {
        return EnumSet.of(ROWS);
    }

    /** Which a layer runs. */
    static Set<Loops> ofLayer(int fanIn, int fanOut, boolean first) {
        Set<Loops> loops = EnumSet.noneOf(Loops.class);
        if (fanOut <= Kernels.FEW_OUTPUTS && StrandBlock.inOne(fanIn)) {
            loops.add(FOLDED_STRANDS);
        } else if (fanOut <= Kernels.FEW_OUTPUTS) {
            loops.add(STRANDS);
            if (WIDE) {
                loops.add(FOLDS);
            }
        } else {
            addProduct(loops, fanIn, fanOut);
        }
        if (!first) {
            addProduct(loops, fanOut, fanIn);
            if (fanOut == FewBlock.DEPTH) {
                loops.add(WIDE_BLOCKS); // with a slope, products of three go there
            }
            if (Panels.inSquares(fanOut, fanIn)) {
                loops.add(SQUARES);
            }
        }
        if (PairBackward.suits(fanIn, fanOut)) {
            loops.add(PAIR_BACKWARD);
        }
        boolean narrow = fanOut < VectorKernels.NARROW;
        int along = narrow ? fanIn : fanOut;
        int across = narrow ? fanOut : fanIn + 1;
        for (int j = 0; j < along; j += OuterProduct.columns(along, j)) {
            boolean slim = OuterProduct.columns(along, j) == SlimBlock.COLUMNS;
            for (int p = 0; p < across; p += WideBlock.ROWS) {
                loops.add(slim ? SLIM_BLOCKS : OuterProduct.few(across, p) ? FEW_ROWS : WIDE_BLOCKS);
            }
        }
        return loops;
    }

    private static void addProduct(Set<Loops> loops, int k, int n) {
        int columns;
        for (int j = 0; j < n; j += columns) {
            columns = Panels.columns(n, j);
            if (columns == VECTOR) {
                loops.add(COLUMN_BLOCKS);
            } else {
                loops.add(columns == SlimBlock.COLUMNS ? SLIM_BLOCKS : k == FewBlock.DEPTH ? FEW_ROWS : WIDE_BLOCKS);
            }
        }
    }
}
