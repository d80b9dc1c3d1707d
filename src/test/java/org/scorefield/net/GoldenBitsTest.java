package org.scorefield.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights of {@link GoldenTraining} are one constant: whatever the kernels, threads, compilers and vectors. */
class GoldenBitsTest {
    /** Changes only with the random numbers, the recipe or the arithmetic, and then on purpose. */
    private static final String GOLDEN = "1381a0bd8e0b4c13e12962699bf7ea2940e1bc0c0a6591c5b34ed5f72b2552d8";

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void anyNumberOfThreadsGivesTheGoldenBits(int threads) throws NoSuchAlgorithmException {
        assertEquals(GOLDEN, GoldenTraining.hash(new PlainKernels(), threads));
        assertEquals(GOLDEN, GoldenTraining.hash(WarmKernels.vector(), threads));
    }

    /**
     * Virtual machines of their own; a flag the processor cannot follow is lowered by the machine itself. The first
     * compiler alone never makes a vector instruction, so the vector kernels stay away from it.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "-XX:TieredStopAtLevel=1, plain",
        "-XX:-TieredCompilation, plain vector",
        "-XX:UseAVX=1, plain",
        "-XX:UseAVX=2, plain vector",
        "-XX:UseAVX=3, plain vector",
        "-XX:MaxVectorSize=16, plain vector",
        "-XX:MaxVectorSize=32, plain vector",
        "-XX:MaxVectorSize=64, plain vector"
    })
    void anyCompilerAndVectorGivesTheGoldenBits(String flag, String kernels) throws IOException, InterruptedException {
        List<String> names = Arrays.asList(kernels.split(" ", -1));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-XX:+IgnoreUnrecognizedVMOptions",
                flag,
                "-cp",
                System.getProperty("java.class.path"),
                GoldenTraining.class.getName()));
        command.addAll(names);
        Process machine = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, machine.waitFor(), printed);
        assertEquals(Collections.nCopies(names.size(), GOLDEN), printed.lines().toList());
    }
}
