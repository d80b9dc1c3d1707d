package org.scorefield.net;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.train.Course;
import org.scorefield.train.DataScale;
import org.scorefield.train.Trainer;

/** A small training whose weights are known to the last bit, to be run in virtual machines of all kinds. */
final class GoldenTraining {
    private static final int STEPS = 2000;

    private GoldenTraining() {}

    /** Prints the hash after a training on each of the kernels named, a line each. */
    public static void main(String[] kernels) throws NoSuchAlgorithmException {
        for (String name : kernels) {
            System.out.println(hash(name.equals("plain") ? new PlainKernels() : WarmKernels.vector(), 2));
        }
    }

    /** SHA-256 of the weights in big-endian order; eight lanes, so that eight threads have something to do. */
    static String hash(Kernels kernels, int threads) throws NoSuchAlgorithmException {
        NoiseLevels levels = NoiseLevels.geometric(2, 0.02, 10);
        Scene scene = Scenes.CATALOGUE.get("two-modes").make();
        Network network = new Network(
                new Architecture(
                        List.of(64, 64),
                        Activations.CATALOGUE.get("silu").make(),
                        Heads.CATALOGUE.get("residual").make(),
                        DataScale.measure(scene),
                        new NoiseRange(levels.largest(), levels.smallest())),
                () -> kernels);
        Course course = new Course(
                Objectives.CATALOGUE.get("dsm").make(),
                Weightings.CATALOGUE.get("balanced").make(),
                512,
                1e-2);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Trainer trainer = new Trainer(network, course, scene, levels, 12, threads == 1 ? Runnable::run : pool);
            for (int i = 0; i < STEPS; i++) {
                trainer.step();
            }
            float[] theta = trainer.theta();
            ByteBuffer bytes = ByteBuffer.allocate(4 * theta.length);
            for (float t : theta) {
                bytes.putInt(Float.floatToRawIntBits(t));
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        }
    }
}
