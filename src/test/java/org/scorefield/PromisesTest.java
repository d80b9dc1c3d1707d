package org.scorefield;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise about files, kept at the size of a build. */
class PromisesTest {
    static Stream<Arguments> promises() {
        return Reliability.PROMISES.stream().map(p -> Arguments.of(p.id(), p.says(), p));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("promises")
    void isKept(String id, String says, Promise promise) throws Exception {
        Promise.Outcome outcome = promise.keep(Promise.Size.BUILD);
        assertEquals(List.of(), outcome.failures(), outcome.figures());
        assertTrue(outcome.passed() > 0, "nothing was tried");
    }
}
