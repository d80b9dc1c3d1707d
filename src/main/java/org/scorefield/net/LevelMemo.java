package org.scorefield.net;

/**
 * What the head says of a noise level, remembered: the levels of a batch are few, and logarithm and roots cost as much
 * as a tenth of a small step. One thread at a time may use it.
 */
final class LevelMemo {
    private static final int SLOTS = 256;

    private final Architecture architecture;
    private final float[] sigma = new float[SLOTS]; // no level is 0, so 0 stands for none
    private final double[] input = new double[SLOTS];
    private final double[] skip = new double[SLOTS];
    private final double[] output = new double[SLOTS];
    private final float[] position = new float[SLOTS];

    LevelMemo(Architecture architecture) {
        this.architecture = architecture;
    }

    /** Where the level stands; until the next call, which may put another there. */
    int find(float level) {
        int slot = Float.floatToRawIntBits(level) * 0x9E3779B9 >>> 24;
        if (sigma[slot] != level) {
            HeadScale scale = architecture.scale();
            input[slot] = architecture.head().input(level, scale);
            skip[slot] = architecture.head().skip(level, scale);
            output[slot] = architecture.head().output(level, scale);
            position[slot] = (float) architecture.range().position(level);
            sigma[slot] = level;
        }
        return slot;
    }

    double input(int slot) {
        return input[slot];
    }

    double skip(int slot) {
        return skip[slot];
    }

    double output(int slot) {
        return output[slot];
    }

    float position(int slot) {
        return position[slot];
    }
}
