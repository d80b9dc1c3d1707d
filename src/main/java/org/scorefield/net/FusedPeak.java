package org.scorefield.net;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most fused multiply-adds a second that vector kernels could ever do here: twelve independent chains in registers,
 * no memory. Two units with a latency of four cycles need eight chains; twelve leave none of them waiting.
 */
public final class FusedPeak {
    private static final int CHAINS = 12;
    private static final int FLOP = 2;

    private FusedPeak() {}

    /** False where Java has no vector module to offer. */
    public static boolean available() {
        return VectorModule.present();
    }

    /** Floating-point operations of one round. */
    public static int flopPerRound() {
        return 2 * CHAINS * FLOP * Chains.lanes();
    }

    /**
     * Runs so many rounds.
     *
     * @return a finite number that depends on all of them, so that none can be left out
     */
    public static float run(int rounds) {
        return Chains.run(rounds);
    }

    /** In a class of its own, so that it is not looked for where the module is missing. */
    private static final class Chains {
        private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

        static int lanes() {
            return SPECIES.length();
        }

        static float run(int rounds) {
            // x ← x·m + a with m below 1 stays finite for ever.
            FloatVector m = FloatVector.broadcast(SPECIES, 0.999f);
            FloatVector a = FloatVector.broadcast(SPECIES, 0.001f);
            FloatVector c0 = a;
            FloatVector c1 = a;
            FloatVector c2 = a;
            FloatVector c3 = a;
            FloatVector c4 = a;
            FloatVector c5 = a;
            FloatVector c6 = a;
            FloatVector c7 = a;
            FloatVector c8 = a;
            FloatVector c9 = a;
            FloatVector c10 = a;
            FloatVector c11 = a;
            // Twice: so long a method is not taken into its caller, where its rate is at times only half.
            for (int i = 0; i < rounds; i++) {
                c0 = c0.fma(m, a);
                c1 = c1.fma(m, a);
                c2 = c2.fma(m, a);
                c3 = c3.fma(m, a);
                c4 = c4.fma(m, a);
                c5 = c5.fma(m, a);
                c6 = c6.fma(m, a);
                c7 = c7.fma(m, a);
                c8 = c8.fma(m, a);
                c9 = c9.fma(m, a);
                c10 = c10.fma(m, a);
                c11 = c11.fma(m, a);
                c0 = c0.fma(m, a);
                c1 = c1.fma(m, a);
                c2 = c2.fma(m, a);
                c3 = c3.fma(m, a);
                c4 = c4.fma(m, a);
                c5 = c5.fma(m, a);
                c6 = c6.fma(m, a);
                c7 = c7.fma(m, a);
                c8 = c8.fma(m, a);
                c9 = c9.fma(m, a);
                c10 = c10.fma(m, a);
                c11 = c11.fma(m, a);
            }
            return c0.add(c1)
                    .add(c2.add(c3))
                    .add(c4.add(c5).add(c6.add(c7)))
                    .add(c8.add(c9).add(c10.add(c11)))
                    .lane(0);
        }
    }
}
