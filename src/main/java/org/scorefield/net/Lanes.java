package org.scorefield.net;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine. */
final class Lanes {
    /** At most 512 bits, because what stands at the end of a row has room for four of those. */
    static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED.length() <= Kernels.ROOM / 4
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    /** Numbers of a vector. */
    static final int VECTOR = LANES.length();

    /** Whether there are registers for {@link WideBlock}: with vectors of 512 bits come 32 of them. */
    static final boolean WIDE = LANES.vectorBitSize() == 512;

    private Lanes() {}
}
