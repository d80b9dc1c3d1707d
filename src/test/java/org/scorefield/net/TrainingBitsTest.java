package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.choice.Choice;
import org.scorefield.field.Points;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreField;
import org.scorefield.noise.NoiseLevels;
import org.scorefield.objective.Objectives;
import org.scorefield.objective.Weightings;
import org.scorefield.scene.Scene;
import org.scorefield.scene.Scenes;
import org.scorefield.train.Course;
import org.scorefield.train.DataScale;
import org.scorefield.train.Trainer;

/** Whole trainings: which kernels and how many threads ran them cannot be told from the weights. */
class TrainingBitsTest {
    private static final NoiseLevels LEVELS = NoiseLevels.geometric(2, 0.02, 10);
    private static final Scene SCENE = Scenes.CATALOGUE.get("two-modes").make();

    /** SHA-256 of the weights after 300 steps of {@link #trainer}; the same on every machine. */
    private static final String GOLDEN = "66dd64528dde5de33973b8b9ba837b5acf1c418e82001c18c890ed86f1687f19";

    private final Kernels plain = new PlainKernels();
    private final Kernels vector = WarmKernels.vector();

    private static Network network(List<Integer> hidden, String activation, Supplier<Kernels> kernels) {
        return new Network(
                new Architecture(
                        hidden,
                        Activations.CATALOGUE.get(activation).make(),
                        Heads.CATALOGUE.get("residual").make(),
                        DataScale.measure(SCENE),
                        new NoiseRange(LEVELS.largest(), LEVELS.smallest())),
                kernels);
    }

    private static Course course(String objective, int batch) {
        return new Course(
                Objectives.CATALOGUE.get(objective).make(),
                Weightings.CATALOGUE.get("balanced").make(),
                batch,
                1e-2,
                Optional.of(scene -> (x, sigma) -> x)); // any field will do, where one is asked for
    }

    private static Trainer trainer(Supplier<Kernels> kernels, Executor executor) {
        return new Trainer(network(List.of(64, 50), "silu", kernels), course("dsm", 700), SCENE, LEVELS, 5, executor);
    }

    private static String hashAfter(int steps, Trainer trainer) throws NoSuchAlgorithmException {
        for (int i = 0; i < steps; i++) {
            trainer.step();
        }
        float[] theta = trainer.theta();
        ByteBuffer bytes = ByteBuffer.allocate(4 * theta.length);
        for (float t : theta) {
            bytes.putInt(Float.floatToRawIntBits(t));
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    @Test
    void plainWeightsHaveTheGoldenBits() throws NoSuchAlgorithmException {
        assertEquals(GOLDEN, hashAfter(300, trainer(() -> plain, Runnable::run)));
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3})
    void vectorWeightsHaveTheGoldenBitsOnAnyNumberOfThreads(int threads) throws NoSuchAlgorithmException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            assertEquals(GOLDEN, hashAfter(300, trainer(() -> vector, threads == 1 ? Runnable::run : pool)));
        }
    }

    @Test
    void changingTheKernelsMidwayChangesNoBit() throws NoSuchAlgorithmException {
        AtomicInteger loads = new AtomicInteger();
        Supplier<Kernels> changing = () -> loads.getAndIncrement() / 40 % 2 == 0 ? plain : vector;
        assertEquals(GOLDEN, hashAfter(300, trainer(changing, Runnable::run)));
        assertTrue(loads.get() > 300);
    }

    static Stream<String> everyObjective() {
        return Objectives.CATALOGUE.choices().stream().map(Choice::id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyObjective")
    void everyObjectiveLearnsTheSameBitsOnBothKernels(String objective) throws NoSuchAlgorithmException {
        Course course = course(objective, 72); // a whole part and one of six rows
        List<Integer> hidden = List.of(20, 33);
        Trainer one = new Trainer(network(hidden, "softplus", () -> plain), course, SCENE, LEVELS, 6, Runnable::run);
        Trainer other = new Trainer(network(hidden, "softplus", () -> vector), course, SCENE, LEVELS, 6, Runnable::run);
        assertEquals(hashAfter(20, one), hashAfter(20, other));
    }

    @Test
    void aFrozenNetworkFollowsTheKernelsAndKeepsItsBits() {
        Kernels[] now = {plain};
        Network network = network(List.of(64, 50), "silu", () -> now[0]);
        ScoreField frozen = network.freeze(network.initialParameters(RandomStream.of(1, "initial weights")));
        Points x = Points.wrap(RandomStream.of(2, "points").doubles(400, -3, 3).toArray());
        Points before = frozen.score(x, 0.3);
        now[0] = vector;
        assertEquals(before, frozen.score(x, 0.3));
    }

    /** Bytes in a hundred steps; reading the counter twice in a row counts as well. */
    private static long bytes(Trainer trainer) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long counting = threads.getCurrentThreadAllocatedBytes() - before;
        before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            if (trainer.advance().isPresent()) {
                throw new IllegalStateException("diverged");
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before - counting;
    }

    /** Something is made on first use, and now and then when the machine compiles; what a step made would be in every one. */
    private static long leastBytes(Trainer trainer, int rounds) {
        long least = Long.MAX_VALUE;
        for (int round = 0; least > 0 && round < rounds; round++) {
            least = Math.min(least, bytes(trainer));
        }
        return least;
    }

    @ParameterizedTest(name = "batch {0}")
    @ValueSource(ints = {64, 200, 512})
    void aStepAllocatesNothing(int batch) {
        Trainer trainer = new Trainer(
                network(List.of(64, 64), "silu", () -> plain), course("dsm", batch), SCENE, LEVELS, 7, Runnable::run);
        assertEquals(0, leastBytes(trainer, 20));
    }

    /**
     * Until they are compiled the vector kernels allocate each vector: 800 KB a step, for ever, if one loop is cut in two
     * by a call.
     */
    @Test
    void aStepOnVectorsAllocatesNothingOnceCompiled() {
        Trainer trainer = new Trainer(
                network(List.of(64, 64), "silu", () -> vector), course("dsm", 64), SCENE, LEVELS, 7, Runnable::run);
        assertEquals(0, leastBytes(trainer, 600), "after 60,000 steps");
    }
}
