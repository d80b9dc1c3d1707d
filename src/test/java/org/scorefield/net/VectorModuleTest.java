package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorefield.field.RandomStream;
import org.scorefield.field.ScoreModel;

/** In virtual machines of their own, because a module that has come in does not leave. */
class VectorModuleTest {
    private static final String LATE = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    @Test
    void theModuleComesInLateAndSilently() throws IOException, InterruptedException {
        assertEquals("true", answer(LATE));
    }

    @Test
    void whereTheWayIsClosedThePlainKernelsServe() throws IOException, InterruptedException {
        assertEquals("false", answer());
    }

    @Test
    void theSystemPropertyKeepsItOut() throws IOException, InterruptedException {
        assertEquals("false", answer(LATE, "-Dscorefield.kernels=plain"));
    }

    /** A flag the processor cannot follow is lowered by the machine itself. */
    @ParameterizedTest(name = "vectors of {0} bytes")
    @ValueSource(ints = {16, 32, 64})
    void everyLoopIsHadCompiledWhateverTheVectors(int bytes) throws IOException, InterruptedException {
        assertEquals("all vector", say(Warmed.class, LATE, "-XX:MaxVectorSize=" + bytes));
    }

    /** In a machine of its own: whoever ends the warm-up leaves all that comes after with the plain kernels. */
    @Test
    void theWarmUpEndsWithItsPatienceAndChangesNoBit() throws IOException, InterruptedException {
        assertEquals("plain, same bits", say(Impatient.class, LATE));
    }

    /** What another virtual machine says, error stream included. */
    private static String answer(String... options) throws IOException, InterruptedException {
        return say(Asked.class, options);
    }

    private static String say(Class<?> program, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, asked.waitFor(), said);
        return said.strip();
    }

    /** Waits until all loops are compiled. */
    static final class Warmed {
        private Warmed() {}

        public static void main(String[] arguments) {
            WarmKernels.warmUp(System::nanoTime);
            System.out.println(WarmKernels.now() instanceof VectorKernels ? "all vector" : "not all");
        }
    }

    /** Asks a clock that tells half a minute more at each look. */
    static final class Impatient {
        private Impatient() {}

        public static void main(String[] arguments) {
            RandomStream random = RandomStream.of(9, "warm-up");
            Network network = BackpropagationTest.network("silu", "residual");
            float[] theta = network.initialParameters(random);
            ScoreModel.Pass pass = BackpropagationTest.filledPass(network, 0, random);
            pass.forward(theta);
            float[] before = pass.score().clone();
            AtomicLong now = new AtomicLong();
            WarmKernels.warmUp(() -> now.addAndGet(30_000_000_000L));
            pass.forward(theta);
            System.out.println((WarmKernels.vectorised() ? "vector" : "plain")
                    + (Arrays.equals(before, pass.score()) ? ", same bits" : ", other bits"));
        }
    }

    /** Calls the module in and multiplies a vector. */
    static final class Asked {
        private Asked() {}

        public static void main(String[] arguments) {
            boolean present = VectorModule.present();
            if (present) {
                float[][] a = Kernels.rows(1, 5);
                Arrays.fill(a[0], 3f);
                WarmKernels.vector().multiply(a, 0, new float[][] {a[0].clone()}, 1, 5);
                assertTrue(a[0][4] == 9f);
            }
            System.out.println(present);
        }
    }
}
