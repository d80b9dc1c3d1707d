package org.scorefield.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/** θ as text: base64 of little-endian float32, layer by layer. */
final class WeightsText {
    private WeightsText() {}

    static String of(float[] theta) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * theta.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(theta);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /**
     * Reads θ.
     *
     * @throws IllegalArgumentException if the text is not base64, not whole floats, or holds one that is not finite
     */
    static float[] parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be base64 without line breaks: " + e.getMessage(), e);
        }
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    "must be whole 4-byte floats, but is " + bytes.length + " bytes; it was cut off");
        }
        float[] theta = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(theta);
        for (int i = 0; i < theta.length; i++) {
            if (!Float.isFinite(theta[i])) {
                throw new IllegalArgumentException("must be finite numbers, but number " + i + " is " + theta[i]);
            }
        }
        return theta;
    }

    /**
     * How many weights and biases a network of these hidden layers has.
     *
     * @param classes how many classes it can be told of, one input each
     * @param outputs how many numbers it gives: as many as its head asks for
     */
    static int count(List<Integer> hidden, int classes, int outputs) {
        int count = 0;
        int in = NetworkLayers.INPUTS + classes;
        for (int out : hidden) {
            count += in * out + out;
            in = out;
        }
        return count + in * outputs + outputs;
    }
}
