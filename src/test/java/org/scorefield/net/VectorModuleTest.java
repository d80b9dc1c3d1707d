package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Calls the module in and multiplies a vector. */
    static final class Asked {
        private Asked() {}

        public static void main(String[] arguments) {
            boolean present = VectorModule.present();
            if (present) {
                float[][] a = Kernels.rows(1, 5);
                java.util.Arrays.fill(a[0], 3f);
                WarmKernels.vector().multiply(a, 0, new float[][] {a[0].clone()}, 1, 5);
                assertTrue(a[0][4] == 9f);
            }
            System.out.println(present);
        }
    }
}
